using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class DoingAService
{
    private static readonly CatalogEntry Access = A.Offering("access").AsService().With(A.Characteristic("bandwidth", CharacteristicType.Integer)).Priced(A.MonthlyPrice(20m) with { TermMonths = 24 });

    private static readonly SoldProduct Line = A.SoldProduct("line", Access, new Characteristic("bandwidth", "100"));

    [Fact]
    public void Costs_nothing_and_ends_no_charge()
    {
        var open = After(Edit.Add("access"), Edit.Change("line"), Edit.Set(2, "bandwidth", "500"), Edit.Suspend("other line"));

        Assert.All(open.Order.Lines.Values, line => Assert.Empty(line.Charges.Concat(line.ReplacedCharges)));
        Assert.Equal(Totals.None(A.Euro), open.Order.Totals);
        Assert.Empty(open.OtherPricesOf(open.Line(1), "Monthly fee"));
    }

    [Fact]
    public void Needs_no_price_and_no_term_for_one()
    {
        After(Edit.Add("access"), Edit.Set(1, LineField.TermMonths, null), Edit.Change("line"), Edit.Set(2, "bandwidth", "500")).FindsNothing();
        After(Edit.Add("free")).FindsNothing();
    }

    [Fact]
    public void Is_about_services_and_nothing_else()
    {
        var open = After(Edit.Add("router"), Edit.Add("access"), Edit.Disconnect("old router"));

        Assert.Equal(["lines[1].offering", "lines[3].offering"], open.Findings.All.Where(found => found.Kind == OrderFindings.NoService).Select(found => found.Path.Value));
        Assert.False(open.Apply(Edit.Submit()).Succeeded);
        After(Edit.Add("router")).Finds(OrderFindings.NoService, at: "lines[1].offering", new Fix(FixKind.RemoveLine, null));
        World.After(Edit.Add("router")).FindsNo(OrderFindings.NoService);
    }

    [Fact]
    public void Is_not_offered_where_something_is_sold()
    {
        var (access, router) = (Access.Specification, A.Offering("router").Specification);

        Assert.Equal((true, false, false), (OrderKind.ServiceOrder.Names(access), OrderKind.ServiceOrder.Names(router), OrderKind.ServiceOrder.Names(null)));
        Assert.Equal((false, true, true), (OrderKind.CustomerOrder.Names(access), OrderKind.CustomerOrder.Names(router), OrderKind.Quote.Names(null)));
    }

    [Theory]
    [InlineData(OrderKind.CustomerOrder, Permission.SeeOrders, Permission.EditOrders, Permission.EditSubmittedOrders)]
    [InlineData(OrderKind.ServiceOrder, Permission.SeeServiceOrders, Permission.EditServiceOrders, Permission.EditServiceOrders)]
    [InlineData(OrderKind.Quote, Permission.EditQuotes, Permission.EditQuotes, Permission.EditSubmittedOrders)]
    public void Is_up_to_others_than_what_is_sold(OrderKind kind, Permission toSee, Permission toEdit, Permission toRevise)
    {
        Assert.Equal((toSee, toEdit), (kind.ToSee(), kind.ToEdit()));
        Assert.Equal((toEdit, toEdit, toRevise), (Edit.Add("access").NeededFor(kind), Edit.Submit().NeededFor(kind), Edit.Revise().NeededFor(kind)));
    }

    private static OrderInTheMaking World => An.OpenOrder().With(Access, A.Offering("free").AsService().Priced(), A.Offering("router"))
        .With(Line, A.SoldProduct("other line", Access), A.SoldProduct("old router", A.Offering("router")));

    private static OpenOrder After(params OrderEdit[] edits) => World.As(OrderKind.ServiceOrder, edits);
}
