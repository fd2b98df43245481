using static OrderWorkspace.Domain.Orders.LineState;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>A way from one state of a line to another; null is a line of a draft.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="By">The step of the order that goes it.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct LineTransition(LineState? From, OrderStep By, LineState? To);

/// <summary>
/// The states a line can go through. A hold and the way to a cancellation lie over the whole order: its lines keep where they are, to go on there,
/// and show that state as long as they are open.
/// </summary>
public static class LineLife
{
    /// <summary>All transitions that there are.</summary>
    public static IReadOnlyList<LineTransition> Table { get; } =
    [
        .. Ways([null], OrderStep.Submit, Acknowledged),
        .. Ways([Acknowledged], OrderStep.Await, Pending),
        .. Ways([Acknowledged, Pending], OrderStep.TakeUp, InProgress),
        .. Ways([Acknowledged, Pending], OrderStep.Reject, Rejected),
        .. Ways([Rejected], OrderStep.Reopen, null),
        .. Ways([Acknowledged, Pending, InProgress], OrderStep.FinishCancellation, Cancelled),
        .. Ways([Acknowledged], OrderStep.ReportLines, InProgress), // came by a revision, after the others were begun
        .. Ways([InProgress], OrderStep.ReportLines, Completed),
        .. Ways([InProgress], OrderStep.ReportLines, Failed),
        .. Ways([null], OrderStep.Revise, Acknowledged),
        .. Ways([Acknowledged, Pending, InProgress], OrderStep.Revise, Cancelled),
    ];

    /// <summary>Whether <paramref name="step"/> may bring a line from one state to the other.</summary>
    public static bool Allows(LineState? from, OrderStep step, LineState? to) => Table.Contains(new LineTransition(from, step, to));

    /// <summary>Whether a submitted line in <paramref name="state"/> is still to be done.</summary>
    public static bool IsOpen(LineState? state) => state is not (null or Rejected or Cancelled or Completed or Failed);

    /// <summary>Whether a revision may still change or withdraw a submitted line.</summary>
    public static bool CanBeRevised(this OrderLine line) => IsOpen(line.State) && !line.IsPastPointOfNoReturn;

    /// <summary>Those of <paramref name="line"/> and its parts of which fulfilment can say now that they are <paramref name="to"/>.</summary>
    public static IReadOnlyList<LineId> ThatCanBecome(this OpenOrder open, LineId line, LineState to) =>
        Those(open, line, OrderStep.ReportLines, part => Allows(part.State, OrderStep.ReportLines, to));

    /// <summary>Those of <paramref name="line"/> and its parts that can pass the point of no return now.</summary>
    public static IReadOnlyList<LineId> ThatCanPassPointOfNoReturn(this OpenOrder open, LineId line) =>
        Those(open, line, OrderStep.PassPointOfNoReturn, part => part is { State: InProgress, IsPastPointOfNoReturn: false });

    /// <summary>Where a line is as people see it: what lies over its order lies over it while it is open.</summary>
    public static LineState? StateOf(this Order order, OrderLine line) => !IsOpen(line.State) ? line.State : order.State switch
    {
        OrderState.Held => Held,
        OrderState.AssessingCancellation => AssessingCancellation,
        OrderState.PendingCancellation => PendingCancellation,
        _ => line.State,
    };

    /// <summary>The line at <paramref name="standing"/>. It holds its product exactly while it is open.</summary>
    internal static OrderLine At(this OrderLine line, LineStanding standing) =>
        line with { State = standing.State, StateReason = standing.Reason, Holds = IsOpen(standing.State) ? line.SoldProductId : null };

    private static LineId[] Those(OpenOrder open, LineId line, OrderStep step, Func<OrderLine, bool> isOne) =>
        OrderLife.Allows(open.Order.State, step) ? [.. open.Tree.WithDescendants(line).Where(id => isOne(open.Order.Lines[id]))] : [];

    private static IEnumerable<LineTransition> Ways(LineState?[] from, OrderStep by, LineState? to) => from.Select(one => new LineTransition(one, by, to));
}
