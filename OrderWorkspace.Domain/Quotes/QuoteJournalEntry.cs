using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>What happened to a quote.</summary>
public enum QuoteJournalKind
{
    /// <summary>Somebody, or time, took a <see cref="QuoteStep"/> with it.</summary>
    Moved,

    /// <summary>An order was made of it.</summary>
    Converted,

    /// <summary>An order that was made of it has less of it than before, or more again: it was changed or discarded.</summary>
    OrderChanged,

    /// <summary>A draft got another name, last day or terms.</summary>
    Described,
}

/// <summary>What a quote says of itself, before and after it was changed.</summary>
/// <param name="Field">Name of the property of <see cref="Quote"/>.</param>
/// <param name="From">What it said, days as <see cref="IsoDay"/> writes them; null when nothing.</param>
/// <param name="To">What it says now, written alike; null when nothing.</param>
public sealed record QuoteFieldChange(string Field, string? From, string? To);

/// <summary>What happened to a quote at one moment. What is ordered of it is in its ledger, <see cref="QuoteConversion"/>; what is written into a draft, in the journal of its paper.</summary>
public sealed record QuoteJournalEntry
{
    /// <summary>The quote.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary>The quote's <see cref="Quote.Version"/> after it.</summary>
    public required long Number { get; init; }

    /// <summary>What happened.</summary>
    public required QuoteJournalKind Kind { get; init; }

    /// <summary>Where it was.</summary>
    public required QuoteState From { get; init; }

    /// <summary>Where it went.</summary>
    public required QuoteState To { get; init; }

    /// <summary>Whether the next version was begun with it: one that was rejected is taken up again as the same.</summary>
    public bool BeginsNewVersion => To == QuoteState.Draft && From is not (QuoteState.Draft or QuoteState.Rejected);

    /// <summary>What was said about it; null when nothing was.</summary>
    public string? Comment { get; init; }

    /// <summary>The order that was made of the quote, or has more or less of it than before; null when it is about none.</summary>
    public Number<Order>? Order { get; init; }

    /// <summary>What it says of itself now that it did not say before.</summary>
    public IReadOnlyList<QuoteFieldChange> Changes { get; init; } = [];

    /// <summary>Identity of who did it; null when time did.</summary>
    public Guid? ById { get; init; }

    /// <summary>Name of who did it, as it was then; null when time did.</summary>
    public string? ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
