using System.Collections.Frozen;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Takes an order a step on in its life: only from where <see cref="OrderLife.Table"/> says, and never to be undone.</summary>
public abstract record LifeEdit : OrderEdit
{
    private static readonly FrozenSet<string> Kinds = Enum.GetNames<OrderStep>().ToFrozenSet();

    /// <summary>The step.</summary>
    public abstract OrderStep Step { get; }

    /// <inheritdoc/>
    public sealed override bool IsUndoable => false;

    /// <inheritdoc/>
    public sealed override Permission NeededFor(OrderKind kind) => Step.NeededFor(kind);

    /// <summary>Whether <paramref name="kind"/>, as a <see cref="JournalEntry"/> names it, is a step in the life of an order.</summary>
    public static bool IsKind(string kind) => Kinds.Contains(kind);

    internal sealed override Finding? RefusalOn(Order order) => OrderLife.Refusal(order, Step);

    /// <summary>The order goes to <paramref name="state"/>.</summary>
    private protected static StateChanged Going(Order order, OrderState state, string? reason = null) =>
        new(Standing.Of(order), Standing.Of(order).GoneTo(state, Clean(reason)));

    /// <summary>All lines that this step brings to <paramref name="state"/> go there.</summary>
    private protected IEnumerable<OrderChange> AllGoing(Order order, LineState? state, Func<OrderLine, string?>? reason = null) =>
        Moving(order.Lines.Values.Where(line => LineLife.Allows(line.State, Step, state)), state, reason);

    private protected static IEnumerable<OrderChange> Moving(IEnumerable<OrderLine> lines, LineState? state, Func<OrderLine, string?>? reason = null) =>
        from line in lines
        group line.Id by (From: LineStanding.Of(line), To: new LineStanding(state, Clean(reason?.Invoke(line)))) into together
        select new LinesMoved([.. together], together.Key.From, together.Key.To);

    /// <summary>The finding that nobody said why, or too much; null when the reason will do.</summary>
    private protected static Finding? WhyNot(string? reason) =>
        Clean(reason) is null ? Finding.Of(LifeFindings.ReasonRequired, FieldPath.Root.Field("reason")) : TooLong(reason, FieldPath.Root);

    /// <summary>The finding that the reason for <paramref name="what"/> is longer than can be kept; null when it is not.</summary>
    private protected static Finding? TooLong(string? reason, FieldPath what) => Clean(reason)?.Length > Fields.LongestReason
        ? Finding.Of(LifeFindings.ReasonTooLong, what.Field("reason"), ("maximum", Fields.LongestReason))
        : null;
}
