using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Values as people type them.</summary>
internal static class TypedValue
{
    private static readonly string[] Yes = ["yes", "true", "ja", "x"];
    private static readonly string[] No = ["no", "false", "nein"];

    /// <summary>The value that <paramref name="text"/> says for a characteristic; what cannot be read stays as it is, to be found in the line.</summary>
    public static string Of(CharacteristicSpecification characteristic, string text) =>
        characteristic.MaximumCount == 1 ? One(characteristic, text)
        : Allowed(characteristic, text) is { } whole ? SeveralValues.Written(whole)
        : SeveralValues.Text(SeveralValues.Of(text).Select(part => One(characteristic, part)));

    private static string One(CharacteristicSpecification characteristic, string text) => characteristic.Type switch
    {
        CharacteristicType.Boolean when Yes.Contains(text, StringComparer.OrdinalIgnoreCase) => "true",
        CharacteristicType.Boolean when No.Contains(text, StringComparer.OrdinalIgnoreCase) => "false",
        CharacteristicType.Integer or CharacteristicType.Decimal when TypedNumber.Of(text) is { } number => PlainNumber.ExactText(number),
        _ => Allowed(characteristic, text) ?? text,
    };

    /// <summary>The value that a word by itself can only mean: an allowed one, a number within the limits, a day, or the name of a yes; null when it fits none.</summary>
    public static string? Fitting(CharacteristicSpecification characteristic, string word) => characteristic.Type switch
    {
        _ when Allowed(characteristic, word) is { } allowed => characteristic.MaximumCount == 1 ? allowed : SeveralValues.Written(allowed),
        _ when characteristic.AllowedValues.Count > 0 => null,
        CharacteristicType.Integer or CharacteristicType.Decimal => Within(characteristic, TypedNumber.Of(word)),
        CharacteristicType.Date => characteristic.Takes(word) ? word : null,
        CharacteristicType.Boolean => IsNamed(characteristic, word) ? "true" : null,
        _ => null,
    };

    private static string? Allowed(CharacteristicSpecification characteristic, string text) =>
        characteristic.AllowedValues.FirstOrDefault(value => value == text) ?? characteristic.AllowedValues.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string? Within(CharacteristicSpecification characteristic, decimal? number) =>
        number is { } value && !(value < characteristic.Minimum) && !(value > characteristic.Maximum)
        && (characteristic.Type == CharacteristicType.Decimal || value == decimal.Truncate(value)) ? PlainNumber.ExactText(value) : null;

    private static bool IsNamed(CharacteristicSpecification characteristic, string word)
    {
        string[] words = [.. FoldedText.WordsOf(word)];
        return words.Length > 0 && (words.SequenceEqual(FoldedText.WordsOf(characteristic.Label)) || words.SequenceEqual(FoldedText.WordsOf(characteristic.Name)));
    }
}
