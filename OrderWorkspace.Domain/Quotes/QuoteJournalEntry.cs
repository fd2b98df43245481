using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>One move of a quote from state to state as it happened. Orders made of it are in its ledger: <see cref="QuoteConversion"/>.</summary>
public sealed record QuoteJournalEntry
{
    /// <summary>The quote.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary>The quote's <see cref="Quote.Version"/> after it.</summary>
    public required long Number { get; init; }

    /// <summary>Where it was.</summary>
    public required QuoteState From { get; init; }

    /// <summary>Where it went.</summary>
    public required QuoteState To { get; init; }

    /// <summary>Whether the next version was begun with it: one that was rejected is taken up again as the same.</summary>
    public bool BeginsNewVersion => To == QuoteState.Draft && From is not (QuoteState.Draft or QuoteState.Rejected);

    /// <summary>What was said about it; null when nothing was.</summary>
    public string? Comment { get; init; }

    /// <summary>The order that has less of the quote than before, or more again: it was changed or discarded. null when the move is another one.</summary>
    public Number<Order>? Order { get; init; }

    /// <summary>Identity of who did it; null when time did.</summary>
    public Guid? ById { get; init; }

    /// <summary>Name of who did it, as it was then; null when time did.</summary>
    public string? ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
