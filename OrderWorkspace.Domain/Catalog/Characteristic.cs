namespace OrderWorkspace.Domain.Catalog;

/// <summary>The value of one characteristic.</summary>
/// <param name="Name">Key within the specification: <c>bandwidth</c>.</param>
/// <param name="Value">
/// The value as text in invariant form (<c>1000</c>, <c>2.5</c>, <c>true</c>, <c>2026-12-01</c>), or what was typed where that is no value of its type; null when it has none.
/// </param>
/// <param name="OldValue">On a Change, the value of the product in use; null otherwise.</param>
public sealed record Characteristic(string Name, string? Value, string? OldValue = null);

/// <summary>Questions to a list of characteristics.</summary>
public static class CharacteristicList
{
    /// <summary>The value of the characteristic called <paramref name="name"/>; null when it is not there or has none.</summary>
    public static string? ValueOf(this IReadOnlyList<Characteristic> characteristics, string name)
    {
        foreach (var characteristic in characteristics)
            if (characteristic.Name == name)
                return characteristic.Value;
        return null;
    }

    /// <summary>The same list with one value replaced, or added at the end.</summary>
    public static IReadOnlyList<Characteristic> With(this IReadOnlyList<Characteristic> characteristics, string name, string? value)
    {
        var changed = characteristics.Select(c => c.Name == name ? c with { Value = value } : c).ToList();
        if (changed.TrueForAll(c => c.Name != name)) changed.Add(new Characteristic(name, value));
        return changed;
    }

    /// <summary>The same list, or where something else follows from it now, one with that.</summary>
    public static IReadOnlyList<Characteristic> WithDerived(this IReadOnlyList<Characteristic> characteristics, ProductSpecification specification)
    {
        foreach (var derived in specification.Characteristics)
            if (derived.Derived?.ValueFor(characteristics) is var value && derived.Derived is not null && characteristics.ValueOf(derived.Name) != value)
                characteristics = characteristics.With(derived.Name, value);
        return characteristics;
    }
}
