using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class ReportingOnLines
{
    [Theory]
    [InlineData(LineState.Completed, LineState.Completed, OrderState.Completed)]
    [InlineData(LineState.Failed, LineState.Failed, OrderState.Failed)]
    [InlineData(LineState.Completed, LineState.Failed, OrderState.Partial)]
    public void Ends_the_order_with_the_last_of_them(LineState some, LineState rest, OrderState state)
    {
        var order = OrderIn.InProgress().After(Edit.Report(some, 1, 2));
        Assert.Equal(OrderState.InProgress, order.Order.State);

        var over = order.After(Edit.Report(rest, 3, 4)).Order;
        Assert.Equal(state, over.State);
        Assert.All(over.Lines.Values, line => Assert.Null(line.Holds));
    }

    [Fact]
    public void Writes_the_lines_it_is_about() =>
        Assert.Equal([new LineId(1), new(4)], OrderIn.InProgress().Apply(Edit.Report(LineState.Completed, 4, 1, 4)).Value.WrittenLines.Select(l => l.Id));

    [Fact]
    public void Of_a_failure_needs_a_reason_which_the_line_keeps()
    {
        OrderIn.InProgress().Refuses(new ReportLines([new(1)], LineState.Failed), LifeFindings.ReasonRequired, at: "reason");

        Assert.Equal("No access", OrderIn.InProgress().After(Edit.Report(LineState.Failed, 1)).Line(1).StateReason);
    }

    [Fact]
    public void Is_refused_for_lines_that_are_not_there_or_over() =>
        Assert.Equal(
            [(LifeFindings.LineStateNotAllowed, "lines[1]"), (OrderFindings.LineUnknown, "lines[9]")],
            OrderIn.InProgress().After(Edit.Report(LineState.Completed, 1)).Apply(Edit.Report(LineState.Failed, 1, 2, 9)).Findings.Select(f => (f.Kind, f.Path.Value)));

    [Theory]
    [InlineData(LineState.Cancelled)]
    [InlineData(LineState.Held)]
    [InlineData(LineState.Acknowledged)]
    public void Says_only_what_fulfilment_does(LineState state) => OrderIn.InProgress().Refuses(Edit.Report(state, 1), LifeFindings.LineStateNotAllowed, at: "lines[1]");

    [Fact]
    public void Of_completion_draws_on_the_entitlement_for_good()
    {
        var order = Drawing().Apply(Edit.Report(LineState.Completed, 1, 2)).Value;

        var used = Assert.Single(order.UsedEntitlements);
        Assert.Equal((7m, Hours.Version + 1), (used.UnitsUsed, used.Version));
        Assert.Equal([used], order.After.Context.Entitlements);
        Assert.Equal(9m, Assert.Single(order.After.Apply(Edit.Report(LineState.Completed, 3)).Value.UsedEntitlements).UnitsUsed);
    }

    [Fact]
    public void Of_failure_draws_nothing() => Assert.Empty(Drawing().Apply(Edit.Report(LineState.Failed, 1, 2)).Value.UsedEntitlements);

    [Fact]
    public void Draws_what_is_completed_only_once()
    {
        var order = Drawing().After(Edit.Report(LineState.Completed, 1));

        var refusal = Assert.Single(order.Apply(Edit.Revise(Edit.Set(2, LineField.Quantity, "4"))).Findings);
        Assert.Equal((OrderFindings.EntitlementUsedUp, 5m, 6m), (refusal.Kind, refusal.Values["left"], refusal.Values["quantity"]));
        Assert.Empty(order.Apply(Edit.Revise(Edit.Set(2, LineField.Quantity, "3"))).Findings);
    }

    [Fact]
    public void Can_say_that_there_is_no_way_back()
    {
        var order = OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1));

        Assert.True(order.Line(1).IsPastPointOfNoReturn);
        Assert.Null(order.Apply(Edit.PassPointOfNoReturn(1)).Value.Entry);
        order.Refuses(Edit.PassPointOfNoReturn(9), OrderFindings.LineUnknown, at: "lines[9]");
    }

    [Fact]
    public void Says_so_of_lines_in_progress_only() =>
        OrderIn.InProgress().After(Edit.Report(LineState.Completed, 1)).Refuses(Edit.PassPointOfNoReturn(1), LifeFindings.LineNotBegun, at: "lines[1]");

    [Fact]
    public void Is_possible_for_a_line_with_those_of_its_parts_that_have_come_so_far()
    {
        var order = OrderIn.InProgress().After(Edit.PassPointOfNoReturn(3));

        Assert.Equal([new LineId(2), new(3)], order.ThatCanBecome(new(2), LineState.Completed).Order());
        Assert.Equal([new LineId(2)], order.ThatCanPassPointOfNoReturn(new(2)));
        Assert.Equal([new LineId(2)], order.After(Edit.Report(LineState.Failed, 3)).ThatCanBecome(new(2), LineState.Failed));
        Assert.Empty(order.ThatCanBecome(new(2), LineState.InProgress));
        Assert.Empty(OrderIn.Held().ThatCanBecome(new(2), LineState.Completed));
        Assert.Empty(OrderIn.Acknowledged().ThatCanPassPointOfNoReturn(new(2)));
    }

    private static Entitlement Hours => An.Entitlement("hours") with { UnitsUsed = 3 };

    /// <summary>In progress: three lines that draw two units each, of seven that are left.</summary>
    private static OpenOrder Drawing()
    {
        var hours = Hours.Id.ToString();
        return An.OpenOrder().With(A.Offering("fiber")).With(Hours).After(
            Edit.Add("fiber", 2), Edit.Add("fiber", 2), Edit.Add("fiber", 2),
            Edit.Set(1, LineField.Entitlement, hours), Edit.Set(2, LineField.Entitlement, hours), Edit.Set(3, LineField.Entitlement, hours),
            Edit.Submit(), new TakeUp());
    }
}
