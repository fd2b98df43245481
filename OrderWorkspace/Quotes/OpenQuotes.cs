using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>Quotes that may still become an order, or more of one.</summary>
public static class OpenQuotes
{
    public static IReadOnlyList<QuoteState> States { get; } =
        [QuoteState.Draft, QuoteState.InReview, QuoteState.Approved, QuoteState.Accepted, QuoteState.PartiallyConverted];
}
