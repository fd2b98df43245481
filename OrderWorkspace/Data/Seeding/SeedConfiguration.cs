using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Values of characteristics, of which a seed file holds only those that are not the default.</summary>
internal static class SeedConfiguration
{
    /// <summary>The values of <paramref name="list"/> in the form the domain has them; days are counted from the day of loading.</summary>
    public static IEnumerable<(string Name, string? Value)> Values(SeedField list, ProductSpecification? specification, SeedDays days)
    {
        foreach (var (name, field) in list.Others())
        {
            var characteristic = specification?.Characteristics.FirstOrDefault(c => c.Name == name)
                ?? throw field.Broken($"nothing, since {specification?.Name ?? "a pure bundle"} has no such characteristic");
            if (characteristic.Derived is not null) throw field.Broken("nothing, since it follows from other characteristics");
            var isDay = characteristic.Type == CharacteristicType.Date && field.IsGiven;
            yield return (name, isDay ? IsoDay.Text(days.Of(field)) : field.Value());
        }
    }

    /// <summary>All values of a product: the defaults, and those of <paramref name="list"/> in their place.</summary>
    public static IReadOnlyList<Characteristic> Complete(SeedField list, ProductSpecification? specification, SeedDays days)
    {
        if (specification is null) return [];
        var values = Values(list, specification, days).ToDictionary();
        IReadOnlyList<Characteristic> all = [.. specification.Characteristics.Select(c => new Characteristic(c.Name, values.GetValueOrDefault(c.Name, c.Default)))];
        all = all.WithDerived(specification);
        return CharacteristicCheck.Check(specification, all, FieldPath.Root, JsonSchemas.Misfits).FirstOrDefault() is { } finding
            ? throw list.Broken($"values that fit {specification.Name}: {finding.Message}")
            : all;
    }
}
