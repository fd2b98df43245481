using System.Globalization;

namespace OrderWorkspace.Domain;

/// <summary>Numbers as text, whatever the reader's culture: <c>-12.5</c>. Edits, characteristics and trails carry them so.</summary>
public static class PlainNumber
{
    /// <summary>The number that <paramref name="text"/> says, without an exponent or groups of digits; null when it says none.</summary>
    public static decimal? Of(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The text that says <paramref name="number"/>, to the six decimals that quantities and unit prices are kept with.</summary>
    public static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The text that says all of <paramref name="number"/>, as it is for a characteristic that may be finer.</summary>
    public static string ExactText(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
