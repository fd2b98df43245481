using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>The patterns of characteristics, each parsed once.</summary>
public static class TextPattern
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<string, Regex?> Parsed = new();

    /// <summary>Whether <paramref name="pattern"/> is a regular expression.</summary>
    public static bool IsReadable(string pattern) => Whole(pattern) is not null;

    /// <summary>Whether the whole <paramref name="text"/> has the form; not when finding out takes too long or the pattern cannot be read.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Whole(pattern)?.IsMatch(text) == true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Whole(string pattern) => Parsed.GetOrAdd(pattern, Parse);

    // Parsed alone first: "a)(b" becomes an expression only by the brackets around it.
    private static Regex? Parse(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch);
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
