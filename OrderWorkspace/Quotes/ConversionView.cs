using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes;

/// <summary>A quote on its way to an order: what was decided, what would come of it, and what has come of the quote already.</summary>
public sealed record ConversionView(ConversionDraft Draft, ConversionPlan Plan, IReadOnlyList<EarlierConversion> Earlier)
{
    /// <summary>Whether the quote was changed after the decisions were made.</summary>
    public bool HasQuoteChanged => Draft.Choices.QuoteVersion != Plan.Quote.Quote.Version;

    /// <summary>What has happened to the quote since, the last first.</summary>
    public IReadOnlyList<QuoteJournalEntry> Since { get; init; } = [];

    /// <summary>The version that the decisions were made about beside the one there is now; null when it is the same.</summary>
    public QuoteComparisonView? Comparison { get; init; }
}

/// <summary>An order that was made from the quote before.</summary>
/// <param name="Took">What it has of lines of the quote.</param>
/// <param name="ReasonThoughExpired">Why it was made although the quote had expired; null when it had not.</param>
public sealed record EarlierConversion(Number<Order> Number, OrderState State, string ByName, DateTimeOffset At, IReadOnlyList<TakenQuantity> Took, string? ReasonThoughExpired = null);

/// <summary>So many of a line of a quote.</summary>
public sealed record TakenQuantity(LineId Line, decimal Quantity);
