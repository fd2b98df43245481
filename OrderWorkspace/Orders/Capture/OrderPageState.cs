using System.Collections.Immutable;
using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.Capture;

/// <summary>A gesture on its way to the database.</summary>
/// <param name="Version">What the user saw when it was made.</param>
public sealed record WaitingGesture(Number<Order> Number, long Version, Gesture Gesture);

/// <summary>A gesture that was refused, and why.</summary>
public sealed record Refusal(Gesture? Gesture, IReadOnlyList<Finding> Findings);

/// <summary>The order that is shown, as the database has it, and what is on its way there.</summary>
[FeatureState]
public sealed record OrderPageState
{
    /// <summary>The order asked for; null before any was.</summary>
    public Number<Order>? Number { get; init; }

    /// <summary>null while it is being loaded, and when there is none.</summary>
    public OpenOrder? Open { get; init; }

    public bool IsUnknown { get; init; }

    public User? Viewer { get; init; }

    /// <summary>The first is being saved, the others follow in this order.</summary>
    public ImmutableList<WaitingGesture> Waiting { get; init; } = [];

    /// <summary>The first of <see cref="Waiting"/> could not be saved; nothing is until it is tried again.</summary>
    public bool HasFailed { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>How many lines the last gesture removed, while undoing it is offered.</summary>
    public int Removed { get; init; }

    public bool MayEdit => Open is { } open && Viewer?.May(open.Order.Kind.ToEdit(), open.Order.CustomerId) == true;

    public bool CanEdit => MayEdit && Open!.Order.State == OrderState.Draft;

    public UndoStacks UndoStacks => Open?.UndoStacksOf(Viewer?.Id.Value ?? default) ?? UndoStacks.Empty;

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, ShowOrder show) =>
        state.Number == show.Number ? state : new() { Number = show.Number, Viewer = state.Viewer, Waiting = state.Waiting, HasFailed = state.HasFailed };

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, OrderShown shown) => state.With(shown.Open) with { Viewer = shown.Viewer };

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, OrderNotFound notFound) =>
        state.Number == notFound.Number ? state with { Open = null, IsUnknown = true } : state;

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, Gesture gesture) => state.Open is not { } open ? state : state with
    {
        Waiting = state.Waiting.Add(new(open.Order.Number, open.Order.Version, gesture)),
        Refusal = null,
        Removed = 0,
    };

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, GestureSaved saved) =>
        state.Without(saved.Gesture).With(saved.Open) with { Removed = saved.Gesture is Apply { Edit: RemoveLines removed } ? removed.Lines.Count : 0 };

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, GestureRefused refused) =>
        state.Without(refused.Gesture).With(refused.Open) with { Refusal = new(refused.Gesture, refused.Findings) };

    [ReducerMethod(typeof(SavingFailed))]
    public static OrderPageState OnSavingFailed(OrderPageState state) => state with { HasFailed = true };

    [ReducerMethod(typeof(SaveAgain))]
    public static OrderPageState OnSaveAgain(OrderPageState state) => state with { HasFailed = false };

    [ReducerMethod(typeof(DismissRefusal))]
    public static OrderPageState OnDismissRefusal(OrderPageState state) => state with { Refusal = null };

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, OrderDiscarded discarded) =>
        state.Number == discarded.Number ? new() { Viewer = state.Viewer } : state;

    [ReducerMethod]
    public static OrderPageState On(OrderPageState state, OrderNotDiscarded refused) => state with { Refusal = new(null, refused.Findings) };

    private OrderPageState Without(Gesture gesture) => this with { Waiting = Waiting.RemoveAll(waiting => waiting.Gesture.Id == gesture.Id) };

    // What was read before the last save came back is no news.
    private OrderPageState With(OpenOrder? open) =>
        open is null || open.Order.Number != Number || Open?.Order.Version > open.Order.Version ? this : this with { Open = open, IsUnknown = false };
}
