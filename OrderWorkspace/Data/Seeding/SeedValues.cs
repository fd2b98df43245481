using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Reads a field as the type it has to have.</summary>
internal static partial class SeedValues
{
    private const int LongestText = 200;

    public static string Required(this SeedField field, string mayHold = "a text") => field.Text ?? throw field.Broken(mayHold);

    /// <summary>A value of a characteristic: a text, or of one that takes several a list of them.</summary>
    public static string? Value(this SeedField field) => field.Items.Count > 0 ? SeveralValues.Text(field.Items.Select(item => item.Required())) : field.Text;

    public static string Name(this SeedField field) => field.Required() is { Length: <= LongestText } text ? text : throw field.Broken($"up to {LongestText} characters");

    public static decimal Decimal(this SeedField field) =>
        decimal.TryParse(field.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw field.Broken("a number such as 2.5");

    public static decimal? OptionalDecimal(this SeedField field) => field.IsGiven ? field.Decimal() : null;

    public static int Integer(this SeedField field) =>
        int.TryParse(field.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw field.Broken("a whole number such as 12");

    public static int? OptionalInteger(this SeedField field) => field.IsGiven ? field.Integer() : null;

    public static bool Flag(this SeedField field, bool usual = false) => field.Text switch
    {
        null when !field.IsGiven => usual,
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => throw field.Broken("yes, no or nothing"),
    };

    public static T Enumeration<T>(this SeedField field)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(field.Text) ? Enum.Parse<T>(field.Text!) : throw field.Broken(string.Join(", ", Enum.GetNames<T>()));

    public static T? OptionalEnumeration<T>(this SeedField field)
        where T : struct, Enum =>
        field.IsGiven ? field.Enumeration<T>() : null;

    public static Currency Currency(this SeedField field) => new(field.Matching(CurrencyCode(), "three capital letters such as EUR"));

    public static string Country(this SeedField field) => field.Matching(CountryCode(), "two capital letters such as DE");

    public static string TimeZone(this SeedField field) =>
        field.Text is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : throw field.Broken("a time zone such as Europe/Berlin");

    public static string Code(this SeedField field) => field.Matching(SmallCode(), "small letters, digits and hyphens such as managed-router");

    public static Number<T> Number<T>(this SeedField field, NumberSeries series) =>
        field.Text is { } text && text.StartsWith(series.Prefix, StringComparison.Ordinal) && SevenDigits().IsMatch(text[series.Prefix.Length..])
            ? new Number<T>(text)
            : throw field.Broken($"a number such as {series.At<T>(42)}");

    private static string Matching(this SeedField field, Regex pattern, string mayHold) =>
        field.Text is { } text && pattern.IsMatch(text) ? text : throw field.Broken(mayHold);

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SmallCode();

    [GeneratedRegex("^[0-9]{7,}$")]
    private static partial Regex SevenDigits();
}
