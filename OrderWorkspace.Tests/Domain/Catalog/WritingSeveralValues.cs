using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class WritingSeveralValues
{
    private static readonly CharacteristicSpecification Wiring = A.Characteristic("wiring", CharacteristicType.Enumeration) with { AllowedValues = ["T568A|B", "Cat 7", @"a\b"], MaximumCount = 3 };

    [Theory]
    [InlineData("a|b", "a", "b")]
    [InlineData(" a | b ", "a", "b")]
    [InlineData("a||", "a", "", "")]
    [InlineData("", "")]
    [InlineData(@"T568A\|B|Cat 7", "T568A|B", "Cat 7")]
    [InlineData(@"C:\temp|x", @"C:\temp", "x")]
    [InlineData(@"a\\|b\", @"a\", @"b\")]
    public void Gives_each_of_them(string text, params string[] values) => Assert.Equal(values, SeveralValues.Of(text));

    [Fact]
    public void Reads_what_was_written_whatever_the_values_are()
    {
        var value = from signs in Gen.ListOf(Gen.Elements("|", @"\", "a", "7", "|b", @"\|")) select string.Concat(signs);

        Property.Holds(from first in value from others in Gen.ListOf(value) select (IReadOnlyList<string>)[first, .. others],
            values => Assert.Equal(values, SeveralValues.Of(SeveralValues.Text(values))), times: 1000);
    }

    [Fact]
    public void An_allowed_value_with_a_bar_is_one_value()
    {
        Assert.Empty(Configured(@"T568A\|B|Cat 7"));
        Assert.Equal([(CharacteristicFindings.NotAllowed, "T568A"), (CharacteristicFindings.NotAllowed, "B")], Configured("T568A|B").Select(found => (found.Kind, found.Values["value"])));
        Assert.Equal(new[] { "T568A|B", @"a\b" }, Wiring.Meant(@"T568A\|B|a\\b"));
    }

    [Fact]
    public void A_value_of_a_characteristic_that_takes_only_one_is_as_it_is() =>
        An.OpenOrder().With(A.Offering("fiber").With(Wiring with { MaximumCount = 1 })).After(Edit.Add("fiber"), Edit.Set(1, "wiring", "T568A|B")).FindsNothing();

    [Fact]
    public void A_schema_gets_them_as_a_list() => An.OpenOrder()
        .With(A.Offering("fiber").With(Wiring).Fitting("""{"properties": {"wiring": {"const": ["T568A|B", "Cat 7"]}}}"""))
        .After(Edit.Add("fiber"), Edit.Set(1, "wiring", @"T568A\|B|Cat 7")).FindsNothing();

    [Fact]
    public void What_mends_one_of_them_leaves_the_others()
    {
        var ports = A.Characteristic("ports", CharacteristicType.Integer) with { MaximumCount = 3, Maximum = 100 };
        var open = An.OpenOrder().With(A.Offering("fiber").With(ports)).After(Edit.Add("fiber"), Edit.Set(1, "ports", "1|101|3"));

        open.Finds(CharacteristicFindings.TooLarge, at: "lines[1].characteristics.ports", new Fix(FixKind.SetValue, "1|100|3"));
    }

    [Fact]
    public void Numbers_are_the_same_however_they_are_written() => Assert.Equal(
        "1|2.5|many", (A.Characteristic("ports", CharacteristicType.Decimal) with { MaximumCount = 3 }).InUsualForm("01 | +2.50|many"));

    [Theory]
    [InlineData(1, "a|b", 3, @"a\|b")]
    [InlineData(3, @"a\|b", 1, "a|b")]
    [InlineData(3, "a|b", 3, "a|b")]
    [InlineData(3, "a|b", 1, "a|b")]
    public void Ordered_again_they_mean_the_same_where_more_or_fewer_are_taken_by_now(int then, string held, int now, string value)
    {
        var (name, world) = (A.Characteristic("name"), An.OpenOrder());
        var was = A.Offering("fiber").But(o => o with { Lifecycle = OfferingLifecycle.Retired }).With(name with { MaximumCount = then });
        var newer = new CatalogEntry(
            was.Offering with { Id = Id.Of<ProductOffering>("fiber 2"), Revision = 2, Lifecycle = OfferingLifecycle.Active, SpecificationId = Id.Of<ProductSpecification>("fiber 2") },
            was.Specification! with { Id = Id.Of<ProductSpecification>("fiber 2"), Characteristics = [name with { MaximumCount = now }] }, []);
        var earlier = world.With(A.Offering("fiber").With(name with { MaximumCount = then })).After(Edit.Add("fiber"), Edit.Set(1, "name", held)).Order;

        Assert.Equal(value, world.With(was, newer).After(new Reorder(earlier)).Line(1).Characteristics[0].Value);
    }

    private static List<Finding> Configured(string text) =>
        [.. An.OpenOrder().With(A.Offering("fiber").With(Wiring)).After(Edit.Add("fiber"), Edit.Set(1, "wiring", text)).Findings.All];
}
