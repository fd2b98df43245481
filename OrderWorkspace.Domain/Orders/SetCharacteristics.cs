using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Gives a characteristic the same value on several lines: one edit, taken back as one. Refused as a whole where one of the lines does not know it.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Name">Key of the characteristic.</param>
/// <param name="Value">Its text form; null empties it. What is no value of its type is kept and found.</param>
public sealed record SetCharacteristics(IReadOnlyList<LineId> Lines, string Name, string? Value) : OrderEdit
{
    /// <summary>The other lines that do the same as <paramref name="line"/> with products of its specification and have another value; none where a Change may not change it.</summary>
    public static IReadOnlyList<LineId> OthersThan(OrderLine line, string name, OpenOrder open)
    {
        var characteristic = open.Context.SpecificationOf(line)?.Characteristics.FirstOrDefault(c => c.Name == name);
        if (characteristic is null || (line.Action == LineAction.Change && !characteristic.IsChangeableAfterActivation)) return [];
        return [.. open.Order.Lines.Values
            .Where(other => other.Action == line.Action && other.SpecificationId == line.SpecificationId && !characteristic.IsSame(other.Characteristics.ValueOf(name), line.Characteristics.ValueOf(name)))
            .Select(other => other.Id)];
    }

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var decided = Lines.Distinct().Select(line => new SetCharacteristic(line, Name, Value).Decide(open, by)).ToList();
        List<Finding> findings = [.. decided.Where(one => !one.Succeeded).SelectMany(one => one.Findings)];
        return findings.Count > 0 ? findings : Changes(decided.SelectMany(one => one.Value));
    }
}
