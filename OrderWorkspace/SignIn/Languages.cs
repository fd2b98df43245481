using System.Globalization;

namespace OrderWorkspace.SignIn;

/// <summary>A language the texts are there in, with the formats of a region.</summary>
public sealed record Language(string Culture, string Name);

public static class Languages
{
    public static IReadOnlyList<Language> All { get; } = [new("en-GB", "English"), new("en-US", "English (US)"), new("de-DE", "Deutsch")];

    public static CultureInfo[] Cultures { get; } = [.. All.Select(language => CultureInfo.GetCultureInfo(language.Culture))];

    /// <summary>What to answer to somebody who accepts <paramref name="tag"/>: the same region, else the same language, else null.</summary>
    public static Language? Spoken(string tag) =>
        All.FirstOrDefault(language => language.Culture.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(language => language.Culture.AsSpan(0, 2).Equals(tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
