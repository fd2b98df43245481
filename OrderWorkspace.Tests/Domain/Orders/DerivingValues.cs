using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class DerivingValues
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(
        A.Characteristic("level") with { Label = "Service level", Default = "silver" },
        A.Characteristic("repair") with { Label = "Repair", Derived = new LookedUp("level", new Dictionary<string, string> { ["silver"] = "8 hours", ["gold"] = "4 hours" }), IsRequired = true },
        A.Characteristic("bandwidth", CharacteristicType.Decimal) with { Default = "100" },
        A.Characteristic("ports", CharacteristicType.Integer) with { Default = "2" },
        A.Characteristic("committed", CharacteristicType.Decimal) with { Derived = new Multiplied(["bandwidth", "ports"], 0.25m), Maximum = 1000 },
        A.Characteristic("reserved", CharacteristicType.Decimal) with { Derived = new Multiplied(["committed"], 2) });

    private static OpenOrder Ordered => An.OpenOrder().With(Fiber).After(Edit.Add("fiber"));

    [Fact]
    public void A_new_line_has_what_follows_from_its_defaults()
    {
        var line = Ordered.Line(1);

        Assert.Equal(["silver", "8 hours", "100", "2", "50", "100"], line.Characteristics.Select(c => c.Value));
        Assert.Equal(new FieldSource(SourceKind.Derived, "Service level"), line.Read("repair").Source);
        Assert.Equal(new FieldSource(SourceKind.Derived, "bandwidth, ports"), line.Read("committed").Source);
        Ordered.FindsNothing();
    }

    [Fact]
    public void It_follows_what_it_is_derived_from()
    {
        Assert.Equal("4 hours", After("level", "gold").ValueOf("repair"));
        Assert.Equal(("12.5", "25"), After("bandwidth", "25") is var values ? (values.ValueOf("committed"), values.ValueOf("reserved")) : default);
        Assert.Equal("0.333333", After("bandwidth", "0.666665").ValueOf("committed"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("many")]
    [InlineData("999999999999999")]
    public void Nothing_follows_from_what_is_no_number_to_count_with(string? bandwidth)
    {
        Assert.Null(After("bandwidth", bandwidth).ValueOf("committed"));
        Assert.Null(After("bandwidth", bandwidth).ValueOf("reserved"));
    }

    [Fact]
    public void Nothing_follows_from_what_the_table_does_not_know()
    {
        var open = Ordered.After(Edit.Set(1, "level", "tin"));

        open.Finds(CharacteristicFindings.NothingFollows, at: "lines[1].characteristics.repair");
        Assert.Equal("Repair follows from Service level, but nothing follows from tin.", open.Findings.All.Single().Message);
        open.After(Edit.Set(1, "level", null)).FindsNo(CharacteristicFindings.NothingFollows); // what it needs is asked for there
    }

    [Fact]
    public void What_follows_has_to_be_allowed_as_any_value() =>
        Ordered.After(Edit.Set(1, "bandwidth", "2001")).Finds(CharacteristicFindings.TooLarge, at: "lines[1].characteristics.committed");

    [Fact]
    public void Nobody_enters_it()
    {
        Refuses(Ordered.Apply(Edit.Set(1, "repair", "1 hour")), "lines[1].characteristics.repair");
        Refuses(Ordered.Apply(new AddOfferings([new LineRequest(Fiber.Offering.Id, 1, null) { Characteristics = [new("repair", "1 hour")] }])), "characteristics.repair");

        static void Refuses(Outcome<AppliedEdit> outcome, string path)
        {
            var finding = Assert.Single(outcome.Findings);
            Assert.Equal((CharacteristicFindings.Derived, path), (finding.Kind, finding.Path.Value));
        }
    }

    [Fact]
    public void The_journal_says_what_was_entered_and_undoing_that_brings_back_what_followed()
    {
        var session = new EditingSession(Ordered);

        session.Do(Edit.Set(1, "level", "gold"));
        Assert.Equal(["lines[1].characteristics.level"], session.Journal[^1]!.Changes.Select(c => c.Path.Value));
        Assert.Equal("8 hours", session.Undo().Open.Line(1).Characteristics.ValueOf("repair"));
    }

    [Fact]
    public void A_line_can_be_taken_back_as_it_was_added()
    {
        var session = new EditingSession(An.OpenOrder().With(Fiber));

        session.Do(Edit.Add("fiber"));

        Assert.Empty(session.Undo().Open.Order.Lines);
        Assert.Equal("8 hours", session.Redo().Open.Line(1).Characteristics.ValueOf("repair"));
    }

    [Fact]
    public void A_price_may_depend_on_it()
    {
        var priced = Fiber.Priced(A.MonthlyPrice(10), A.MonthlyPrice(30) with { When = new CharacteristicCondition("repair", ["4 hours"]) });
        var open = An.OpenOrder().With(priced).After(Edit.Add("fiber"));

        Assert.Equal(10, open.Line(1).Charges.Single().Amount.Amount);
        Assert.Equal(30, open.After(Edit.Set(1, "level", "gold")).Line(1).Charges.Single().Amount.Amount);
    }

    [Fact]
    public void A_product_in_use_gets_it_with_its_Change_and_that_alone_changes_nothing()
    {
        var open = An.OpenOrder().With(Fiber).With(A.SoldProduct("line 7", Fiber, new Characteristic("level", "silver"))).After(Edit.Change("line 7"));

        Assert.Equal(new Characteristic("repair", "8 hours", null), open.Line(1).Characteristics[1]);
        open.Finds(OrderFindings.NothingChanged, at: "lines[1].characteristics");
        open.After(Edit.Set(1, "level", "gold")).FindsNo(OrderFindings.NothingChanged);
    }

    [Fact]
    public void A_product_that_is_left_as_it_is_keeps_its_values() =>
        Assert.Null(An.OpenOrder().With(Fiber).With(A.SoldProduct("line 7", Fiber, new Characteristic("level", "silver"))).After(Edit.Suspend("line 7")).Line(1).Characteristics.ValueOf("repair"));

    private static IReadOnlyList<Characteristic> After(string name, string? value) => Ordered.After(Edit.Set(1, name, value)).Line(1).Characteristics;
}
