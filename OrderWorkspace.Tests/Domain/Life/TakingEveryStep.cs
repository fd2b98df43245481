using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Domain.Orders.OrderState;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class TakingEveryStep
{
    private static readonly Dictionary<OrderStep, LifeEdit> Edits = new LifeEdit[]
    {
        Edit.Submit(), new Await(Awaited.Date), new TakeUp(), Edit.Reject("Not possible"), new Reopen(), new PutOnHold("Wait"), new Release(),
        new RequestCancellation("Ordered twice"), new ConfirmCancellation(), new RefuseCancellation("Too late"), new FinishCancellation(),
        Edit.Report(LineState.Completed, 1), Edit.PassPointOfNoReturn(1), Edit.Revise(Edit.Add("router")),
    }.ToDictionary(edit => edit.Step);

    public static TheoryData<OrderState> States => [.. Enum.GetValues<OrderState>()];

    public static TheoryData<OrderState, OrderStep> StatesAndSteps => [.. from state in Enum.GetValues<OrderState>() from step in Enum.GetValues<OrderStep>() select (state, step)];

    [Theory]
    [InlineData(Draft, OrderStep.Submit, Acknowledged)]
    [InlineData(Acknowledged, OrderStep.Await, Pending)]
    [InlineData(Acknowledged, OrderStep.Reject, Rejected)]
    [InlineData(Acknowledged, OrderStep.TakeUp, InProgress)]
    [InlineData(Pending, OrderStep.TakeUp, InProgress)]
    [InlineData(Pending, OrderStep.Reject, Rejected)]
    [InlineData(Rejected, OrderStep.Reopen, Draft)]
    [InlineData(Acknowledged, OrderStep.PutOnHold, Held)]
    [InlineData(Pending, OrderStep.PutOnHold, Held)]
    [InlineData(InProgress, OrderStep.PutOnHold, Held)]
    [InlineData(Held, OrderStep.Release, InProgress)]
    [InlineData(Acknowledged, OrderStep.RequestCancellation, OrderState.AssessingCancellation)]
    [InlineData(Pending, OrderStep.RequestCancellation, OrderState.AssessingCancellation)]
    [InlineData(Held, OrderStep.RequestCancellation, OrderState.AssessingCancellation)]
    [InlineData(InProgress, OrderStep.RequestCancellation, OrderState.AssessingCancellation)]
    [InlineData(OrderState.AssessingCancellation, OrderStep.ConfirmCancellation, OrderState.PendingCancellation)]
    [InlineData(OrderState.AssessingCancellation, OrderStep.RefuseCancellation, InProgress)]
    [InlineData(OrderState.PendingCancellation, OrderStep.FinishCancellation, Cancelled)]
    [InlineData(InProgress, OrderStep.ReportLines, InProgress)]
    [InlineData(Held, OrderStep.Revise, Held)]
    public void Brings_an_order_where_the_table_says(OrderState from, OrderStep step, OrderState to) =>
        Assert.Equal(to, OrderIn.State(from).After(Edits[step]).Order.State);

    [Theory, MemberData(nameof(StatesAndSteps))]
    public void Is_refused_from_where_the_table_has_no_way(OrderState from, OrderStep step)
    {
        var refusals = OrderIn.State(from).Apply(Edits[step]).Findings.Where(f => f.Kind == LifeFindings.StateNotAllowed || f.Kind == LifeFindings.OrderIsOver);

        Assert.Equal(!OrderLife.Allows(from, step), refusals.Any());
    }

    [Fact]
    public void Which_is_not_possible_says_what_is()
    {
        var finding = OrderIn.Held().Refuses(new TakeUp(), LifeFindings.StateNotAllowed, at: "state");

        Assert.Equal(
            "ORD0000001 is Held, which does not allow: TakeUp. It allows: Release, RequestCancellation, PassPointOfNoReturn, Revise.", finding.Message);
    }

    [Fact]
    public void Ends_with_the_order() => OrderIn.Completed().Refuses(new PutOnHold("Wait"), LifeFindings.OrderIsOver, at: "state");

    [Theory, MemberData(nameof(States))]
    public void Leads_there_from_a_draft_with_lines_that_say_so(OrderState state)
    {
        var order = OrderIn.State(state).Order;

        Assert.Equal(state, order.State);
        if (state != Draft && !state.LiesOverLines()) Assert.Equal(state, OrderLife.StateOf(order.Lines.Values));
    }

    [Fact]
    public void Is_an_edit_of_that_name_which_is_never_undone()
    {
        var edits = typeof(LifeEdit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LifeEdit)));

        Assert.Equal(edits.Select(type => type.Name).Order(), Edits.Select(edit => edit.Value.GetType().Name).Order());
        Assert.All(Edits, edit => Assert.Equal((edit.Key.ToString(), false), (edit.Value.GetType().Name, edit.Value.IsUndoable)));
        Assert.All(Edits, edit => Assert.True(LifeEdit.IsKind(edit.Value.GetType().Name)));
        Assert.False(LifeEdit.IsKind(nameof(SetHeaderField)));
    }

    [Theory]
    [InlineData(Role.OrderAgent, "Submit, Reopen, PutOnHold, Release, RequestCancellation, Revise")]
    [InlineData(Role.SalesAgent, "Submit, Reopen, PutOnHold, Release, RequestCancellation")]
    [InlineData(Role.ServiceAgent, "Submit, Reopen, PutOnHold, Release, RequestCancellation, Revise")]
    [InlineData(Role.FulfilmentAgent, "Await, TakeUp, Reject, PutOnHold, Release, ConfirmCancellation, RefuseCancellation, FinishCancellation, ReportLines, PassPointOfNoReturn")]
    [InlineData(Role.Administrator, "")]
    [InlineData(Role.Buyer, "")]
    public void Is_up_to_those_whose_work_it_is(Role role, string steps)
    {
        var user = new User(new(An.Agent.Id), "Somebody", role);

        Assert.Equal(steps, string.Join(", ", Edits.Values.Where(edit => user.May(edit.NeededFor(OrderKind.CustomerOrder))).Select(edit => edit.Step).Order()));
    }
}
