namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Locations that typed words can mean.</summary>
/// <param name="Sites">The locations; more than one where it is not clear.</param>
/// <param name="Words">How many of the words name them.</param>
internal readonly record struct SiteMatch(IReadOnlyList<Site> Sites, int Words)
{
    /// <summary>As many words from the first on as name a location.</summary>
    public static SiteMatch Of(IReadOnlyList<Token> words, QuickAddCatalog catalog)
    {
        for (var count = words.Count; count > 0; count--)
            if (All(words.Take(count), catalog) is { Count: > 0 } sites)
                return new(sites, count);
        return new([], 0);
    }

    /// <summary>Locations that all of <paramref name="words"/> name: by identity, by the whole name, by words of the name, or by words of name and address.</summary>
    public static IReadOnlyList<Site> All(IEnumerable<Token> words, QuickAddCatalog catalog)
    {
        var text = string.Join(' ', words.Select(word => word.Text));
        string[] wanted = [.. FoldedText.WordsOf(text)];
        if (wanted.Length == 0) return [];
        return First(
            catalog.Sites.Where(site => site.Location.Id == Id<Customers.Location>.From(text)),
            catalog.Sites.Where(site => site.Name.SequenceEqual(wanted)),
            catalog.Sites.Where(site => new WordMatch(site.Name).Takes(wanted)),
            catalog.Sites.Where(site => new WordMatch(site.All).Takes(wanted)));
    }

    private static List<Site> First(params IEnumerable<Site>[] ways) => ways.Select(way => way.ToList()).FirstOrDefault(sites => sites.Count > 0) ?? [];
}
