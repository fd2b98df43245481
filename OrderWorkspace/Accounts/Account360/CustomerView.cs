using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Accounts.Account360;

/// <summary>What an agent needs to know of a customer on a call, whatever tab is open.</summary>
public sealed record CustomerView
{
    public required Id<Customer> Id { get; init; }

    public required Number<Customer> Number { get; init; }

    public required string Name { get; init; }

    public required CustomerStatus Status { get; init; }

    public required Segment Segment { get; init; }

    public required string Country { get; init; }

    public required Currency Currency { get; init; }

    public required string Language { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public required string PaymentTerms { get; init; }

    /// <summary>Percent on recurring prices; null when none.</summary>
    public decimal? RecurringAdjustmentPercent { get; init; }

    public string? TaxNumber { get; init; }

    public bool NeedsPurchaseOrderNumber { get; init; }

    /// <summary>null when its segment's applies.</summary>
    public string? PriceList { get; init; }

    public CustomerLink? Parent { get; init; }

    public string? Industry { get; init; }

    /// <summary>The first few, those who order before the others.</summary>
    public required IReadOnlyList<ContactRow> Contacts { get; init; }

    public required CustomerCounts Counts { get; init; }

    public required Attention Attention { get; init; }

    /// <summary>Whom to call first.</summary>
    public ContactRow? PrimaryContact => Contacts.Count > 0 ? Contacts[0] : null;
}

/// <summary>Another customer, to go to.</summary>
public sealed record CustomerLink(Number<Customer> Number, string Name);

/// <summary>How many there are on each tab, and how many of them matter now.</summary>
public sealed record CustomerCounts
{
    public required int Quotes { get; init; }

    /// <summary>Quotes that may still become an order.</summary>
    public required int OpenQuotes { get; init; }

    public required int Contracts { get; init; }

    public required int ContractsInForce { get; init; }

    public required int Entitlements { get; init; }

    public required int Products { get; init; }

    public required int ProductsInUse { get; init; }

    public required int Orders { get; init; }

    public required int Contacts { get; init; }
}

/// <summary>What should not wait.</summary>
public sealed record Attention
{
    public required int OrdersHeld { get; init; }

    public required int OrdersRejected { get; init; }

    public required int OrdersPending { get; init; }

    /// <summary>Quotes that could still become an order, and end soon.</summary>
    public required int QuotesEnding { get; init; }

    /// <summary>When the first of them ends.</summary>
    public required DateOnly? FirstQuoteEnds { get; init; }

    /// <summary>Contracts in force that end soon.</summary>
    public required int ContractsEnding { get; init; }

    public required DateOnly? FirstContractEnds { get; init; }

    /// <summary>The day it was looked at.</summary>
    public required DateOnly Today { get; init; }

    public bool IsNone => OrdersHeld + OrdersRejected + OrdersPending + QuotesEnding + ContractsEnding == 0;
}
