using System.Collections.Frozen;
using System.Globalization;

namespace OrderWorkspace.Components;

/// <summary>Names of countries in the user's language.</summary>
public static class Countries
{
    private static readonly FrozenSet<string> Codes = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
        .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
        .ToFrozenSet();

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<(string Code, string Name)> All =>
        Codes.Select(code => (Code: code, Name: NameOf(code))).OrderBy(country => country.Name, StringComparer.CurrentCulture);

    /// <summary>The name of a country; its code when there is none.</summary>
    // A region's DisplayName is not translated outside Windows; its NativeName is in the language that is asked for.
    public static string NameOf(string code) =>
        Codes.Contains(code) ? new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{code}").NativeName : code;
}
