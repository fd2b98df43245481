using OrderWorkspace.Domain.Findings;
using static OrderWorkspace.Domain.Orders.OrderState;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>A way from one state of an order to another, or to the same.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="By">The step that goes it.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct OrderTransition(OrderState From, OrderStep By, OrderState To);

/// <summary>The states an order can go through: what is not in the table does not happen. A draft can also be discarded, which leaves no order.</summary>
public static class OrderLife
{
    private static readonly OrderState[] UnderWay = [Acknowledged, Pending, InProgress];

    /// <summary>All transitions that there are.</summary>
    public static IReadOnlyList<OrderTransition> Table { get; } =
    [
        .. Ways([Draft], OrderStep.Submit, [Acknowledged]),
        .. Ways([Acknowledged], OrderStep.Await, [Pending]),
        .. Ways([Acknowledged, Pending], OrderStep.TakeUp, [InProgress]),
        .. Ways([Acknowledged, Pending], OrderStep.Reject, [Rejected]),
        .. Ways([Rejected], OrderStep.Reopen, [Draft]),
        .. Ways(UnderWay, OrderStep.PutOnHold, [Held]),
        .. Ways([Held], OrderStep.Release, UnderWay),
        .. Ways([.. UnderWay, Held], OrderStep.RequestCancellation, [AssessingCancellation]),
        .. Ways([AssessingCancellation], OrderStep.ConfirmCancellation, [PendingCancellation]),
        .. Ways([AssessingCancellation], OrderStep.RefuseCancellation, [.. UnderWay, Held]),
        .. Ways([PendingCancellation], OrderStep.FinishCancellation, [Cancelled]),
        .. Ways([InProgress], OrderStep.ReportLines, [InProgress, Completed, Failed, Partial]),
        .. Stays([InProgress, Held, AssessingCancellation], OrderStep.PassPointOfNoReturn),
        .. Stays([.. UnderWay, Held], OrderStep.Revise),
        .. Ways([InProgress, Held], OrderStep.Revise, [Completed, Partial]), // the last line that was open is withdrawn
    ];

    /// <summary>The steps that can be taken from <paramref name="state"/>, in the order of the table.</summary>
    public static IEnumerable<OrderStep> StepsFrom(OrderState state) => Table.Where(way => way.From == state).Select(way => way.By).Distinct();

    /// <summary>Whether <paramref name="step"/> can be taken from <paramref name="state"/>.</summary>
    public static bool Allows(OrderState state, OrderStep step) => Table.Any(way => way.From == state && way.By == step);

    /// <summary>Whether the state lies over an order whose lines stay where they are until it goes on there.</summary>
    public static bool LiesOverLines(this OrderState state) => state is Held or AssessingCancellation or PendingCancellation;

    /// <summary>
    /// What the lines of a submitted order say about it; the one place where that is decided. Lines that were cancelled are left out, but that they
    /// were begun stays true: what is left of the order is in progress until it is over.
    /// </summary>
    public static OrderState StateOf(IEnumerable<OrderLine> lines)
    {
        var states = lines.Select(line => line.State).Distinct().OfType<LineState>().ToList();
        if (states.Exists(state => LineLife.IsOpen(state)))
            return states.Exists(HasBegun) ? InProgress : states.Contains(LineState.Pending) ? Pending : Acknowledged;
        return states.FindAll(state => state != LineState.Cancelled) switch
        {
            [] => Cancelled,
            [LineState.Rejected] => Rejected,
            [LineState.Completed] => Completed,
            [LineState.Failed] => Failed,
            _ => Partial,
        };
    }

    /// <summary>The finding that <paramref name="step"/> cannot be taken where <paramref name="order"/> is; null when it can.</summary>
    internal static Finding? Refusal(Order order, OrderStep step)
    {
        if (order.Kind == OrderKind.Quote) return Finding.Of(LifeFindings.IsAQuote, FieldPath.Root, ("number", order.Number));
        if (Allows(order.State, step)) return null;
        var possible = StepsFrom(order.State).ToArray();
        var path = FieldPath.Root.Field("state");
        return possible.Length == 0
            ? Finding.Of(LifeFindings.OrderIsOver, path, ("number", order.Number), ("state", order.State))
            : Finding.Of(LifeFindings.StateNotAllowed, path, ("number", order.Number), ("state", order.State), ("step", step), ("possible", possible));
    }

    private static bool HasBegun(LineState state) => state is LineState.InProgress or LineState.Completed or LineState.Failed or LineState.Cancelled;

    private static IEnumerable<OrderTransition> Ways(OrderState[] from, OrderStep by, OrderState[] to) => from.SelectMany(_ => to, (one, other) => new OrderTransition(one, by, other));

    private static IEnumerable<OrderTransition> Stays(OrderState[] states, OrderStep by) => states.Select(state => new OrderTransition(state, by, state));
}
