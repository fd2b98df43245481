using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class CheckingCharacteristics
{
    private static readonly CharacteristicSpecification Bandwidth =
        A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Unit = "Mbit/s", Minimum = 10, Maximum = 1000 };

    [Theory]
    [InlineData(CharacteristicType.String, "anything")]
    [InlineData(CharacteristicType.Integer, "42")]
    [InlineData(CharacteristicType.Integer, "-1")]
    [InlineData(CharacteristicType.Decimal, "2.5")]
    [InlineData(CharacteristicType.Boolean, "true")]
    [InlineData(CharacteristicType.Boolean, "false")]
    [InlineData(CharacteristicType.Date, "2028-02-29")]
    [InlineData(CharacteristicType.Object, """{"vlan": 7}""")]
    public void A_value_of_its_type_is_accepted(CharacteristicType type, string value) => Accepts(A.Characteristic("value", type), value);

    [Theory]
    [InlineData(CharacteristicType.Integer, "2.5", "a whole number")]
    [InlineData(CharacteristicType.Integer, "many", "a whole number")]
    [InlineData(CharacteristicType.Integer, "99999999999999999999999999999999", "a whole number")]
    [InlineData(CharacteristicType.Decimal, "1,5", "a number")]
    [InlineData(CharacteristicType.Decimal, "1e3", "a number")]
    [InlineData(CharacteristicType.Boolean, "maybe", "yes or no")]
    [InlineData(CharacteristicType.Date, "2026-02-29", "a date")]
    [InlineData(CharacteristicType.Date, "1.12.2026", "a date")]
    [InlineData(CharacteristicType.Object, "[1]", "a JSON object")]
    public void What_is_no_value_of_its_type_is_found(CharacteristicType type, string value, string wanted)
    {
        var finding = Finds(CharacteristicFindings.Unreadable, A.Characteristic("value", type), value);

        Assert.Equal($"value takes {wanted}, not \"{value}\".", finding.Message);
    }

    [Fact]
    public void A_required_one_without_value_is_found_and_its_default_mends_it() => Finds(
        CharacteristicFindings.Required, Bandwidth with { IsRequired = true, Default = "100" }, null, new Fix(FixKind.SetValue, "100"));

    [Fact]
    public void A_required_one_without_default_only_a_person_can_fill() =>
        Finds(CharacteristicFindings.Required, Bandwidth with { IsRequired = true }, "");

    [Fact]
    public void One_that_another_makes_required_is_found_and_says_why()
    {
        var access = A.Characteristic("access", CharacteristicType.Enumeration) with { Label = "Access", AllowedValues = ["fiber", "copper"] };
        var length = A.Characteristic("length") with { Label = "Line length", RequiredWhen = new("access", ["copper"]), Default = "100 m" };

        var finding = Assert.Single(Check([access, length], new("access", "copper"), new("length", null)));

        Assert.Equal(CharacteristicFindings.RequiredWhen, finding.Kind);
        Assert.Equal("lines[1].characteristics.length", finding.Path.Value);
        Assert.Equal("Line length needs a value because Access is copper.", finding.Message);
        Assert.Equal(new Fix(FixKind.SetValue, "100 m"), finding.Fix);
        Assert.Empty(Check([access, length], new("access", "fiber"), new("length", null)));
    }

    [Theory]
    [InlineData(CharacteristicType.Boolean, "true", "Yes")]
    [InlineData(CharacteristicType.Boolean, "false", "No")]
    [InlineData(CharacteristicType.Decimal, "+2.50", "2.5")]
    [InlineData(CharacteristicType.Date, "2026-12-01", "12/01/2026")]
    [InlineData(CharacteristicType.String, "true", "true")]
    public void The_value_of_another_that_makes_it_required_is_said_as_what_it_means(CharacteristicType type, string value, string said)
    {
        var other = A.Characteristic("other", type) with { Label = "Other" };
        var length = A.Characteristic("length") with { Label = "Length", RequiredWhen = new("other", [value]) };

        Assert.Equal($"Length needs a value because Other is {said}.", Assert.Single(Check([other, length], new("other", value), new("length", null))).Message);
    }

    [Fact]
    public void One_of_several_values_of_another_is_enough_to_make_it_required()
    {
        var uses = A.Characteristic("uses") with { MaximumCount = 2 };
        var trunks = A.Characteristic("trunks") with { RequiredWhen = new("uses", ["voice"]) };

        Assert.Single(Check([uses, trunks], new("uses", "data|voice"), new("trunks", null)));
    }

    [Fact]
    public void A_form_asks_for_a_conditional_one_only_while_it_is_needed_or_filled()
    {
        var length = A.Characteristic("length") with { RequiredWhen = new("access", ["copper"]) };

        Assert.True(length.IsAskedFor([new("access", "copper")]));
        Assert.True(length.IsAskedFor([new("access", "fiber"), new("length", "3")]));
        Assert.False(length.IsAskedFor([new("access", "fiber"), new("length", null)]));
        Assert.True(Bandwidth.IsAskedFor([]));
    }

    [Fact]
    public void Too_little_is_mended_by_the_minimum() => Assert.Equal(
        "Bandwidth 9 Mbit/s is too little; it takes 10 Mbit/s or more.",
        Finds(CharacteristicFindings.TooSmall, Bandwidth, "9", new Fix(FixKind.SetValue, "10")).Message);

    [Fact]
    public void Too_much_is_mended_by_the_maximum() =>
        Finds(CharacteristicFindings.TooLarge, Bandwidth, "1001", new Fix(FixKind.SetValue, "1000"));

    [Theory]
    [InlineData("10")]
    [InlineData("1000")]
    public void The_limits_themselves_are_accepted(string value) => Accepts(Bandwidth, value);

    [Fact]
    public void Limits_of_text_count_its_characters()
    {
        var name = A.Characteristic("name") with { Minimum = 3, Maximum = 5 };

        Finds(CharacteristicFindings.TooShort, name, "ab");
        Finds(CharacteristicFindings.TooLong, name, "abcdef");
        Accepts(name, "abc");
        Accepts(name, "abcde");
    }

    [Fact]
    public void A_value_that_is_not_allowed_is_found_with_those_that_are() => Assert.Equal(
        "class cannot be \"Lead\"; it can be Gold, Silver.",
        Finds(CharacteristicFindings.NotAllowed, A.Characteristic("class", CharacteristicType.Enumeration) with { AllowedValues = ["Gold", "Silver"] }, "Lead").Message);

    [Fact]
    public void Values_of_other_types_can_have_allowed_values_too()
    {
        Finds(CharacteristicFindings.NotAllowed, Bandwidth with { AllowedValues = ["50", "100"] }, "75");
        Finds(CharacteristicFindings.NotAllowed, A.Characteristic("colour") with { AllowedValues = ["red"] }, "blue");
        Finds(CharacteristicFindings.NotAllowed, A.Characteristic("since", CharacteristicType.Date) with { AllowedValues = ["2026-01-01"] }, "2026-01-02");
        Finds(CharacteristicFindings.NotAllowed, A.Characteristic("consent", CharacteristicType.Boolean) with { AllowedValues = ["true"] }, "false");
    }

    [Theory]
    [InlineData("12")]
    [InlineData("1234")]
    [InlineData("123\n")]
    public void The_whole_text_has_to_match_a_pattern(string value)
    {
        var port = A.Characteristic("port") with { Pattern = "[0-9]{3}|x", PatternHint = "three digits" };

        Assert.EndsWith("three digits.", Finds(CharacteristicFindings.Pattern, port, value).Message, StringComparison.Ordinal);
        Accepts(port, "123");
        Accepts(port, "x");
    }

    [Fact]
    public void A_pattern_that_takes_for_ever_does_not_match() => Finds(
        CharacteristicFindings.Pattern, A.Characteristic("value") with { Pattern = "(a+)+b" }, new string('a', 40));

    [Theory]
    [InlineData("[a-")]
    [InlineData("a)(b")]
    public void A_pattern_that_is_no_regular_expression_is_found(string pattern) => Finds(
        CharacteristicFindings.UnreadablePattern, A.Characteristic("value") with { Pattern = pattern }, "ab");

    [Fact]
    public void A_day_before_or_after_those_it_can_be_is_found()
    {
        var on = A.Characteristic("on", CharacteristicType.Date) with { Label = "Day", Earliest = new(2026, 3, 1), Latest = new(2026, 3, 31) };

        Accepts(on, "2026-03-01");
        Accepts(on, "2026-03-31");
        Finds(CharacteristicFindings.TooEarly, on, "2026-02-28", new Fix(FixKind.SetValue, "2026-03-01"));
        Finds(CharacteristicFindings.TooLate, on, "2026-04-01", new Fix(FixKind.SetValue, "2026-03-31"));
        Finds(CharacteristicFindings.TooLate, on with { MaximumCount = 2 }, "2026-03-02|2026-04-01", new Fix(FixKind.SetValue, "2026-03-02|2026-03-31"));
        Finds(CharacteristicFindings.Unreadable, on, "soon");
        Assert.Equal("Day 02/28/2026 is too early; it takes 03/01/2026 or later.", Check([on], new Characteristic("on", "2026-02-28")).Single().Message);
    }

    [Fact]
    public void Fewer_values_than_it_takes_are_found()
    {
        var sites = A.Characteristic("sites") with { MinimumCount = 2, MaximumCount = 3 };

        Accepts(sites, "Bonn|Kiel");
        Finds(CharacteristicFindings.TooFew, sites, "Bonn");
        Finds(CharacteristicFindings.TooFew, sites, "Bonn|");
    }

    [Fact]
    public void Several_values_are_counted_and_each_is_checked()
    {
        var ports = A.Characteristic("ports", CharacteristicType.Integer) with { MaximumCount = 2, Maximum = 100 };

        Accepts(ports, "1|2");
        Finds(CharacteristicFindings.TooMany, ports, "1|2|3");
        Finds(CharacteristicFindings.TooLarge, ports, "1 | 101", new Fix(FixKind.SetValue, "1|100"));
    }

    [Fact]
    public void A_characteristic_that_the_specification_does_not_have_is_found()
    {
        var finding = Assert.Single(Check([], new Characteristic("colour", "red")));

        Assert.Equal((CharacteristicFindings.Unknown, "lines[1].characteristics.colour"), (finding.Kind, finding.Path.Value));
    }

    [Fact]
    public void All_that_is_wrong_is_found_at_once() => Assert.Equal(
        ["line.characteristic.minimum", "line.characteristic.required"],
        Check([Bandwidth, A.Characteristic("name") with { IsRequired = true }], new("bandwidth", "1"), new("name", null)).Select(f => f.Code));

    private static void Accepts(CharacteristicSpecification specification, string value) =>
        Assert.Empty(Check([specification], new Characteristic(specification.Name, value)));

    private static Finding Finds(FindingKind kind, CharacteristicSpecification specification, string? value, Fix? fix = null)
    {
        var finding = Assert.Single(Check([specification], new Characteristic(specification.Name, value)));
        Assert.Equal((kind, $"lines[1].characteristics.{specification.Name}", fix), (finding.Kind, finding.Path.Value, finding.Fix));
        return finding;
    }

    private static List<Finding> Check(CharacteristicSpecification[] specifications, params Characteristic[] values)
    {
        List<Finding> findings = [.. CharacteristicCheck.Check(A.Offering("any").With(specifications).Specification!, values, FieldPath.Root.Line(1))];
        findings.AreWhole();
        return findings;
    }
}
