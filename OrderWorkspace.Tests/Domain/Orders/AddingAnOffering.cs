using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class AddingAnOffering
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber")
        .With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Default = "100" }, A.Characteristic("name"))
        .ForMonths(24, 36)
        .But(o => o with { LeadTimeDays = 10 });

    [Fact]
    public void Fills_the_line_and_says_from_what()
    {
        var line = An.OpenOrder().With(Fiber).After(Edit.Add("fiber", 2)).Line(1);

        Assert.Equal(new FieldValue("2"), line.Read(LineField.Quantity));
        Assert.Equal(new FieldValue("24", new FieldSource(SourceKind.Offering, "fiber")), line.Read(LineField.TermMonths));
        Assert.Equal(new FieldValue(Today.Plus(10).Text(), new FieldSource(SourceKind.Offering, "fiber")), line.Read(LineField.RequestedOn));
        Assert.Equal(new FieldValue("100", new FieldSource(SourceKind.Specification, "fiber")), line.Read("bandwidth"));
        Assert.Equal(new FieldValue(null), line.Read("name"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(0.5, 1)]
    public void Adds_one_or_as_many_as_are_sold_at_least_when_nobody_says_how_many(decimal least, decimal added)
    {
        var open = An.OpenOrder().With(Fiber.But(o => o with { MinimumQuantity = least, Unit = "km" })).After(Edit.Add("fiber") with { Quantity = null });

        Assert.Equal(added, open.Line(1).Quantity);
    }

    [Fact]
    public void Adds_no_more_than_are_sold_at_most_when_nobody_says_how_many() => Assert.Equal(
        0.5m, An.OpenOrder().With(Fiber.But(o => o with { MinimumQuantity = 0.1m, MaximumQuantity = 0.5m, Unit = "km" })).After(Edit.Add("fiber") with { Quantity = null }).Line(1).Quantity);

    [Fact]
    public void Leaves_the_date_to_the_order_where_that_has_one() => Assert.Null(
        An.OpenOrder().With(Fiber).After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(30).Text()), Edit.Add("fiber")).Line(1).RequestedOn);

    [Fact]
    public void Sends_it_where_it_was_told_to()
    {
        var bonn = A.Location("Bonn");

        var open = An.OpenOrder().With(bonn).With(Fiber).After(Edit.Add("fiber") with { Location = bonn.Id });

        Assert.Equal(bonn.Id, open.Line(1).LocationId);
    }

    [Fact]
    public void Brings_a_bundle_with_its_usual_components_as_many_as_there_are_bundles()
    {
        var open = An.OpenOrder()
            .With(A.Offering("office").Containing("fiber", 1, 1, 1).Containing("phone", 0, 20, 5).Containing("fax", 0, 1, 0), Fiber)
            .With(A.Offering("phone").Containing("headset", 0, 2, 1), A.Offering("headset"), A.Offering("fax"))
            .After(Edit.Add("office", 3));

        Assert.Equal(
            ["1 office 3", "1.1 fiber 3", "1.2 phone 15", "1.2.1 headset 15"],
            open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name} {open.Order.Lines[p.Id].Quantity}"));
        Assert.Null(open.Line(2).RequestedOn);
    }

    [Fact]
    public void Leaves_out_a_component_that_is_not_sold_today()
    {
        var open = An.OpenOrder()
            .With(A.Offering("office").Containing("fiber", 1, 1, 1), Fiber.But(o => o with { Lifecycle = OfferingLifecycle.Retired }))
            .After(Edit.Add("office"));

        Assert.Single(open.Order.Lines);
        open.Finds(OrderFindings.ComponentTooFew, at: "lines[1].components");
    }

    [Fact]
    public void Does_not_put_a_bundle_into_itself()
    {
        var open = An.OpenOrder()
            .With(A.Offering("office").Containing("phone", 0, 1, 1), A.Offering("phone").Containing("office", 0, 1, 1))
            .After(Edit.Add("office"));

        Assert.Equal(["office", "phone"], open.Order.Lines.Values.Select(l => l.Name));
    }

    [Fact]
    public void Prices_a_component_by_its_bundle()
    {
        var open = An.OpenOrder()
            .With(A.Offering("office").Containing("fiber", 1, 1, 1), Fiber.Priced(A.MonthlyPrice(50m), A.MonthlyPrice(20m) with { InBundle = "office" }))
            .After(Edit.Add("office"), Edit.Add("fiber"));

        Assert.Equal((20m, 50m), (open.Charge(2, "Monthly fee").UnitPrice, open.Charge(3, "Monthly fee").UnitPrice));
    }

    [Fact]
    public void Puts_the_line_last()
    {
        var open = An.OpenOrder().With(Fiber, A.Offering("phone")).After(Edit.Add("fiber"), Edit.Add("phone"), Edit.Add("fiber"));

        Assert.Equal([("1", 1), ("2", 2), ("3", 3)], open.Tree.InOrder.Select(p => (p.Number, p.Id.Value)));
    }

    [Fact]
    public void Puts_the_line_last_whatever_gaps_there_are()
    {
        var open = An.OpenOrder().With(Fiber).After(Edit.Add("fiber"));
        var moved = open.Order with { Lines = open.Order.Lines.SetItem(new LineId(1), open.Line(1) with { Position = 9 }) };

        Assert.Equal("2", OpenOrder.Of(moved, open.Context).After(Edit.Add("fiber")).Tree[new LineId(2)].Number);
    }

    [Fact]
    public void That_nobody_knows_is_refused() =>
        An.OpenOrder().After().Refuses(Edit.Add("ghost"), OrderFindings.OfferingUnknown, at: "");

    [Theory]
    [InlineData("1000000000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void In_a_quantity_beyond_reason_is_refused(string quantity) => An.OpenOrder().With(Fiber).After()
        .Refuses(Edit.Add("fiber", decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)), OrderFindings.QuantityTooLarge, at: "quantity");

    [Fact]
    public void At_a_place_that_is_not_the_customers_is_refused() => An.OpenOrder().With(Fiber).After()
        .Refuses(Edit.Add("fiber") with { Location = Id.Of<Location>("Elsewhere") }, OrderFindings.LocationForeign, at: "location");
}
