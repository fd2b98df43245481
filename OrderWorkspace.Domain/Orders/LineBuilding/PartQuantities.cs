using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Quantities multiply down: a bundle with twice as many has twice as many of each component.</summary>
internal static class PartQuantities
{

    /// <summary>
    /// The changes of what lies under <paramref name="line"/> when its quantity becomes that of <paramref name="written"/>. None while that is no number above zero;
    /// where the line had none before, its components say how many bundles they are for.
    /// </summary>
    public static IEnumerable<OrderChange> Follow(OpenOrder open, OrderLine line, OrderLine written) =>
        line.Action == LineAction.Add && written.Quantity is > 0 and var to && (line.Quantity is > 0 ? line.Quantity : MeantByMost(open, line)) is { } from
            ? open.Tree.WithDescendants(line.Id).Where(id => id != line.Id).Select(id => open.Order.Lines[id])
                .Where(part => part is { Action: LineAction.Add, Quantity: not null }).Select(part => Scaled(part, from, to))
            : [];

    /// <summary>How many bundles most components are for, when each is there as often as it usually is; null when none says so.</summary>
    private static decimal? MeantByMost(OpenOrder open, OrderLine line) => BundleRules.BundleOf(open, line) is not { } bundle
        ? null
        : open.Tree.ChildrenOf(line.Id).Select(id => open.Order.Lines[id]).Select(part => MeantBy(open, bundle, part)).OfType<decimal>()
            .GroupBy(bundles => bundles).MaxBy(same => same.Count())?.Key;

    private static decimal? MeantBy(OpenOrder open, ProductOffering bundle, OrderLine part) =>
        part is { Action: LineAction.Add, Quantity: > 0 and var count }
        && open.Context.Offerings.GetValueOrDefault(part.OfferingId) is { } offering && bundle.ComponentFor(offering.Code) is { } component
            ? count / Math.Max(component.Usual, 1)
            : null;

    private static LineFieldChanged Scaled(OrderLine part, decimal from, decimal to)
    {
        var now = part.Read(LineField.Quantity);
        return new(part.Id, LineField.Quantity, now, now with { Text = PlainNumber.Text(decimal.Round(part.Quantity!.Value * to / from, Fields.QuantityDigits)) });
    }
}
