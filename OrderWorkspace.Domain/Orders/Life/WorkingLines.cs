using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Fulfilment says how far lines are. With the last of them the order is over, too.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="To">In progress, completed or failed.</param>
/// <param name="Reason">Why they failed; null for what did not.</param>
public sealed record ReportLines(IReadOnlyList<LineId> Lines, LineState To, string? Reason = null) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.ReportLines;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var order = open.Order;
        if (Findings(order) is { Count: > 0 } findings) return findings;
        var moves = Moving(Lines.Distinct().Select(id => order.Lines[id]), To, _ => Reason).ToArray();
        var state = OrderLife.StateOf(moves.Aggregate(order, (moved, change) => change.ApplyTo(moved)).Lines.Values);
        return Changes(state == order.State ? moves : [.. moves, Going(order, state, Reason)]);
    }

    private List<Finding> Findings(Order order) =>
    [
        .. new[] { To == LineState.Failed ? WhyNot(Reason) : TooLong(Reason, FieldPath.Root) }.OfType<Finding>(),
        .. Lines.Select(id => !order.Lines.TryGetValue(id, out var line) ? OrderFindings.LineGone(id) : CannotGo(line)).OfType<Finding>(),
    ];

    private Finding? CannotGo(OrderLine line) => LineLife.Allows(line.State, Step, To)
        ? null
        : Finding.Of(LifeFindings.LineStateNotAllowed, FieldPath.Root.Line(line.Id.Value), ("line", line.Name), ("state", line.State), ("to", To));
}

/// <summary>Fulfilment says of lines it has begun that they can be neither changed nor cancelled any more.</summary>
/// <param name="Lines">The lines.</param>
public sealed record PassPointOfNoReturn(IReadOnlyList<LineId> Lines) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.PassPointOfNoReturn;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var order = open.Order;
        var findings = Lines.Select(id => !order.Lines.TryGetValue(id, out var line) ? OrderFindings.LineGone(id) : NotBegun(line)).OfType<Finding>().ToList();
        if (findings.Count > 0) return findings;
        LineId[] passing = [.. Lines.Distinct().Where(id => !order.Lines[id].IsPastPointOfNoReturn)];
        return passing.Length == 0 ? Changes() : Changes(new PointOfNoReturnPassed(passing));
    }

    private static Finding? NotBegun(OrderLine line) => line.State == LineState.InProgress
        ? null
        : Finding.Of(LifeFindings.LineNotBegun, FieldPath.Root.Line(line.Id.Value), ("line", line.Name), ("state", line.State));
}
