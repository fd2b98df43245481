using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>Where a quote is in its life.</summary>
public enum QuoteState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for approval.</summary>
    InReview,

    /// <summary>May be sent and converted.</summary>
    Approved,

    /// <summary>Not approved; goes back to draft.</summary>
    Rejected,

    /// <summary>The customer said yes.</summary>
    Accepted,

    /// <summary>The customer said no.</summary>
    Declined,

    /// <summary>Its date has passed.</summary>
    Expired,

    /// <summary>Withdrawn.</summary>
    Cancelled,

    /// <summary>Some of it was ordered.</summary>
    PartiallyConverted,

    /// <summary>All of it was ordered.</summary>
    Converted,
}

/// <summary>What was offered to a customer.</summary>
public sealed record Quote
{
    /// <summary>Its identity.</summary>
    public required Id<Quote> Id { get; init; }

    /// <summary>Its number, <c>QUO…</c>.</summary>
    public required Number<Quote> Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>The customer it was made for.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>Whom it was sent to.</summary>
    public Id<Contact>? ContactId { get; init; }

    /// <summary>The contract it is made under; null when none.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required QuoteState State { get; init; }

    /// <summary>Where it was before the first order was made of it; null while there is none.</summary>
    public QuoteState? StateBeforeOrders { get; init; }

    /// <summary>1 for the first version sent; one version is active.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The currency of all its prices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The price list it was priced from.</summary>
    public required Id<PriceList> PriceListId { get; init; }

    /// <summary>The exchange rate that its prices were made with from a price list of another currency; null when none was needed.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What else was offered.</summary>
    public string? Terms { get; init; }

    /// <summary>Name of the sales agent it belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>Totals of its lines.</summary>
    public required Totals Totals { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Whether <paramref name="day"/> is not after its last day.</summary>
    public bool HoldsOn(DateOnly day) => day <= ValidUntil;
}
