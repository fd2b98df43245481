namespace OrderWorkspace.Domain;

/// <summary>The number of a <typeparamref name="T"/> as people read it out on a call: a prefix and at least seven digits, <c>ORD0001042</c>.</summary>
/// <typeparam name="T">What is numbered; numbers of different things do not compare.</typeparam>
/// <param name="Value">The whole number with its prefix.</param>
public readonly record struct Number<T>(string Value) : IComparable<Number<T>>
{
    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Orders by code point, as every database of ours does.</summary>
    public int CompareTo(Number<T> other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Number<T> left, Number<T> right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Number<T> left, Number<T> right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(Number<T> left, Number<T> right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(Number<T> left, Number<T> right) => left.CompareTo(right) >= 0;
}
