using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.History;

/// <summary>Somebody looks at the history of an order.</summary>
/// <param name="Before">Only what is older than this entry; null begins with the newest.</param>
public sealed record LoadHistory(Number<Order> Order, long? Before = null);

public sealed record HistoryLoaded(LoadHistory Asked, HistoryPage Page);

/// <summary>The history that is shown, newest first, as far back as was asked for.</summary>
[FeatureState]
public sealed record HistoryState
{
    public Number<Order>? Order { get; init; }

    /// <summary>null while the first are being loaded.</summary>
    public IReadOnlyList<HistoryEntry>? Entries { get; init; }

    public bool HasMore { get; init; }

    [ReducerMethod]
    public static HistoryState On(HistoryState state, LoadHistory load) => state.Order == load.Order ? state : new() { Order = load.Order };

    [ReducerMethod]
    public static HistoryState On(HistoryState state, HistoryLoaded loaded) => state.Order != loaded.Asked.Order ? state : state with
    {
        Entries = loaded.Asked.Before is null ? loaded.Page.Entries : [.. state.Entries ?? [], .. loaded.Page.Entries],
        HasMore = loaded.Page.HasMore,
    };
}
