namespace OrderWorkspace.Domain.Catalog;

/// <summary>What kind of value a characteristic takes.</summary>
public enum CharacteristicType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Decimal,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A day, <c>2026-12-01</c>.</summary>
    Date,

    /// <summary>One of the allowed values.</summary>
    Enumeration,

    /// <summary>A JSON object.</summary>
    Object,
}

/// <summary>What a product's characteristic is called, takes and needs.</summary>
public sealed record CharacteristicSpecification
{
    /// <summary>Key within the specification: <c>bandwidth</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people read: "Bandwidth".</summary>
    public required string Label { get; init; }

    /// <summary>What kind of value it takes.</summary>
    public required CharacteristicType Type { get; init; }

    /// <summary>Unit of the value: "Mbit/s"; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest number; for text the fewest characters.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest number; for text the most characters.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>First day it can be, of a date.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day it can be, of a date.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Regular expression the whole text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>What <see cref="Pattern"/> means, with an example, for people.</summary>
    public string? PatternHint { get; init; }

    /// <summary>The values it may have; empty when any. An enumeration has at least one.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Fewest values it has at once when it has any and may have several.</summary>
    public int MinimumCount { get; init; } = 1;

    /// <summary>Most values it may have at once; how several are written: <see cref="SeveralValues"/>.</summary>
    public int MaximumCount { get; init; } = 1;

    /// <summary>The value it has when nobody says otherwise.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it must have a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Must have a value when another characteristic has one of these values, and is not asked for otherwise.</summary>
    public CharacteristicCondition? RequiredWhen { get; init; }

    /// <summary>Whether a Change may give a product in use a new value.</summary>
    public bool IsChangeableAfterActivation { get; init; } = true;

    /// <summary>How its value follows from others; null when somebody enters it.</summary>
    public Derivation? Derived { get; init; }
}

/// <summary>Another characteristic has one of some values.</summary>
/// <param name="Name">Key of the other characteristic.</param>
/// <param name="Values">The values, one of which it has.</param>
public sealed record CharacteristicCondition(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether it holds for <paramref name="characteristics"/>.</summary>
    public bool HoldsFor(IReadOnlyList<Characteristic> characteristics) =>
        characteristics.ValueOf(Name) is { } value && (Values.Contains(value) || SeveralValues.Of(value).Any(Values.Contains));

    /// <summary>For trails: <c>access = fiber|copper</c>, the values as <see cref="SeveralValues"/> are written.</summary>
    public override string ToString() => $"{Beginning(Name)}{SeveralValues.Text(Values)}";

    /// <summary>The condition that <paramref name="text"/> says; null when it is about none of the <paramref name="known"/> characteristics.</summary>
    public static CharacteristicCondition? Read(string text, IReadOnlyList<CharacteristicSpecification> known) =>
        known.FirstOrDefault(characteristic => text.StartsWith(Beginning(characteristic.Name), StringComparison.Ordinal)) is { Name: var name }
            ? new(name, SeveralValues.Of(text[Beginning(name).Length..]))
            : null;

    private static string Beginning(string name) => $"{name} = ";
}
