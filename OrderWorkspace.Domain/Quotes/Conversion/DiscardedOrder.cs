using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>All that changes when a draft that was made of a quote is discarded: what it took can be ordered again. To be stored as a whole or not at all, guarded by the versions of quote and contract.</summary>
public sealed record DiscardedOrder
{
    /// <summary>The quote in its new state.</summary>
    public required Quote Quote { get; init; }

    /// <summary>What its history has of it.</summary>
    public required QuoteJournalEntry Entry { get; init; }

    /// <summary>Its lines of which something was given back.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>The contract without the order; null when it had no share in one.</summary>
    public Contract? Contract { get; init; }

    /// <summary>Rights that go with the order.</summary>
    public IReadOnlyList<Entitlement> Deleted { get; init; } = [];

    /// <summary>Rights that somebody draws on: they stay, and give nothing more.</summary>
    public IReadOnlyList<Entitlement> Ended { get; init; } = [];
}
