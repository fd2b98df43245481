namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Typed text, sorted: how many, what, where, and which values.</summary>
internal sealed record TypedText
{
    /// <summary>What stands beside an <c>x</c>; null when nothing does.</summary>
    public decimal? Quantity { get; private init; }

    /// <summary>What stands before the <c>@</c>.</summary>
    public required IReadOnlyList<Token> Words { get; init; }

    /// <summary>What stands after the <c>@</c>; null when there is none.</summary>
    public IReadOnlyList<Token>? Place { get; private init; }

    /// <summary>What was written as <c>key=value</c>.</summary>
    public required IReadOnlyList<Token> Values { get; init; }

    public static TypedText Of(string text)
    {
        var tokens = Token.In(text);
        var quantity = TakeQuantity(tokens);
        var values = tokens.Where(t => t.Key is not null).ToList();
        var words = tokens.Where(t => t.Key is null).ToList();
        var at = words.FindIndex(t => t.IsAt);
        return new TypedText
        {
            Quantity = quantity,
            Values = values,
            Words = at < 0 ? words : words[..at],
            Place = at < 0 ? null : [.. words.Skip(at + 1).Where(t => !t.IsAt)],
        };
    }

    /// <summary>Takes <c>5 x</c>, <c>x 5</c>, <c>5x</c> or <c>x5</c> out, wherever it stands.</summary>
    private static decimal? TakeQuantity(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Key is not null || tokens[i].IsQuoted) continue;
            if (Beside(tokens[i].Text) is { } together) return Taken(tokens, i, 1, together);
            if (!tokens[i].IsTimes) continue;
            if (i > 0 && Number(tokens[i - 1]) is { } before) return Taken(tokens, i - 1, 2, before);
            if (i + 1 < tokens.Count && Number(tokens[i + 1]) is { } after) return Taken(tokens, i, 2, after);
        }
        return null;
    }

    private static decimal? Beside(string text) => text.Length < 2 ? null
        : IsTimes(text[^1]) ? TypedNumber.Of(text[..^1])
        : IsTimes(text[0]) ? TypedNumber.Of(text[1..])
        : null;

    private static bool IsTimes(char sign) => sign is 'x' or 'X' or '×' or '*';

    private static decimal? Number(Token token) => token.Key is null && !token.IsQuoted ? TypedNumber.Of(token.Text) : null;

    private static decimal? Taken(List<Token> tokens, int from, int count, decimal quantity)
    {
        tokens.RemoveRange(from, count);
        return quantity;
    }
}
