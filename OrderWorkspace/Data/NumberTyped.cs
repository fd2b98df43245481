using System.Globalization;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data;

/// <summary>What somebody typed, as numbers of a series: <c>ord12</c> is every number that begins with ORD12, and ORD0000012; <c>12</c> the same.</summary>
/// <param name="From">The first number of the range.</param>
/// <param name="Before">The first number after the range.</param>
/// <param name="Exact">The number it is with the zeros that people leave out; who typed a zero left out none.</param>
public readonly record struct NumberTyped<T>(Number<T> From, Number<T> Before, Number<T> Exact)
{
    private const int MaxDigits = 12;

    /// <summary>null when no number of <paramref name="series"/> can begin like this.</summary>
    public static NumberTyped<T>? In(NumberSeries series, string? typed)
    {
        var text = (typed ?? "").Trim().ToUpperInvariant();
        var digits = text.StartsWith(series.Prefix, StringComparison.Ordinal) ? text[series.Prefix.Length..] : text;
        if (digits.Length is 0 or > MaxDigits || !digits.All(char.IsAsciiDigit)) return null;

        var prefix = series.Prefix + digits;
        var from = new Number<T>(prefix);
        return new(from, new(Beginnings.After(prefix)), digits[0] == '0' ? from : series.At<T>(long.Parse(digits, CultureInfo.InvariantCulture)));
    }
}
