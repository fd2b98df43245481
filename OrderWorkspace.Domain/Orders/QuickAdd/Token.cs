using System.Text;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>A piece of typed text: a word, <c>"several words"</c>, <c>key=value</c>, or the sign before a location.</summary>
/// <param name="Text">The word or value, without quotes.</param>
/// <param name="Key">What stands before the <c>=</c>; null where there is none.</param>
/// <param name="IsQuoted">Whether it stood in quotes, and so is no sign.</param>
internal readonly record struct Token(string Text, string? Key = null, bool IsQuoted = false)
{
    public bool IsAt => this is { Text: "@", Key: null, IsQuoted: false };

    public bool IsTimes => this is { Text: "x" or "X" or "×" or "*", Key: null, IsQuoted: false };

    /// <summary>The pieces of <paramref name="text"/>. Quotes inside of quotes are doubled.</summary>
    public static List<Token> In(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '@') (at, _) = (at + 1, Add(tokens, new Token("@")));
            else tokens.Add(Next(text, ref at));
        }
        return tokens;
    }

    /// <summary>As it has to be written so that it is read as one word.</summary>
    public static string Quoted(string text) => text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || c is '"' or '@' or '=')
        ? text
        : InQuotes(text);

    public static string InQuotes(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Token Next(string text, ref int at)
    {
        var (first, isQuoted) = Word(text, ref at);
        if (at >= text.Length || text[at] != '=') return new Token(first, null, isQuoted);
        at++;
        var (value, isValueQuoted) = Word(text, ref at);
        return new Token(value, first, isValueQuoted);
    }

    /// <summary>Up to a space, an <c>@</c> or an <c>=</c>, each of them outside of quotes.</summary>
    private static (string Word, bool IsQuoted) Word(string text, ref int at)
    {
        var (word, isQuoted, isInQuotes) = (new StringBuilder(), false, false);
        for (; at < text.Length && (isInQuotes || !(char.IsWhiteSpace(text[at]) || text[at] is '@' or '=')); at++)
        {
            if (text[at] != '"') word.Append(text[at]);
            else if (isInQuotes && at + 1 < text.Length && text[at + 1] == '"') word.Append(text[at++]);
            else (isInQuotes, isQuoted) = (!isInQuotes, true);
        }
        return (word.ToString(), isQuoted);
    }

    private static bool Add(List<Token> tokens, Token token)
    {
        tokens.Add(token);
        return true;
    }
}
