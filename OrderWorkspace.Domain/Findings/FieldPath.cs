namespace OrderWorkspace.Domain.Findings;

/// <summary>Names a field of an order: <c>billingContact</c>, <c>lines[3].characteristics.bandwidth</c>. Lines are named by identity, so that a path stays true when lines move.</summary>
/// <param name="Value">The path; empty names the whole order.</param>
public readonly record struct FieldPath(string Value)
{
    /// <summary>The whole order.</summary>
    public static readonly FieldPath Root = new("");

    /// <summary>The field <paramref name="name"/> of what this names, in camel case.</summary>
    public FieldPath Field(string name) => new(Value.Length == 0 ? Camel(name) : $"{Value}.{Camel(name)}");

    /// <summary>The line <paramref name="line"/> of what this names.</summary>
    public FieldPath Line(int line) => new($"{Value}lines[{line}]");

    /// <summary>The characteristic <paramref name="name"/> of the line this names.</summary>
    public FieldPath Characteristic(string name) => new($"{Value}.characteristics.{name}");

    /// <summary>What lies inside the value this names: a key, or a count from 0 in a list.</summary>
    public FieldPath Inside(string step) => new(step.All(char.IsAsciiDigit) ? $"{Value}[{step}]" : Value.Length == 0 ? step : $"{Value}.{step}");

    /// <summary>The field that is edited: of what lies inside the value of a characteristic, the whole value.</summary>
    public FieldPath Edited()
    {
        const string Before = "].characteristics.";
        var at = Value.IndexOf(Before, StringComparison.Ordinal);
        var end = at < 0 ? -1 : Value.IndexOfAny(['.', '['], at + Before.Length);
        return end < 0 ? this : new(Value[..end]);
    }

    /// <summary>Whether both name the same field, or one a part of the other.</summary>
    public bool Meets(FieldPath other) => IsWithin(other) || other.IsWithin(this);

    /// <summary>Whether this names <paramref name="whole"/> or a part of it.</summary>
    public bool IsWithin(FieldPath whole) =>
        Value.StartsWith(whole.Value, StringComparison.Ordinal)
        && (whole.Value.Length == 0 || Value.Length == whole.Value.Length || Value[whole.Value.Length] is '.' or '[');

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
