using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Orders.AddLines;

/// <summary>Something that a customer may buy.</summary>
/// <param name="OneTime">Lowest price to pay once; null when there is none.</param>
/// <param name="Monthly">Lowest price per month; null when there is none.</param>
/// <param name="LastBoughtOn">When this customer got one last; null when it never did.</param>
public sealed record OfferingRow(
    Id<ProductOffering> Id, string Code, string Name, string Category, string? Description, bool IsBundle, Money? OneTime, Money? Monthly, DateOnly? LastBoughtOn)
{
    private readonly string[] _words = SearchedWords.Of($"{Name} {Category} {Code}");

    /// <summary>Whether every word of <paramref name="search"/> lies in a word of its name, category or code.</summary>
    public bool IsFoundBy(string search) => SearchedWords.Hold(_words, search);
}

/// <summary>All that a customer may buy: to look through, and to type.</summary>
public sealed record OfferingsSold(IReadOnlyList<OfferingRow> Rows, QuickAddCatalog Catalog)
{
    public static readonly OfferingsSold Nothing = new([], new([], [], []));
}

/// <summary>Something that a customer has in use.</summary>
/// <param name="On">The open order or draft that has it already; null when none has.</param>
/// <param name="HasParts">Whether it is a bundle with parts of its own in use.</param>
public sealed record ProductRow(
    Id<SoldProduct> Id, Number<SoldProduct> Number, string Name, SoldProductState State, decimal Quantity, string? Location, Money? Monthly, OtherOrder? On, bool HasParts = false)
{
    private readonly string[] _words = SearchedWords.Of($"{Name} {Number} {Location}");

    /// <summary>Whether every word of <paramref name="search"/> lies in a word of its name, number or place.</summary>
    public bool IsFoundBy(string search) => SearchedWords.Hold(_words, search);
}

/// <summary>The words that a row in memory is found by, without case and diacritics.</summary>
internal static class SearchedWords
{
    internal static string[] Of(string text) => [.. SearchTerm.WordsOf(text).Distinct()];

    internal static bool Hold(string[] words, string search) =>
        SearchTerm.WordsOf(search).All(wanted => words.Any(word => word.Contains(wanted, StringComparison.Ordinal)));
}
