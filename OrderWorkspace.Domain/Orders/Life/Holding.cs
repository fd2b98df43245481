using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Stops the order for a time.</summary>
/// <param name="Reason">Why.</param>
public sealed record PutOnHold(string Reason) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.PutOnHold;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        WhyNot(Reason) is { } finding ? finding : Changes(Going(open.Order, OrderState.Held, Reason));
}

/// <summary>Lets the order go on where it was stopped.</summary>
public sealed record Release : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Release;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) => Changes(GoingBack.Of(open.Order));
}

/// <summary>Back from what lay over an order to where it was, which its lines still say.</summary>
internal static class GoingBack
{
    public static StateChanged Of(Order order, string? reason = null)
    {
        var lines = order.Lines.Values;
        var to = order.StateBefore ?? OrderLife.StateOf(lines);
        var awaited = to == OrderState.Pending ? lines.FirstOrDefault(line => line.State == LineState.Pending)?.StateReason : null;
        return new StateChanged(Standing.Of(order), Standing.Of(order) with
        {
            State = to,
            Reason = awaited ?? reason,
            Before = to == OrderState.Held ? OrderLife.StateOf(lines) : null,
        });
    }
}
