namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Which column of pasted rows holds what.</summary>
/// <param name="Offering">The offering, which may say quantity, values and location, too.</param>
/// <param name="Quantity">How many; null when no column says it.</param>
/// <param name="Location">Where to; null when no column says it.</param>
/// <param name="Values">Columns of characteristics, by what stands above them; null where nothing does, then a value says itself what it is for.</param>
/// <param name="HasHeading">Whether the first row names the columns.</param>
internal sealed record PastedColumns(int Offering, int? Quantity, int? Location, IReadOnlyList<(int Column, string? Heading)> Values, bool HasHeading)
{
    // In the languages of the application; people paste what their own lists are called.
    private static readonly string[] Offerings = ["offering", "product", "name", "code", "angebot", "produkt", "artikel"];
    private static readonly string[] Quantities = ["quantity", "qty", "count", "number", "menge", "anzahl", "stuck"];
    private static readonly string[] Locations = ["location", "site", "place", "standort", "ort", "filiale"];

    public static PastedColumns Of(List<string> first)
    {
        int? quantity = Named(first, Quantities), location = Named(first, Locations), offering = Named(first, Offerings);
        return quantity is null && location is null && offering is null ? InUsualOrder(first) : ByHeading(first, offering, quantity, location);
    }

    private static PastedColumns ByHeading(List<string> headings, int? named, int? quantity, int? location)
    {
        var others = Enumerable.Range(0, headings.Count).Where(i => i != named && i != quantity && i != location).ToList();
        var offering = named ?? (others.Count > 0 ? others[0] : 0);
        return new(offering, quantity, location, [.. others.Where(i => i != offering && headings[i].Length > 0).Select(i => (i, (string?)headings[i]))], HasHeading: true);
    }

    /// <summary>The first number is the quantity, the first text the offering, the next the location; values follow.</summary>
    private static PastedColumns InUsualOrder(List<string> first)
    {
        int? quantity = first.Count > 1 && first.FindIndex(cell => TypedNumber.Of(cell) is not null) is >= 0 and var number ? number : null;
        var others = Enumerable.Range(0, first.Count).Where(i => i != quantity).ToList();
        return new(others[0], quantity, others.Count > 1 ? others[1] : null, [.. others.Skip(2).Select(i => (i, (string?)null))], HasHeading: false);
    }

    private static int? Named(List<string> headings, string[] names) =>
        headings.FindIndex(heading => FoldedText.WordsOf(heading).FirstOrDefault() is { } word && names.Contains(word)) is >= 0 and var at ? at : null;
}
