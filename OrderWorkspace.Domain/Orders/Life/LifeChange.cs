using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>A change of where an order or its lines are; what is ordered, and for how much, stays the same.</summary>
public abstract record LifeChange : OrderChange
{
    // A step of an order's life is never taken back as an edit.
    internal sealed override bool IsLastWordIn(Order order) => false;
}

/// <summary>The order went from one standing to another.</summary>
/// <param name="From">Where the order was.</param>
/// <param name="To">Where it went.</param>
public sealed record StateChanged(Standing From, Standing To) : LifeChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Field("state");

    /// <inheritdoc/>
    public override OrderChange Inverse => new StateChanged(To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) =>
        order with { State = To.State, StateReason = To.Reason, StateBefore = To.Before, SubmittedAt = To.SubmittedAt };
}

/// <summary>Lines went from one standing to another, all from the same.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="From">Where all of them were.</param>
/// <param name="To">Where they went.</param>
public sealed record LinesMoved(IReadOnlyList<LineId> Lines, LineStanding From, LineStanding To) : LifeChange
{
    /// <inheritdoc/>
    public override FieldPath Path => Lines is [var only] ? FieldPath.Root.Line(only.Value) : FieldPath.Root.Field("lines");

    /// <inheritdoc/>
    public override OrderChange Inverse => new LinesMoved(Lines, To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Replace(order, Lines, line => line.At(To));
}

/// <summary>Lines passed the point of no return, or did not after all.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="IsPassed">Whether they passed it; false where that is taken back.</param>
public sealed record PointOfNoReturnPassed(IReadOnlyList<LineId> Lines, bool IsPassed = true) : LifeChange
{
    /// <inheritdoc/>
    public override FieldPath Path => Lines is [var only] ? FieldPath.Root.Line(only.Value) : FieldPath.Root.Field("lines");

    /// <inheritdoc/>
    public override OrderChange Inverse => this with { IsPassed = !IsPassed };

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Replace(order, Lines, line => line with { IsPastPointOfNoReturn = IsPassed });
}

/// <summary>A submitted order became another revision; the other changes of the same edit say how.</summary>
/// <param name="From">The revision before.</param>
/// <param name="To">The revision after; one more.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record RevisionMade(int From, int To, string Reason) : LifeChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Field("revision");

    /// <inheritdoc/>
    public override OrderChange Inverse => new RevisionMade(To, From, Reason);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => order with { Revision = To };
}
