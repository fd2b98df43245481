using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.AddLines;

/// <summary>What can be put on the order that is shown.</summary>
[FeatureState]
public sealed record AddLineState
{
    /// <summary>Whose offerings and products these are; null before any were loaded.</summary>
    public Id<Customer>? CustomerId { get; init; }

    /// <summary>null while they are being loaded.</summary>
    public OfferingsSold? Offerings { get; init; }

    /// <summary>null while they are being loaded.</summary>
    public IReadOnlyList<ProductRow>? Products { get; init; }

    [ReducerMethod]
    public static AddLineState On(AddLineState state, LoadOfferings load) => state.For(load.Context);

    [ReducerMethod]
    public static AddLineState On(AddLineState state, OfferingsLoaded loaded) => state.For(loaded.Context) with { Offerings = loaded.Sold };

    [ReducerMethod]
    public static AddLineState On(AddLineState state, LoadProducts load) => state.For(load.Context);

    [ReducerMethod]
    public static AddLineState On(AddLineState state, ProductsLoaded loaded) => state.For(loaded.Context) with { Products = loaded.Products };

    private AddLineState For(OrderContext context) => CustomerId == context.Customer.Id ? this : new() { CustomerId = context.Customer.Id };
}
