using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>Prices in one currency, for everybody, a segment or one customer.</summary>
public sealed record PriceList
{
    /// <summary>Its identity.</summary>
    public required Id<PriceList> Id { get; init; }

    /// <summary>Short key, unique: <c>eur-business-2026</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The currency of all its prices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>First day it applies.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it applies; null when open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The segment it is for; null when it is for any.</summary>
    public Segment? Segment { get; init; }

    /// <summary>The customer it is for; null when it is for any.</summary>
    public Id<Customer>? CustomerId { get; init; }

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Whether it may be asked for a price for <paramref name="customer"/>. One that is for everybody may be in another currency than the customer's.</summary>
    public bool IsFor(Customer customer) =>
        (CustomerId is null && Segment is null)
        || (Currency == customer.Currency && (CustomerId ?? customer.Id) == customer.Id && (Segment ?? customer.Segment) == customer.Segment);

    /// <summary>Whether its prices hold on <paramref name="day"/>.</summary>
    public bool IsValidOn(DateOnly day) => new Period(ValidFrom, ValidTo).Contains(day);
}

/// <summary>A price of an offering in a price list.</summary>
public sealed record Price
{
    /// <summary>Its identity.</summary>
    public required Id<Price> Id { get; init; }

    /// <summary>The list it stands in.</summary>
    public required Id<PriceList> PriceListId { get; init; }

    /// <summary>The offering it is for, in any version.</summary>
    public required string OfferingCode { get; init; }

    /// <summary>What it is for: "Installation". Prices of one offering with the same label replace each other by <see cref="When"/>.</summary>
    public required string Label { get; init; }

    /// <summary>When it is charged.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>How often, for a recurring price.</summary>
    public RecurringPeriod? Period { get; init; }

    /// <summary>What is counted, for a usage price.</summary>
    public string? Unit { get; init; }

    /// <summary>Holds only when a characteristic has one of these values; null when it always holds.</summary>
    public CharacteristicCondition? When { get; init; }

    /// <summary>Code of the bundle inside which it holds, instead of the price outside; null when it holds anywhere.</summary>
    public string? InBundle { get; init; }

    /// <summary>Holds only for what is bought for at least so many months; null when it holds for any term.</summary>
    public int? TermMonths { get; init; }

    /// <summary>How the tiers are charged.</summary>
    public Tiering Tiering { get; init; }

    /// <summary>Unit prices by quantity, smallest quantity first; the first starts at the smallest quantity that can be ordered.</summary>
    public required IReadOnlyList<PriceTier> Tiers { get; init; }
}

/// <summary>How a quantity is charged by tiers.</summary>
public enum Tiering
{
    /// <summary>All of it at the price of the tier it reaches.</summary>
    Volume,

    /// <summary>Each tier's share of it at that tier's own price.</summary>
    Graduated,
}

/// <summary>The unit price from a quantity on.</summary>
/// <param name="FromQuantity">Smallest quantity it holds for; graduated, what lies between it and the next tier's is charged at it.</param>
/// <param name="UnitPrice">Price of one unit; up to six decimals.</param>
public sealed record PriceTier(decimal FromQuantity, decimal UnitPrice);
