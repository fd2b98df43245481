using System.Globalization;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Components.Lists;

/// <summary>A row's place in a sorted list, as an address holds it: <c>2026-03-01T09:30:00.0000000+00:00~ORD0000123</c>.</summary>
/// <param name="Key">What the list is sorted by, in the form that can be read back; empty when it is sorted by number alone.</param>
/// <param name="Number">The row's number.</param>
public sealed record Cursor(string Key, string Number)
{
    private const char Separator = '~';

    public static Cursor Of<T>(IFormattable key, Number<T> number) => new(key.ToString("O", CultureInfo.InvariantCulture), number.Value);

    public static Cursor Of<T>(string key, Number<T> number) => new(key, number.Value);

    /// <summary>null when <paramref name="text"/> holds none.</summary>
    public static Cursor? From(string? text) =>
        text?.LastIndexOf(Separator) is { } at and >= 0 ? new(text[..at], text[(at + 1)..]) : null;

    /// <summary>What a query begins after; null when the key is none of its kind, as in an address that somebody typed.</summary>
    public (TKey Key, Number<T> Number)? As<TKey, T>()
        where TKey : IParsable<TKey> =>
        TKey.TryParse(Key, CultureInfo.InvariantCulture, out var key) ? (key, new Number<T>(Number)) : null;

    /// <summary>What a query begins after whose list is sorted by number alone.</summary>
    public (Number<T> Key, Number<T> Number)? AsNumber<T>() => (new(Number), new(Number));

    public override string ToString() => $"{Key}{Separator}{Number}";
}
