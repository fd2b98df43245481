using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Orders.Capture;

/// <summary>The page of an order is on the screen.</summary>
public sealed record ShowOrder(Number<Order> Number);

public sealed record OrderShown(OpenOrder Open, User Viewer);

public sealed record OrderNotFound(Number<Order> Number);

/// <summary>Something done to the order that is shown. Gestures are saved one after the other, as they were made.</summary>
public abstract record Gesture
{
    /// <summary>Made with the gesture, so that sending it again does not do it again.</summary>
    public Id<OrderEdit> Id { get; } = Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());
}

public sealed record Apply(OrderEdit Edit) : Gesture;

public sealed record Undo : Gesture;

public sealed record Redo : Gesture;

public sealed record SubmitOrder : Gesture;

/// <summary>What came of a gesture.</summary>
public abstract record GestureSettled(Gesture Gesture);

public sealed record GestureSaved(Gesture Gesture, OpenOrder Open) : GestureSettled(Gesture);

/// <param name="Open">The order as it is now, which may not be what was shown; null when it is gone.</param>
public sealed record GestureRefused(Gesture Gesture, IReadOnlyList<Finding> Findings, OpenOrder? Open) : GestureSettled(Gesture);

/// <summary>The database did not answer. The gesture waits.</summary>
public sealed record SavingFailed;

public sealed record SaveAgain;

/// <summary>The user has read why something was refused.</summary>
public sealed record DismissRefusal;

public sealed record DiscardOrder(Number<Order> Number);

/// <param name="MadeOf">The quote that the order had been made of; null when none.</param>
public sealed record OrderDiscarded(Number<Order> Number, Number<Quote>? MadeOf);

public sealed record OrderNotDiscarded(IReadOnlyList<Finding> Findings);
