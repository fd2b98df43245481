using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data;

/// <summary>Quotes by beginnings of words of their name, each of which must be there.</summary>
public static class QuotesFound
{
    /// <summary>
    /// Not more than <paramref name="most"/> of <paramref name="quotes"/>, those with the shortest word first, by index only: quick enough for every key press.
    /// A quote comes once for each of its words that fits.
    /// </summary>
    public static IQueryable<Quote> QuicklyNamed(this IQueryable<Quote> quotes, WorkspaceDb db, string typed, int most)
    {
        if (SearchTerm.WordsOf(typed).MaxBy(word => word.Length) is not { } rarest) return quotes.Where(_ => false);

        var terms = db.QuoteTerms.WhereBegins(term => term.Term, rarest);
        foreach (var word in SearchTerm.WordsOf(typed).Where(word => word != rarest))
        {
            var others = db.QuoteTerms.WhereBegins(term => term.Term, word);
            terms = terms.Where(term => others.Any(other => other.QuoteId == term.QuoteId));
        }
        return terms.Join(quotes, term => term.QuoteId, quote => quote.Id, (term, quote) => new { term.Term, Quote = quote })
            .OrderBy(found => found.Term).ThenBy(found => found.Quote.Id).Take(most).Select(found => found.Quote);
    }
}
