using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>How many of each component a bundle has, and may have. An alternative counts as the component whose place it takes.</summary>
internal static class BundleRules
{
    /// <summary>Of a new bundle, that it has neither too few nor too many of a component; of one in use, that it does not get too many.</summary>
    public static IEnumerable<Finding> TheBundleHasItsComponents(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        if (!offering.IsBundle || line.Quantity is not > 0) yield break;
        var counts = CountsPerBundle(open, line);
        foreach (var component in offering.Components)
        {
            var count = component.Options.Sum(code => counts.GetValueOrDefault(code));
            if (count > component.Maximum) yield return Counted(OrderFindings.ComponentTooMany, open, line, offering, component, count);
            else if (count < component.Minimum && line.Action == LineAction.Add)
                yield return Counted(OrderFindings.ComponentTooFew, open, line, offering, component, count) with { Fix = ToAdd(open, component) };
        }
    }

    /// <summary>Components that a bundle lacks, but at least one: what is added when nobody says how many.</summary>
    public static decimal Lacking(OpenOrder open, OrderLine line, BundleComponent component)
    {
        var counts = line.Quantity is > 0 ? CountsPerBundle(open, line) : [];
        return decimal.Max(component.Minimum - component.Options.Sum(code => counts.GetValueOrDefault(code)), 1);
    }

    /// <summary>The bundle that components can be put under <paramref name="line"/> of; null when it is none, or goes away.</summary>
    public static ProductOffering? BundleOf(OpenOrder open, OrderLine line) =>
        line.Action is LineAction.Add or LineAction.Change or LineAction.NoChange && open.Context.Offerings.GetValueOrDefault(line.OfferingId) is { IsBundle: true } bundle
            ? bundle
            : null;

    private static Dictionary<string, decimal> CountsPerBundle(OpenOrder open, OrderLine line)
    {
        var counts = PartsInUse(open, line);
        foreach (var child in open.Tree.ChildrenOf(line.Id).Select(id => open.Order.Lines[id]))
        {
            if (open.Context.Offerings.GetValueOrDefault(child.OfferingId)?.Code is not { } code) continue;
            var change = child.Action switch { LineAction.Add => child.Quantity ?? 0, LineAction.Disconnect => -(child.Quantity ?? 0), _ => 0 };
            counts[code] = counts.GetValueOrDefault(code) + change / line.Quantity!.Value;
        }
        return counts;
    }

    private static Dictionary<string, decimal> PartsInUse(OpenOrder open, OrderLine line) => line.SoldProductId is not { } whole
        ? []
        : open.Context.PartsOf(whole).Where(part => part.IsInUse())
            .GroupBy(part => part.OfferingCode).ToDictionary(same => same.Key, same => same.Sum(part => part.Quantity) / line.Quantity!.Value);

    private static Finding Counted(FindingKind kind, OpenOrder open, OrderLine line, ProductOffering bundle, BundleComponent component, decimal count) =>
        Finding.Of(kind, OrderRules.Path(line.Id, "components"),
            ("bundle", bundle.Name), ("minimum", component.Minimum), ("maximum", component.Maximum), ("count", count),
            ("component", open.Context.OfferingOf(component.OfferingCode)?.Name ?? component.OfferingCode));

    private static Fix? ToAdd(OpenOrder open, BundleComponent component) =>
        component.Options.FirstOrDefault(code => open.Context.OfferingOf(code) is not null) is { } code ? new Fix(FixKind.AddComponent, code) : null;
}
