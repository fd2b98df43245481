using System.Globalization;
using System.Text;
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

    /// <summary>The words of a text without case and diacritics: <c>Café Zürich-Süd</c> is cafe, zurich and sud.</summary>
    public static IEnumerable<string> WordsOf(string? text)
    {
        var word = new StringBuilder();
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(Folded(rune));
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && word.Length > 0) yield return Taken();
        }
        if (word.Length > 0) yield return Taken();

        string Taken()
        {
            var taken = word.ToString(0, int.Min(word.Length, MaxLength));
            word.Clear();
            return taken;
        }
    }

    // Letters that Unicode does not take apart.
    private static string Folded(Rune letter) => letter.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ı' or 'İ' => "i",
        _ => Rune.ToLowerInvariant(letter).ToString(),
    };
}
