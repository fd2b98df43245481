namespace OrderWorkspace.Tests.Support;

/// <summary>The day that tests play on, and moments and days counted from it.</summary>
internal static class Today
{
    public static readonly DateTimeOffset Morning = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = DateOnly.FromDateTime(Morning.DateTime);

    public static DateOnly Plus(int days) => Day.AddDays(days);

    public static DateOnly Minus(int days) => Day.AddDays(-days);

    /// <summary>The form in which edits carry days.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
