using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data;

/// <summary>A word of a quote's name, by which the quote is found while somebody types it; as <see cref="SearchTerm"/> for customers.</summary>
/// <param name="Term">The word as <see cref="SearchTerm.WordsOf"/> gives it.</param>
/// <param name="QuoteId">What is found by it.</param>
public sealed record QuoteTerm(string Term, Id<Quote> QuoteId)
{
    /// <summary>The terms a quote is found by.</summary>
    public static IEnumerable<QuoteTerm> Of(Quote quote) =>
        SearchTerm.WordsOf(quote.Name).Distinct(StringComparer.Ordinal).Select(word => new QuoteTerm(word, quote.Id));
}
