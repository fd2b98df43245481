using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class CancellingAnOrder
{
    [Fact]
    public void Needs_a_reason_which_stays_until_it_is_cancelled()
    {
        OrderIn.InProgress().Refuses(new RequestCancellation(""), LifeFindings.ReasonRequired, at: "reason");

        Assert.All(
            [OrderIn.AssessingCancellation().Order, OrderIn.PendingCancellation().Order, OrderIn.Cancelled().Order],
            order => Assert.Equal("Ordered twice", order.StateReason));
    }

    [Fact]
    public void Cancels_all_lines_releases_their_products_and_costs_nothing()
    {
        var order = OrderIn.Cancelled().Order;

        Assert.All(order.Lines.Values, l => Assert.Equal((LineState.Cancelled, null), (l.State, l.Holds)));
        Assert.Equal(Totals.None(order.Currency), order.Totals);
        Assert.NotEmpty(order.Lines[new(1)].Charges);
    }

    [Fact]
    public void Is_refused_by_each_line_past_the_point_of_no_return()
    {
        var order = OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1, 3), Edit.Report(LineState.Completed, 4), new RequestCancellation("Ordered twice"));

        var findings = order.Apply(new ConfirmCancellation()).Findings;

        Assert.All(findings, finding => Assert.Equal(LifeFindings.LineGoneTooFar, finding.Kind));
        Assert.Equal(
            [("lines[1]", "fiber", LineState.AssessingCancellation), ("lines[3]", "router", LineState.AssessingCancellation), ("lines[4]", "line", LineState.Completed)],
            findings.Select(f => (f.Path.Value, (string)f.Values["line"]!, (LineState)f.Values["state"]!)));
    }

    [Fact]
    public void Is_not_refused_by_a_line_that_failed()
    {
        var order = OrderIn.InProgress()
            .After(Edit.Report(LineState.Failed, 1), new RequestCancellation("Ordered twice"), new ConfirmCancellation(), new FinishCancellation()).Order;

        Assert.Equal([LineState.Failed, LineState.Cancelled, LineState.Cancelled, LineState.Cancelled], order.Lines.Values.Select(l => l.State!.Value));
    }

    [Fact]
    public void That_is_refused_lets_it_go_on_where_it_was_and_says_why()
    {
        OrderIn.AssessingCancellation().Refuses(new RefuseCancellation(""), LifeFindings.ReasonRequired, at: "reason");

        var order = OrderIn.AssessingCancellation().After(new RefuseCancellation("The duct is laid")).Order;

        Assert.Equal((OrderState.InProgress, "The duct is laid", null), (order.State, order.StateReason, order.StateBefore));
    }

    [Fact]
    public void Of_a_held_order_that_is_refused_leaves_it_held_to_be_released_where_it_was()
    {
        var held = OrderIn.Held().After(new RequestCancellation("Ordered twice"), new RefuseCancellation("The duct is laid"));

        Assert.Equal((OrderState.Held, OrderState.InProgress), (held.Order.State, held.Order.StateBefore));
        Assert.Equal(OrderState.InProgress, held.After(new Release()).Order.State);
    }

    [Fact]
    public void Of_a_pending_order_that_is_refused_lets_it_wait_for_what_it_waited()
    {
        var order = OrderIn.Pending().After(new RequestCancellation("Ordered twice"), new RefuseCancellation("Cannot be")).Order;

        Assert.Equal((OrderState.Pending, "Approval: Above the credit limit"), (order.State, order.StateReason));
    }
}
