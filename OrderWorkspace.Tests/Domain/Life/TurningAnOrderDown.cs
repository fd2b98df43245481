using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class TurningAnOrderDown
{
    private static readonly string TooLong = new('x', Fields.LongestReason + 1);

    [Fact]
    public void Says_why_of_the_order_and_of_the_lines_that_stand_in_the_way()
    {
        var rejected = OrderIn.Rejected();

        Assert.Equal((OrderState.Rejected, "Not possible"), (rejected.Order.State, rejected.Order.StateReason));
        Assert.Equal(["No duct", null, null, null], rejected.Order.Lines.Values.Select(l => l.StateReason));
        Assert.All(rejected.Order.Lines.Values, l => Assert.Equal((LineState.Rejected, null), (l.State, l.Holds)));
    }

    [Fact]
    public void Needs_a_reason_and_lines_that_are_there() =>
        Assert.Equal(
            [(LifeFindings.ReasonRequired, "reason"), (LifeFindings.ReasonTooLong, "lines[1].reason"), (OrderFindings.LineUnknown, "lines[9]")],
            OrderIn.Acknowledged().Apply(Edit.Reject(" ", (1, TooLong), (9, "Which?"))).Findings.Select(f => (f.Kind, f.Path.Value)));

    [Fact]
    public void Leaves_a_draft_when_it_is_taken_up_again_with_what_was_said_still_there()
    {
        var reopened = OrderIn.Rejected().After(new Reopen());

        Assert.Equal((OrderState.Draft, "Not possible", null), (reopened.Order.State, reopened.Order.StateReason, reopened.Order.SubmittedAt));
        Assert.Equal(((LineState?)null, "No duct"), (reopened.Line(1).State, reopened.Line(1).StateReason));
        Assert.Equal(5, reopened.After(Edit.Add("fiber")).Order.Lines.Count);
    }

    [Fact]
    public void Is_not_brought_back_by_taking_back_that_it_was_taken_up_again()
    {
        var reopened = OrderIn.Rejected().Apply(new Reopen()).Value;

        reopened.After.Refuses(new Revert(reopened.Entry!), OrderFindings.NothingToRevert, at: "");
    }

    [Fact]
    public void Is_forgotten_once_it_is_submitted_again()
    {
        var again = OrderIn.Rejected().After(new Reopen(), Edit.Submit()).Order;

        Assert.Null(again.StateReason);
        Assert.All(again.Lines.Values, l => Assert.Equal((LineState.Acknowledged, null, l.SoldProductId), (l.State, l.StateReason, l.Holds)));
    }

    [Fact]
    public void Lets_what_was_found_be_found_again()
    {
        var closed = OrderIn.Rejected().Meanwhile(world => world with { Customer = An.Account("Acme") with { NeedsPurchaseOrderNumber = true } });

        Assert.Empty(closed.Findings.All);
        closed.After(new Reopen()).Finds(OrderFindings.PurchaseOrderNumberRequired, at: "purchaseOrderNumber");
    }

    [Fact]
    public void Is_one_of_the_things_that_end_waiting()
    {
        var pending = OrderIn.Pending();
        Assert.Equal("Approval: Above the credit limit", pending.Order.StateReason);
        Assert.All(pending.Order.Lines.Values, l => Assert.Equal((LineState.Pending, pending.Order.StateReason), (l.State, l.StateReason)));

        Assert.All([pending.After(new TakeUp()).Order, pending.After(Edit.Reject("No")).Order], o => Assert.DoesNotContain(o.Lines.Values, l => l.StateReason is not null));
        Assert.Equal(LifeFindings.ReasonTooLong, Assert.Single(OrderIn.Acknowledged().Apply(new Await(Awaited.Date, TooLong)).Findings).Kind);
    }

    [Theory]
    [InlineData(Awaited.Approval, null)]
    [InlineData(Awaited.Customer, "Which: red or blue?")]
    public void Is_told_from_waiting_which_can_be_read_back(Awaited what, string? detail)
    {
        var waiting = new Waiting(what, detail);

        Assert.Equal(waiting, Waiting.From(waiting.ToString()));
        Assert.Null(Waiting.From("No duct: not possible"));
        Assert.Null(Waiting.From(null));
    }
}
