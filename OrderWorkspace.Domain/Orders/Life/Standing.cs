namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Where an order is in its life.</summary>
/// <param name="State">Its <see cref="Order.State"/>.</param>
/// <param name="Reason">Its <see cref="Order.StateReason"/>.</param>
/// <param name="Before">Its <see cref="Order.StateBefore"/>.</param>
/// <param name="SubmittedAt">Its <see cref="Order.SubmittedAt"/>.</param>
public sealed record Standing(OrderState State, string? Reason = null, OrderState? Before = null, DateTimeOffset? SubmittedAt = null)
{
    /// <summary>Where <paramref name="order"/> is.</summary>
    public static Standing Of(Order order) => new(order.State, order.StateReason, order.StateBefore, order.SubmittedAt);

    /// <summary>The standing after going to <paramref name="state"/>. It remembers where to go back to while that is possible; a cancellation keeps its reason.</summary>
    public Standing GoneTo(OrderState state, string? reason = null) => this with
    {
        State = state,
        Reason = reason ?? (state is OrderState.PendingCancellation or OrderState.Cancelled ? Reason : null),
        Before = state is OrderState.Held or OrderState.AssessingCancellation ? State : null,
    };
}

/// <summary>Where a line is in its life.</summary>
/// <param name="State">Its <see cref="OrderLine.State"/>; null in a draft.</param>
/// <param name="Reason">Its <see cref="OrderLine.StateReason"/>.</param>
public sealed record LineStanding(LineState? State, string? Reason = null)
{
    /// <summary>Where <paramref name="line"/> is.</summary>
    public static LineStanding Of(OrderLine line) => new(line.State, line.StateReason);
}
