using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Inventory;

/// <summary>Where a product of a customer is in its life.</summary>
public enum SoldProductState
{
    /// <summary>Ordered.</summary>
    Created,

    /// <summary>Being delivered.</summary>
    PendingActive,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Switched off for a time.</summary>
    Suspended,

    /// <summary>Being disconnected.</summary>
    PendingTerminate,

    /// <summary>Disconnected.</summary>
    Terminated,

    /// <summary>Withdrawn before it was delivered.</summary>
    Cancelled,

    /// <summary>Could not be delivered.</summary>
    Aborted,
}

/// <summary>A product that a customer has: one entry of the product inventory.</summary>
public sealed record SoldProduct
{
    /// <summary>Its identity.</summary>
    public required Id<SoldProduct> Id { get; init; }

    /// <summary>Its number, <c>SP…</c>.</summary>
    public required Number<SoldProduct> Number { get; init; }

    /// <summary>The customer who has it.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The version of the offering it was sold by.</summary>
    public required Id<ProductOffering> OfferingId { get; init; }

    /// <summary>Code of that offering.</summary>
    public required string OfferingCode { get; init; }

    /// <summary>The version of the specification it was made by; null for a pure bundle.</summary>
    public Id<ProductSpecification>? SpecificationId { get; init; }

    /// <summary>Its name, as it was sold.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required SoldProductState State { get; init; }

    /// <summary>How many.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Its values.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];

    /// <summary>What it costs.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>Where it is; null when it is nowhere in particular.</summary>
    public Id<Location>? LocationId { get; init; }

    /// <summary>The contract it is under; null when none.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary>The product it is part of; null when it stands alone.</summary>
    public Id<SoldProduct>? ParentId { get; init; }

    /// <summary>The order it came from; null when it was there before this system.</summary>
    public Id<Order>? OrderId { get; init; }

    /// <summary>The line of that order.</summary>
    public LineId? LineId { get; init; }

    /// <summary>The day it came into use; null before that.</summary>
    public DateOnly? ActivatedOn { get; init; }

    /// <summary>The day it was disconnected; null while it is there.</summary>
    public DateOnly? TerminatedOn { get; init; }

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Whether the customer has it now: active or suspended.</summary>
    public bool IsInUse() => State is SoldProductState.Active or SoldProductState.Suspended;
}
