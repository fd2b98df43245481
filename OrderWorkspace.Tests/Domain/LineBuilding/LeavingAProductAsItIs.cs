using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class LeavingAProductAsItIs
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber")
        .With(A.Characteristic("bandwidth", CharacteristicType.Integer))
        .But(o => o with { Countries = ["DE"] });

    private static readonly Location Berlin = A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true };
    private static readonly Location Bonn = A.Location("Bonn");
    private static readonly Location Paris = A.Location("Paris") with { Country = "FR" };

    private static readonly SoldProduct Line = A.SoldProduct("line", Fiber, new Characteristic("bandwidth", "100")) with { LocationId = Berlin.Id };
    private static readonly SoldProduct Router = A.SoldProduct("router", A.Offering("router")) with { ParentId = Line.Id, LocationId = Berlin.Id };
    private static readonly SoldProduct Port = A.SoldProduct("port", A.Offering("port")) with { ParentId = Router.Id, LocationId = Bonn.Id, State = SoldProductState.Suspended };

    public static TheoryData<OrderEdit> Takings => [Edit.Suspend("router"), Edit.Resume("port"), Edit.Move("Paris", "router"), Edit.Keep("line")];

    private static OrderInTheMaking Order => An.OpenOrder().With(Berlin, Bonn, Paris).With(Fiber, A.Offering("router"), A.Offering("port")).With(Line, Router, Port);

    [Fact]
    public void To_suspend_it_takes_its_active_parts_along() =>
        Assert.Equal(["1 line Suspend", "1.1 router Suspend"], Told(Order.After(Edit.Suspend("line"))));

    [Fact]
    public void To_resume_it_takes_its_suspended_parts_along() => Assert.Equal(
        ["1 router Resume", "1.1 port Resume"],
        Told(Order.With(Line, Router with { State = SoldProductState.Suspended }, Port).After(Edit.Resume("router"))));

    [Fact]
    public void To_move_it_takes_the_active_parts_along_that_are_where_it_is()
    {
        var open = Order.After(Edit.Move("Bonn", "line"));

        Assert.Equal(["1 line Move", "1.1 router Move"], Told(open));
        Assert.Equal((Bonn.Id, null), (open.Line(1).LocationId!.Value, open.Line(2).LocationId));
        open.FindsNothing();
    }

    [Fact]
    public void Goes_for_several_products_in_one_edit()
    {
        var open = Order.After(Edit.Move("Bonn", "router", "line"));

        Assert.Equal(["1 router Move", "2 line Move"], Told(open));
        Assert.Single(open.UndoStacksOf(An.Agent.Id).Undo);
    }

    [Fact]
    public void Keeps_its_price_and_changes_no_total()
    {
        var open = Order.After(Edit.Suspend("line"));

        Assert.Equal(Line.Charges, open.Line(1).Charges);
        Assert.Equal(new Money(0, A.Euro), open.Order.Totals.MonthlyDifference);
    }

    [Fact]
    public void Charges_nothing_again_that_was_paid_once()
    {
        var installed = A.Offering("fiber").Priced(A.MonthlyPrice(10m), A.OneTimePrice(99m));

        var open = An.OpenOrder().With(Berlin, Bonn).With(installed).With(A.SoldProduct("line", installed)).After(Edit.Move("Bonn", "line"));

        Assert.Equal(["Monthly fee"], open.Line(1).Charges.Select(c => c.Label));
    }

    [Theory]
    [InlineData(SoldProductState.Active, true)]
    [InlineData(SoldProductState.Suspended, false)]
    public void Suspend_and_Move_need_it_active_and_Resume_needs_it_suspended(SoldProductState state, bool isActive)
    {
        var order = Order.With(Line with { State = state });
        foreach (var (edit, isFine) in new (OrderEdit, bool)[] { (Edit.Suspend("line"), isActive), (Edit.Move("Bonn", "line"), isActive), (Edit.Resume("line"), !isActive) })
            if (isFine) order.After(edit).FindsNothing();
            else order.After(edit).Finds(OrderFindings.ProductNotInUse, at: "lines[1].soldProduct");
    }

    [Fact]
    public void To_move_it_needs_a_place()
    {
        var nowhere = An.OpenOrder().With(Bonn, Paris).With(Fiber).With(Line with { LocationId = null }).After(Edit.Set(HeaderField.DeliveryLocation, null), Edit.Move(null, "line"));

        nowhere.Finds(OrderFindings.LocationRequired, at: "lines[1].location");
        nowhere.After(Edit.Set(HeaderField.DeliveryLocation, Bonn.Id.ToString())).FindsNo(OrderFindings.LocationRequired);
    }

    [Fact]
    public void To_move_it_goes_somewhere_else()
    {
        Order.After(Edit.Move("Berlin HQ", "line")).Finds(OrderFindings.MoveGoesNowhere, at: "lines[1].location");
        Order.After(Edit.Move(null, "line")).Finds(OrderFindings.MoveGoesNowhere, at: "lines[1].location");
    }

    [Fact]
    public void To_move_it_goes_where_it_is_sold() => Order.After(Edit.Move("Paris", "line")).Finds(OrderFindings.NotSoldThere, at: "lines[1].location");

    [Fact]
    public void To_move_it_goes_to_a_place_that_is_open() => Order.With(Berlin, Bonn with { ClosedOn = Today.Minus(1) })
        .After(Edit.Move("Bonn", "line")).Finds(OrderFindings.LocationClosed, at: "lines[1].location");

    [Fact]
    public void To_move_it_to_somebody_elses_place_is_refused() =>
        Order.After().Refuses(Edit.Move("Elsewhere", "line"), OrderFindings.LocationForeign, at: "location");

    [Fact]
    public void Gives_it_no_other_values()
    {
        var open = Order.After(Edit.Suspend("line"), Edit.Set(1, "bandwidth", "500"));

        open.Finds(OrderFindings.ProductKept, at: "lines[1].characteristics.bandwidth", new Fix(FixKind.SetValue, "100"));
        Order.After(Edit.Move("Bonn", "line"), Edit.Set(1, LineField.Quantity, "2"))
            .Finds(OrderFindings.ProductKept, at: "lines[1].quantity", new Fix(FixKind.SetValue, "1"));
    }

    [Fact]
    public void No_change_is_there_to_carry_others()
    {
        var open = Order.After(Edit.Keep("line"));
        open.Finds(OrderFindings.NothingCarried, at: "lines[1].action", new Fix(FixKind.RemoveLine, null));

        open = open.After(Edit.Change("router"), Edit.Suspend("router") with { Products = [Port.Id] });

        Assert.Equal(["1 line NoChange", "1.1 router Change", "2 port Suspend"], Told(open));
        open.FindsNo(OrderFindings.NothingCarried);
        open.After(Edit.Remove(2)).Finds(OrderFindings.NothingCarried, at: "lines[1].action", new Fix(FixKind.RemoveLine, null));
    }

    [Fact]
    public void What_others_put_under_a_line_keeps_it_from_being_undone()
    {
        var session = new Orders.EditingSession(Order.After()).Do(Edit.Keep("line")).Do(An.Editor("Bob"), Edit.Change("router"));

        Assert.Equal(2, session.Undo().Open.Order.Lines.Count);
        session.Open.Refuses(new Revert(session.Journal[^2]), OrderFindings.EditOvertaken, at: "lines[2]");
    }

    [Theory, MemberData(nameof(Takings))]
    public void A_suspended_customer_only_disconnects(OrderEdit edit)
    {
        var open = Order.For(An.Account("Acme") with { Status = CustomerStatus.Suspended }).After(edit);

        Assert.Equal(open.Line(1).Action != LineAction.NoChange, open.Findings.All.Any(f => f.Kind == OrderFindings.CustomerSuspended));
    }

    [Theory, MemberData(nameof(Takings))]
    public void On_another_order_it_is_named(OrderEdit edit)
    {
        var product = edit.SoldProducts[0];
        var name = product == Line.Id ? "line" : product == Port.Id ? "port" : "router";

        Order.WithOnOtherOrder(name, isDraft: true).After(edit).Finds(OrderFindings.ProductOnOtherDraft, at: "lines[1].soldProduct");
        Assert.Contains(OrderFindings.ProductOnOtherOrder, Order.WithOnOtherOrder(name, isDraft: false).After().Apply(edit).Findings.Select(f => f.Kind));
    }

    [Theory, MemberData(nameof(Takings))]
    public void Of_nobody_is_found(OrderEdit edit) => Assert.Contains(
        OrderFindings.ProductForeign,
        Order.After(edit).Meanwhile(world => world with { SoldProducts = world.SoldProducts.Clear() }).Findings.All.Select(f => f.Kind));

    private static IEnumerable<string> Told(OpenOrder open) =>
        open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name} {open.Order.Lines[p.Id].Action}");
}
