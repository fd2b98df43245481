using System.Globalization;

namespace OrderWorkspace.Components;

/// <summary>Names of countries in the user's language.</summary>
public static class Countries
{
    private static readonly string[] Codes =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
            .Distinct()
    ];

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<(string Code, string Name)> All =>
        Codes.Select(code => (code, NameOf(code))).OrderBy(country => country.Item2, StringComparer.CurrentCulture);

    /// <summary>The name of a country; its code when there is none.</summary>
    public static string NameOf(string code) => Codes.Contains(code) ? new RegionInfo(code).DisplayName : code;
}
