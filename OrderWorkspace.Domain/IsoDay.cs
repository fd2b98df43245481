using System.Globalization;

namespace OrderWorkspace.Domain;

/// <summary>Days as text, whatever the reader's culture: <c>2026-01-31</c> (ISO 8601). Edits, characteristics and addresses carry them so.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    // Terms of a hundred years and more can be counted from any day before.
    private static readonly DateOnly Last = new(2999, 12, 31);

    /// <summary>The day that <paramref name="text"/> says; null when it says none, or one after the year 2999.</summary>
    public static DateOnly? Of(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Last ? day : null;

    /// <summary>The text that says <paramref name="day"/>.</summary>
    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
