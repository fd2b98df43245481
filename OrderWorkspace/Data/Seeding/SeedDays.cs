using System.Globalization;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Days and moments of the seed files, most of them counted from the day of loading, so that a demo looks alive whenever it is begun.</summary>
/// <param name="Today">The day of loading.</param>
internal sealed record SeedDays(DateOnly Today)
{
    private const string Example = "days from the day of loading such as -14d or +3d, or a date such as 2026-01-31";

    public DateOnly Of(SeedField field) => Read(field.Text) ?? throw field.Broken(Example);

    public DateOnly? OfOptional(SeedField field) => field.IsGiven ? Of(field) : null;

    /// <summary>A day and the time of day in UTC: <c>-14d 09:32</c>.</summary>
    public DateTimeOffset MomentOf(SeedField field) =>
        field.Text?.Split(' ') is [var day, var time] && Read(day) is { } on
            && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new DateTimeOffset(on, at, TimeSpan.Zero)
            : throw field.Broken($"{Example}, with a time such as 09:32");

    private DateOnly? Read(string? text) =>
        text is [.., 'd'] && int.TryParse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && int.Abs(days) < 10_000 ? Today.AddDays(days)
        : IsoDay.Of(text);
}
