using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.AddLines;

/// <summary>What can be put on the order that is shown.</summary>
[FeatureState]
public sealed record AddLineState
{
    /// <summary>Whose offerings and products these are; null before any were loaded.</summary>
    public Id<Customer>? CustomerId { get; init; }

    /// <summary>The kind of order that they are for.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>null while they are being loaded.</summary>
    public OfferingsSold? Offerings { get; init; }

    /// <summary>null while they are being loaded.</summary>
    public IReadOnlyList<ProductRow>? Products { get; init; }

    /// <summary>What was asked for last; null before anything was chosen.</summary>
    public LoadImpact? Considered { get; init; }

    /// <summary>What hangs on the chosen products; null while it is being loaded and when none are chosen.</summary>
    public Impact? Impact { get; init; }

    [ReducerMethod]
    public static AddLineState On(AddLineState state, LoadOfferings load) => state.For(load.Kind, load.Context);

    [ReducerMethod]
    public static AddLineState On(AddLineState state, OfferingsLoaded loaded) => state.For(loaded.Load.Kind, loaded.Load.Context) with { Offerings = loaded.Sold };

    [ReducerMethod]
    public static AddLineState On(AddLineState state, LoadProducts load) => state.For(load.Kind, load.Context);

    [ReducerMethod]
    public static AddLineState On(AddLineState state, ProductsLoaded loaded) => state.For(loaded.Load.Kind, loaded.Load.Context) with { Products = loaded.Products };

    [ReducerMethod]
    public static AddLineState On(AddLineState state, LoadImpact load) => state.For(load.Kind, load.Context) with { Considered = load, Impact = null };

    // Another choice may have been made meanwhile.
    [ReducerMethod]
    public static AddLineState On(AddLineState state, ImpactLoaded loaded) =>
        ReferenceEquals(state.Considered, loaded.Load) ? state with { Impact = loaded.Impact } : state;

    private AddLineState For(OrderKind kind, OrderContext context) =>
        (CustomerId, Kind) == (context.Customer.Id, kind) ? this : new() { CustomerId = context.Customer.Id, Kind = kind };
}
