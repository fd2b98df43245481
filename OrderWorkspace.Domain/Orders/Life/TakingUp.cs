using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Fulfilment begins with the order and all its lines.</summary>
public sealed record TakeUp : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.TakeUp;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        Changes([Going(open.Order, OrderState.InProgress), .. AllGoing(open.Order, LineState.InProgress)]);
}

/// <summary>Fulfilment lets the order wait.</summary>
/// <param name="For">What for.</param>
/// <param name="Detail">More about it; null when there is nothing to add.</param>
public sealed record Await(Awaited For, string? Detail = null) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Await;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var reason = new Waiting(For, Clean(Detail)).ToString();
        if (TooLong(reason, FieldPath.Root) is { } finding) return finding;
        return Changes([Going(open.Order, OrderState.Pending, reason), .. AllGoing(open.Order, LineState.Pending, _ => reason)]);
    }
}

/// <summary>Fulfilment turns the order down.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LineReasons">Why some of its lines stand in the way; null when it is not because of a line.</param>
public sealed record Reject(string Reason, IReadOnlyDictionary<LineId, string>? LineReasons = null) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Reject;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var lines = LineReasons ?? new Dictionary<LineId, string>();
        if (Findings(open.Order, lines) is { Count: > 0 } findings) return findings;
        return Changes([Going(open.Order, OrderState.Rejected, Reason), .. AllGoing(open.Order, LineState.Rejected, line => lines.GetValueOrDefault(line.Id))]);
    }

    private List<Finding> Findings(Order order, IReadOnlyDictionary<LineId, string> lines) =>
    [
        .. new[] { WhyNot(Reason) }.OfType<Finding>(),
        .. lines.Select(said => order.Lines.ContainsKey(said.Key) ? TooLong(said.Value, FieldPath.Root.Line(said.Key.Value)) : OrderFindings.LineGone(said.Key)).OfType<Finding>(),
    ];
}
