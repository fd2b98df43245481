using System.Globalization;

namespace OrderWorkspace.Domain;

/// <summary>Days as text, whatever the reader's culture: <c>2026-01-31</c> (ISO 8601). Edits, characteristics and addresses carry them so.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day that <paramref name="text"/> says; null when it says none.</summary>
    public static DateOnly? Of(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text that says <paramref name="day"/>.</summary>
    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
