using System.Globalization;

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
