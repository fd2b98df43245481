using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Data;

/// <summary>A word that a customer is found by while somebody types it. Found by range, so that every database uses its index.</summary>
/// <param name="Term">The word as <see cref="WordsOf"/> gives it.</param>
/// <param name="CustomerId">Who is found by it.</param>
public sealed record SearchTerm(string Term, Id<Customer> CustomerId)
{
    public const int MaxLength = 40;

    /// <summary>The terms <paramref name="customerId"/> is found by, from its name, city and whatever else is given.</summary>
    public static IEnumerable<SearchTerm> Of(Id<Customer> customerId, params IEnumerable<string?> texts) =>
        texts.SelectMany(WordsOf).Distinct(StringComparer.Ordinal).Select(word => new SearchTerm(word, customerId));

    /// <summary>The <see cref="FoldedText"/> words of a text, as long as a term can be.</summary>
    public static IEnumerable<string> WordsOf(string? text) => FoldedText.WordsOf(text).Select(word => word[..int.Min(word.Length, MaxLength)]);
}
