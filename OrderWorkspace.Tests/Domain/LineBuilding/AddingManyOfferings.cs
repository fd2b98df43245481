using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class AddingManyOfferings
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber")
        .With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Default = "100" }, A.Characteristic("name") with { Default = "line" });

    private static readonly OrderInTheMaking Order = An.OpenOrder().With(A.Location("Berlin HQ"), A.Location("Bonn"))
        .With(Fiber, A.Offering("office").Containing("fiber", 1, 1, 1));

    [Fact]
    public void Every_offering_goes_to_every_site()
    {
        var open = Order.After(AddOfferings.At([A.Location("Berlin HQ").Id, A.Location("Bonn").Id], [Request("fiber", 2), Request("office")]));

        Assert.Equal(
            ["1 fiber 2 Berlin HQ", "2 office 1 Berlin HQ", "2.1 fiber 1 Berlin HQ", "3 fiber 2 Bonn", "4 office 1 Bonn", "4.1 fiber 1 Bonn"],
            open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name} {open.Order.Lines[p.Id].Quantity} {open.Context.LocationOf(open.Order.LocationOf(open.Order.Lines[p.Id]))?.Name}"));
        Assert.Single(open.UndoStacksOf(An.Agent.Id).Undo);
    }

    [Fact]
    public void A_given_value_is_the_agents_the_others_are_as_usual()
    {
        var line = Order.After(new AddOfferings([Request("fiber") with { Characteristics = [new("bandwidth", " +0500 ")] }])).Line(1);

        Assert.Equal(new FieldValue("500", new FieldSource(SourceKind.Entered, "Grace")), line.Read("bandwidth"));
        Assert.Equal(new FieldValue("line", new FieldSource(SourceKind.Specification, "fiber")), line.Read("name"));
    }

    [Fact]
    public void One_that_cannot_be_added_keeps_all_from_it_and_each_is_told()
    {
        var outcome = Order.After().Apply(new AddOfferings(
            [Request("fiber"), Request("ghost"), Request("fiber", 10_000_000), new LineRequest(Fiber.Offering.Id, 1, Id.Of<Location>("Elsewhere")), Request("fiber") with { Characteristics = [new("colour", "red")] }]));

        Assert.Equal(
            [OrderFindings.OfferingUnknown, OrderFindings.QuantityTooLarge, OrderFindings.LocationForeign, CharacteristicFindings.Unknown], outcome.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void Nothing_wanted_changes_nothing() => Assert.Null(Order.After().Apply(new AddOfferings([])).Value.Entry);

    [Fact]
    public void What_a_line_costs_does_not_depend_on_how_many_there_are()
    {
        BytesPerLine(10);

        Assert.InRange(BytesPerLine(4_000), 0, 1.7 * BytesPerLine(400));

        static long BytesPerLine(int count)
        {
            var (open, edit) = (Order.After(), new AddOfferings([.. Enumerable.Range(0, count).Select(_ => Request("office"))]));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(2 * count, open.After(edit).Order.Lines.Count);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        }
    }

    private static LineRequest Request(string offering, decimal quantity = 1) => new(Id.Of<ProductOffering>(offering), quantity);
}
