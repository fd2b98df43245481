using System.Text.RegularExpressions;

namespace OrderWorkspace.Domain.Findings;

/// <summary>
/// Names a field of an order: <c>billingContact</c>, <c>lines[3].characteristics.bandwidth</c>. Lines are named by identity, so that a path stays true when lines move.
/// A name with a dot, bracket or quote in it stands in brackets: <c>lines[3].characteristics['net.vlan']</c>.
/// </summary>
/// <param name="Value">The path; empty names the whole order.</param>
public readonly partial record struct FieldPath(string Value)
{
    /// <summary>The whole order.</summary>
    public static readonly FieldPath Root = new("");

    /// <summary>The characteristic that this names, or a part of whose value it names; null when it names something else.</summary>
    public string? CharacteristicName => OfACharacteristic().Match(Value) switch
    {
        { Success: false } => null,
        { Groups: var groups } when groups["plain"].Success => groups["plain"].Value,
        { Groups: var groups } => Escape().Replace(groups["quoted"].Value, "$1"),
    };

    /// <summary>The field <paramref name="name"/> of what this names, in camel case.</summary>
    public FieldPath Field(string name) => new(Value.Length == 0 ? Camel(name) : $"{Value}.{Camel(name)}");

    /// <summary>The line <paramref name="line"/> of what this names.</summary>
    public FieldPath Line(int line) => new($"{Value}lines[{line}]");

    /// <summary>The characteristic <paramref name="name"/> of the line this names.</summary>
    public FieldPath Characteristic(string name) => IsPlain(name) && Value.Length > 0 ? new($"{Value}.characteristics.{name}") : Field("characteristics").Named(name);

    /// <summary>What lies inside the value this names: a key, or a count from 0 in a list.</summary>
    public FieldPath Inside(string step) => step.All(char.IsAsciiDigit) ? new($"{Value}[{step}]") : Named(step);

    /// <summary>The field that is edited: of what lies inside the value of a characteristic, the whole value.</summary>
    public FieldPath Edited() => OfACharacteristic().Match(Value) is { Success: true } whole ? new(whole.Value) : this;

    /// <summary>Whether both name the same field, or one a part of the other.</summary>
    public bool Meets(FieldPath other) => IsWithin(other) || other.IsWithin(this);

    /// <summary>Whether this names <paramref name="whole"/> or a part of it.</summary>
    public bool IsWithin(FieldPath whole) =>
        Value.StartsWith(whole.Value, StringComparison.Ordinal)
        && (whole.Value.Length == 0 || Value.Length == whole.Value.Length || Value[whole.Value.Length] is '.' or '[');

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsPlain(string name) => name.Length > 0 && name.AsSpan().IndexOfAny(".[]'") < 0;

    private FieldPath Named(string name) => new(
        !IsPlain(name) ? $"{Value}['{Special().Replace(name, @"\$0")}']"
        : Value.Length == 0 ? name
        : $"{Value}.{name}");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^(\w+\[\d+\]\.)?characteristics(\.(?<plain>[^.[\]']+)|\['(?<quoted>(\\.|[^\\'])*)'\])", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex OfACharacteristic();

    [GeneratedRegex(@"[\\']")]
    private static partial Regex Special();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
