using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Components.Fields;

/// <summary>Between what people write in their culture and the invariant text that edits carry. What cannot be read goes through as it was typed.</summary>
public static class InvariantText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static string? OfNumber(string? typed, CultureInfo culture) =>
        decimal.TryParse(WithoutGroups(typed, culture.NumberFormat), Plain, culture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : typed;

    public static string? OfDate(string? typed, CultureInfo culture) =>
        DateOnly.TryParse(typed, culture, DateTimeStyles.AllowWhiteSpaces, out var day) ? IsoDay.Text(day) : typed;

    public static string? Number(string? text, CultureInfo culture) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", culture) : text;

    public static string? Date(string? text, CultureInfo culture) =>
        IsoDay.Of(text) is { } day ? day.ToString("d", culture) : text;

    // .NET takes "2.5" for 25 where the point groups digits; only what groups in threes is meant so.
    private static string? WithoutGroups(string? typed, NumberFormatInfo format)
    {
        var group = Regex.Escape(format.NumberGroupSeparator);
        var isGrouped = typed is not null && Regex.IsMatch(typed, $@"^\s*[+-]?\d{{1,3}}({group}\d{{3}})+({Regex.Escape(format.NumberDecimalSeparator)}\d*)?\s*$");
        return isGrouped ? typed!.Replace(format.NumberGroupSeparator, "", StringComparison.Ordinal) : typed;
    }
}
