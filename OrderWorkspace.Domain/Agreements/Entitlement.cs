using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Agreements;

/// <summary>What a contract gives a customer a right to.</summary>
public sealed record Entitlement
{
    /// <summary>Its identity.</summary>
    public required Id<Entitlement> Id { get; init; }

    /// <summary>Its number, <c>ENT…</c>.</summary>
    public required Number<Entitlement> Number { get; init; }

    /// <summary>The customer who has the right.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The contract it comes from.</summary>
    public required Id<Contract> ContractId { get; init; }

    /// <summary>What it is: "24×7 on-site support".</summary>
    public required string Name { get; init; }

    /// <summary>The offering it can be drawn for; null when it belongs to a sold product.</summary>
    public string? OfferingCode { get; init; }

    /// <summary>The sold product it belongs to; null when it is for an offering.</summary>
    public Id<SoldProduct>? SoldProductId { get; init; }

    /// <summary>What is counted: "hour", "licence".</summary>
    public required string Unit { get; init; }

    /// <summary>Units it gives.</summary>
    public required decimal UnitsGranted { get; init; }

    /// <summary>Units drawn already.</summary>
    public decimal UnitsUsed { get; init; }

    /// <summary>First day it can be drawn.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it can be drawn.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Units that can still be drawn.</summary>
    public decimal UnitsLeft => UnitsGranted - UnitsUsed;

    /// <summary>Whether it can be drawn on <paramref name="day"/>.</summary>
    public bool IsValidOn(DateOnly day) => new Period(ValidFrom, ValidTo).Contains(day);
}
