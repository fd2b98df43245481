using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.AddLines;

/// <summary>Somebody is about to add lines and wants to see what the customer may buy.</summary>
public sealed record LoadOfferings(OrderKind Kind, OrderContext Context);

public sealed record OfferingsLoaded(LoadOfferings Load, OfferingsSold Sold);

/// <summary>Somebody is about to change or disconnect what the customer has.</summary>
public sealed record LoadProducts(OrderKind Kind, OrderContext Context);

public sealed record ProductsLoaded(LoadProducts Load, IReadOnlyList<ProductRow> Products);

/// <summary>Somebody is about to change or disconnect these and wants to see what hangs on them.</summary>
public sealed record LoadImpact(OrderKind Kind, OrderContext Context, IReadOnlyList<Id<SoldProduct>> Products);

public sealed record ImpactLoaded(LoadImpact Load, Impact Impact);
