using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Identity of a line within its order or quote: 1, 2, 3 … in the order lines were made; never reused, not the number people see.</summary>
/// <param name="Value">Counts from 1.</param>
public readonly record struct LineId(int Value) : IComparable<LineId>
{
    /// <inheritdoc/>
    public int CompareTo(LineId other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> was made before <paramref name="right"/>.</summary>
    public static bool operator <(LineId left, LineId right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> was made after <paramref name="right"/>.</summary>
    public static bool operator >(LineId left, LineId right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> was made before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(LineId left, LineId right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> was made after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(LineId left, LineId right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a path names of a line.</summary>
public static partial class LinePath
{
    /// <summary>The line that <paramref name="path"/> names or lies in; null when it lies in none.</summary>
    public static LineId? LineOf(this FieldPath path) =>
        OfALine().Match(path.Value) is { Success: true, Groups: var groups } && int.TryParse(groups["line"].ValueSpan, CultureInfo.InvariantCulture, out var line) ? new LineId(line) : null;

    /// <summary>The field of a line that <paramref name="path"/> names; null when it names something else.</summary>
    public static LineField? LineFieldOf(this FieldPath path) =>
        OfALine().Match(path.Value).Groups["field"] is { Success: true, ValueSpan: var name } && Enum.TryParse<LineField>(name, ignoreCase: true, out var field) ? field : null;

    [GeneratedRegex(@"^lines\[(?<line>[0-9]+)\](\.(?<field>[a-zA-Z]+)$)?", RegexOptions.ExplicitCapture)]
    private static partial Regex OfALine();
}
