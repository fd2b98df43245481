using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Adds what an earlier order of the customer added: as much, configured as it was, as far as that is sold today, at today's prices.</summary>
/// <param name="Earlier">The earlier order, with its lines.</param>
public sealed record Reorder(Order Earlier) : OrderEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. Earlier.Lines.Values.Select(line => line.OfferingId).Distinct()];

    /// <summary>What is different in <paramref name="open"/>, an order that was begun with this edit, from the earlier one.</summary>
    public IReadOnlyList<Finding> DifferencesIn(OpenOrder open)
    {
        var plan = ReorderPlan.Of(Earlier, OpenOrder.Of(open.Order with { Lines = open.Order.Lines.Clear(), LastLineId = 0 }, open.Context));
        return [.. plan.Differences, .. plan.Lines.SelectMany(pair => open.Order.Lines.TryGetValue(pair.Now.Id, out var now) ? PricesChanged(pair.Then, now) : [])];
    }

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (Earlier.CustomerId != open.Order.CustomerId) return Finding.Of(OrderFindings.OrderUnknown, FieldPath.Root, ("number", Earlier.Number));
        var lines = ReorderPlan.Of(Earlier, open).Lines;
        return lines.Count == 0
            ? Finding.Of(ReorderFindings.Nothing, FieldPath.Root, ("number", Earlier.Number))
            : Changes(lines.Select(pair => new LineAdded(pair.Now)));
    }

    private static IEnumerable<Finding> PricesChanged(OrderLine then, OrderLine now) =>
        from label in then.Charges.Select(charge => charge.Label).Union(now.Charges.Select(charge => charge.Label))
        let before = then.Charges.FirstOrDefault(charge => charge.Label == label)
        let after = now.Charges.FirstOrDefault(charge => charge.Label == label)
        where before?.Amount != after?.Amount
        select Finding.Of(ReorderFindings.PriceChanged, OrderRules.Path(now.Id, "price"), ("charge", label), ("offering", now.Name),
            ("before", before?.Amount ?? Pricing.Money.Zero(after!.Amount.Currency)), ("now", after?.Amount ?? Pricing.Money.Zero(before!.Amount.Currency)));
}
