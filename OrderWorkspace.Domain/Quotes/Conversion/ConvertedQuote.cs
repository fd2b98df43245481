using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Numbers for what a conversion makes.</summary>
/// <param name="Order">Of the order.</param>
/// <param name="Contract">Of a new contract; null when none is made.</param>
/// <param name="Entitlements">One for each entitlement of the plan.</param>
public sealed record ConversionNumbers(Number<Order> Order, Number<Contract>? Contract, IReadOnlyList<Number<Entitlement>> Entitlements);

/// <summary>All that changes when a quote becomes an order. To be stored as a whole or not at all, guarded by the versions of quote and contract.</summary>
public sealed record ConvertedQuote
{
    /// <summary>The quote in its new state.</summary>
    public required Quote Quote { get; init; }

    /// <summary>What its history has of it.</summary>
    public required QuoteJournalEntry Entry { get; init; }

    /// <summary>Its lines of which something was ordered, with the ledger brought forward.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>The new order, a draft, with the first entry of its journal.</summary>
    public required AppliedEdit Order { get; init; }

    /// <summary>The contract made or amended; null when none was.</summary>
    public Contract? Contract { get; init; }

    /// <summary>Whether <see cref="Contract"/> is new.</summary>
    public bool IsNewContract { get; init; }

    /// <summary>New entitlements.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>The new page of the quote's ledger.</summary>
    public required QuoteConversion Conversion { get; init; }
}
