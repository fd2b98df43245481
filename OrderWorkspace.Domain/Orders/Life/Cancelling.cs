using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Asks whether the order can still be cancelled; until that is decided nothing goes on.</summary>
/// <param name="Reason">Why it should be cancelled.</param>
public sealed record RequestCancellation(string Reason) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.RequestCancellation;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        WhyNot(Reason) is { } finding ? finding : Changes(Going(open.Order, OrderState.AssessingCancellation, Reason));
}

/// <summary>The order can be cancelled, and what was done for it will be undone. Lines past the point of no return refuse.</summary>
public sealed record ConfirmCancellation : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.ConfirmCancellation;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var tooFar = open.Order.Lines.Values.Where(line => line.State == LineState.Completed || (LineLife.IsOpen(line.State) && line.IsPastPointOfNoReturn));
        return tooFar.Select(line => LifeFindings.GoneTooFar(open.Order, line)).ToList() is { Count: > 0 } findings
            ? findings
            : Changes(Going(open.Order, OrderState.PendingCancellation));
    }
}

/// <summary>The order cannot be cancelled and goes on where it was.</summary>
/// <param name="Reason">Why not.</param>
public sealed record RefuseCancellation(string Reason) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.RefuseCancellation;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        WhyNot(Reason) is { } finding ? finding : Changes(GoingBack.Of(open.Order, Clean(Reason)));
}

/// <summary>All that was done for the order is undone: it is cancelled, and so are its lines, except those that failed before.</summary>
public sealed record FinishCancellation : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.FinishCancellation;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        Changes([Going(open.Order, OrderState.Cancelled), .. AllGoing(open.Order, LineState.Cancelled)]);
}
