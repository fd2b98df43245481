using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Domain.Agreements;

/// <summary>Where a contract is in its life.</summary>
public enum ContractState
{
    /// <summary>Not signed.</summary>
    Draft,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Ended by its date.</summary>
    Expired,

    /// <summary>Ended before its date.</summary>
    Terminated,
}

/// <summary>What was agreed with a customer for a time.</summary>
public sealed record Contract
{
    /// <summary>Its identity.</summary>
    public required Id<Contract> Id { get; init; }

    /// <summary>Its number, <c>CTR…</c>.</summary>
    public required Number<Contract> Number { get; init; }

    /// <summary>The customer it was made with.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required ContractState State { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null when it has no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Months it goes on by when nobody ends it; null when it just ends.</summary>
    public int? RenewalMonths { get; init; }

    /// <summary>What else was agreed.</summary>
    public string? Terms { get; init; }

    /// <summary>Currency of its prices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The price list agreed; null when the customer's own applies.</summary>
    public Id<PriceList>? PriceListId { get; init; }

    /// <summary>Percentage on every recurring price: -5 takes a twentieth off; null when none.</summary>
    public decimal? RecurringAdjustmentPercent { get; init; }

    /// <summary>Part of the recurring charges still to come that an early end costs, in percent; null when nothing.</summary>
    public decimal? EarlyTerminationPercent { get; init; }

    /// <summary>The quote it was made from; null when it was agreed otherwise.</summary>
    public Id<Quote>? QuoteId { get; init; }

    /// <summary>What was bought under it, by the orders that bought it.</summary>
    public IReadOnlyList<ContractLine> Lines { get; init; } = [];

    /// <summary>Prices agreed for single offerings.</summary>
    public IReadOnlyList<NegotiatedPrice> NegotiatedPrices { get; init; } = [];

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Whether it is in force on <paramref name="day"/>. One that is renewed goes on after its last day as long as nobody ends it.</summary>
    public bool IsRunningOn(DateOnly day) => State == ContractState.Active && new Period(From, RenewalMonths is null ? To : null).Contains(day);
}

/// <summary>A unit price agreed in a contract, in place of the list's.</summary>
/// <param name="OfferingCode">The offering it is for.</param>
/// <param name="Label">The charge it is for, as in the price list.</param>
/// <param name="UnitPrice">Price of one unit; up to six decimals.</param>
public sealed record NegotiatedPrice(string OfferingCode, string Label, decimal UnitPrice)
{
    /// <summary>When it is charged; null when only the price list says so, without which it is not charged.</summary>
    public ChargeKind? Kind { get; init; }

    /// <summary>How often, for a recurring price.</summary>
    public RecurringPeriod? Period { get; init; }

    /// <summary>What is counted, for a usage price.</summary>
    public string? Unit { get; init; }
}

/// <summary>Something bought under a contract.</summary>
/// <param name="OrderId">The order that bought it.</param>
/// <param name="LineId">The line of that order.</param>
/// <param name="OfferingCode">The offering.</param>
/// <param name="Name">Its name, as it was bought.</param>
/// <param name="Quantity">How many.</param>
/// <param name="TermMonths">Months it was bought for, said by itself or by its bundle; null when neither does.</param>
public sealed record ContractLine(Id<Order> OrderId, LineId LineId, string OfferingCode, string Name, decimal Quantity, int? TermMonths);
