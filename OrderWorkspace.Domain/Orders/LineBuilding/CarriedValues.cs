using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Values that go from one line to another, as far as the other's specification knows and takes them.</summary>
internal static class CarriedValues
{
    /// <summary><paramref name="fresh"/> with the values of <paramref name="earlier"/>; those it does not take are <paramref name="left"/>, and stay what they are in it.</summary>
    public static OrderLine Onto(OrderLine fresh, OrderLine earlier, OrderContext context, out IReadOnlyList<Characteristic> left)
    {
        var given = earlier.Characteristics.Where(c => c.Value is not null).ToDictionary(c => c.Name);
        var (from, to) = (context.SpecificationOf(earlier), context.SpecificationOf(fresh));
        var wished = fresh.Characteristics.Select(c => given.TryGetValue(c.Name, out var value) ? c with { Value = to.Carried(value, from) } : c).ToList();
        var refused = to is null ? ImmutableHashSet<string>.Empty : CharacteristicCheck.Refused(to, wished, context.Misfits);
        left = [.. given.Values.Where(c => refused.Contains(c.Name) || fresh.Characteristics.All(known => known.Name != c.Name))];
        return fresh with
        {
            Characteristics = [.. wished.Zip(fresh.Characteristics, (wish, usual) => refused.Contains(wish.Name) ? usual : wish)],
            Sources = Sources(fresh, earlier, given.Keys.Except(left.Select(c => c.Name))),
        };
    }

    private static Dictionary<string, FieldSource> Sources(OrderLine fresh, OrderLine earlier, IEnumerable<string> carried)
    {
        var sources = new Dictionary<string, FieldSource>(fresh.Sources);
        foreach (var name in carried)
            if (earlier.Sources.TryGetValue(name, out var source)) sources[name] = source;
            else sources.Remove(name);
        return sources;
    }
}
