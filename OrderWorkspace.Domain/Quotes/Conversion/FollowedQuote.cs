using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>All that changes around a quote when an order that was made of it has less of it than before, or more again. To be stored with the order's change, guarded by the versions of quote and contract.</summary>
public sealed record FollowedQuote
{
    /// <summary>The quote, where it is now.</summary>
    public required Quote Quote { get; init; }

    /// <summary>What its history has of it; null when its state is the same.</summary>
    public QuoteJournalEntry? Entry { get; init; }

    /// <summary>Its lines of which another quantity is ordered.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>The order's page of the ledger; null when the order is discarded.</summary>
    public QuoteConversion? Conversion { get; init; }

    /// <summary>The contract with what the order has now; null when it is not touched.</summary>
    public Contract? Contract { get; init; }

    /// <summary>Rights of which other quantities are granted now.</summary>
    public IReadOnlyList<Entitlement> Granted { get; init; } = [];

    /// <summary>Rights that go with a discarded order.</summary>
    public IReadOnlyList<Entitlement> Deleted { get; init; } = [];
}
