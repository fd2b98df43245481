using System.Text;

namespace OrderWorkspace.Domain;

/// <summary>Text as people look for it: without case, diacritics and punctuation.</summary>
public static class FoldedText
{
    /// <summary>The words of a text: <c>Café Zürich-Süd</c> is cafe, zurich and sud.</summary>
    public static IEnumerable<string> WordsOf(string? text)
    {
        var word = new StringBuilder();
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(Folded(rune));
            else if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark && word.Length > 0) yield return Taken();
        }
        if (word.Length > 0) yield return Taken();

        string Taken()
        {
            var taken = word.ToString();
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
