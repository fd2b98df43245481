using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>
/// Understands <c>5 x fiber 1000 @ Berlin HQ</c>: quantity, offering, values and location, in any order and case; all but the offering can be left out.
/// Words may be beginnings; a word that is an allowed value, or a number within limits, is taken for one; <c>bandwidth=1000</c> says which.
/// </summary>
public static class QuickAddReader
{
    /// <summary>Our choice: as many as are seen without scrolling.</summary>
    private const int MostSuggestions = 8;

    /// <summary>How many of several that are meant a finding names. Our choice: what fits into its sentence.</summary>
    private const int MostNamed = 4;

    /// <summary>What <paramref name="text"/> can mean. The same text is always understood in the same way.</summary>
    public static QuickAddReading Read(string text, QuickAddCatalog catalog)
    {
        var typed = TypedText.Of(text);
        var place = typed.Place is null ? default : SiteMatch.Of(typed.Place, catalog);
        List<Token> words = [.. typed.Words, .. place.Words == 0 ? [] : typed.Place!.Skip(place.Words)];
        if (words.Count == 0 && typed.Place is null && typed.Quantity is null && typed.Values.Count == 0) return QuickAddReading.Nothing;

        var meanings = Meanings(typed, words, catalog);
        if (meanings.Count == 0) return new(null, [NothingFits(words)], []);
        var best = meanings.TakeWhile(meaning => meaning.Rank == meanings[0].Rank).ToList();
        var sites = typed.Place is null ? best[0].Sites : place.Sites;
        List<Finding> findings =
        [
            .. best.Count > 1 ? [Ambiguous(QuickAddFindings.OfferingAmbiguous, "offering", words, best.Select(m => m.Sold.Offering.Name))] : Array.Empty<Finding>(),
            .. Unexplained(best[0]),
            .. Given(typed, meanings),
            .. WhereTo(typed, sites),
        ];
        return findings.Count == 0
            ? new(best[0].RequestAt(sites is [var site, ..] ? site : null), [], Suggestions(meanings[1..], sites))
            : new(null, findings, Suggestions(meanings, sites));
    }

    /// <summary>What the words can mean, the likeliest first. An offering's code in quotes says it by itself.</summary>
    private static List<Interpretation> Meanings(TypedText typed, List<Token> words, QuickAddCatalog catalog)
    {
        var at = words.FindIndex(word => word.IsQuoted && catalog.Coded(word.Text) is not null);
        return at >= 0
            ? [Interpretation.Of(typed, [.. words.Take(at), .. words.Skip(at + 1)], catalog.Coded(words[at].Text)!, isChosen: true, catalog)!]
            : [.. catalog.Offerings.Select(sold => Interpretation.Of(typed, words, sold, isChosen: false, catalog)).OfType<Interpretation>().OrderBy(meaning => meaning.Rank)];
    }

    private static IEnumerable<Finding> Unexplained(Interpretation meaning) => meaning.Rest.Select(word =>
        Finding.Of(QuickAddFindings.WordUnknown, FieldPath.Root.Field("offering"), ("word", word.Text), ("offering", meaning.Sold.Offering.Name)));

    /// <summary>Gives the values that were written with their names, and finds those that the likeliest offering does not have.</summary>
    private static List<Finding> Given(TypedText typed, List<Interpretation> meanings)
    {
        foreach (var meaning in meanings)
            foreach (var value in typed.Values)
                if (meaning.Sold.Called(value.Key!) is { } characteristic)
                    meaning.Give(characteristic, value.Text);
        var likeliest = meanings[0].Sold;
        return [.. typed.Values.Where(value => likeliest.Called(value.Key!) is null).Select(value => CharacteristicCheck.IsUnknown(likeliest.Offering.Name, value.Key!, FieldPath.Root))];
    }

    private static IEnumerable<Finding> WhereTo(TypedText typed, IReadOnlyList<Site> sites)
    {
        if (sites.Count > 1)
            yield return Ambiguous(QuickAddFindings.LocationAmbiguous, "location", typed.Place ?? typed.Words, sites.Select(site => $"{site.Location.Name}, {site.Location.City}"));
        else if (sites.Count == 0 && typed.Place is { Count: > 0 } place)
            yield return Finding.Of(QuickAddFindings.LocationUnknown, FieldPath.Root.Field("location"), ("text", Text(place)));
    }

    private static LineRequest[] Suggestions(List<Interpretation> meanings, IReadOnlyList<Site> sites) =>
        [.. meanings.TakeWhile(meaning => meaning.Rest.Count == meanings[0].Rest.Count).SelectMany(meaning => sites.Count == 0 ? [meaning.RequestAt(null)] : sites.Select(meaning.RequestAt)).Take(MostSuggestions)];

    private static Finding NothingFits(List<Token> words) => words.Count == 0
        ? Finding.Of(QuickAddFindings.OfferingMissing, FieldPath.Root.Field("offering"))
        : Finding.Of(QuickAddFindings.OfferingUnknown, FieldPath.Root.Field("offering"), ("text", Text(words)));

    private static Finding Ambiguous(FindingKind kind, string field, IReadOnlyList<Token> words, IEnumerable<string> names)
    {
        var all = names.ToList();
        return Finding.Of(kind, FieldPath.Root.Field(field), ("text", Text(words)),
            ("names", string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? " …" : "")));
    }

    private static string Text(IEnumerable<Token> words) => string.Join(' ', words.Select(word => word.Text));
}
