using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>What must be true of a line that leaves its product as it is: of Suspend, Resume, Move and No change.</summary>
internal static class KeptProductRules
{
    public static IEnumerable<Finding?> Check(OpenOrder open, OrderLine line)
    {
        if (open.Context.ProductOf(line.SoldProductId) is not { } product) return [LineRules.ForeignProduct(open, line)];
        return
        [
            line.Action == LineAction.NoChange ? ItCarriesOthers(open, line, product) : LineRules.ASuspendedCustomerAddsNothing(open, line),
            LineRules.TheProductAllowsTheAction(product, line),
            LineRules.TheProductIsOnNoOtherOrder(open, line, product),
            LineRules.TheProductIsChargedInTheOrdersCurrency(open, line, product),
            .. TheProductStaysAsItIs(open, line, product),
            .. BundleRules.BundleOf(open, line) is { } bundle ? BundleRules.TheBundleHasItsComponents(open, line, bundle) : [],
            .. line.Action == LineAction.Move ? TheProductGoesWhereItIsSold(open, line, product) : [],
            LineRules.TheDateIsToCome(open, line),
        ];
    }

    private static Finding? ItCarriesOthers(OpenOrder open, OrderLine line, SoldProduct product) => open.Tree.ChildrenOf(line.Id).Any()
        ? null
        : Finding.Of(OrderFindings.NothingCarried, Path(line, "action"), ("product", product.Number)) with { Fix = new Fix(FixKind.RemoveLine, null) };

    private static IEnumerable<Finding> TheProductStaysAsItIs(OpenOrder open, OrderLine line, SoldProduct product)
    {
        if (line.Quantity is { } quantity && quantity != product.Quantity)
            yield return Kept(line, product, Path(line, nameof(LineField.Quantity)), PlainNumber.Text(product.Quantity), product.Quantity);
        foreach (var characteristic in line.Characteristics.Where(open.Context.SpecificationOf(line).Changes))
            yield return Kept(line, product, FieldPath.Root.Line(line.Id.Value).Characteristic(characteristic.Name), characteristic.OldValue,
                open.Context.SpecificationOf(line).Meant(characteristic.Name, characteristic.OldValue));
    }

    private static Finding Kept(OrderLine line, SoldProduct product, FieldPath path, string? was, object? meant) =>
        Finding.Of(OrderFindings.ProductKept, path, ("action", line.Action), ("product", product.Number), ("old", meant)) with { Fix = new Fix(FixKind.SetValue, was) };

    private static IEnumerable<Finding?> TheProductGoesWhereItIsSold(OpenOrder open, OrderLine line, SoldProduct product)
    {
        var to = open.Order.LocationOf(line);
        if (line.LocationId is null && open.Order.ParentOf(line) is { Action: LineAction.Move }) return [ItIsSoldThere(open, line)]; // the rest is found at its whole
        if (to is null) return [Finding.Of(OrderFindings.LocationRequired, LineRules.LocationOf(line), ("offering", line.Name))];
        if (to == product.LocationId) return [Finding.Of(OrderFindings.MoveGoesNowhere, LineRules.LocationOf(line), ("product", product.Number))];
        return [OrderRules.LocationIsUsable(open, to, LineRules.LocationOf(line), DateRules.DayOf(open, line)), ItIsSoldThere(open, line)];
    }

    internal static Finding? ItIsSoldThere(OpenOrder open, OrderLine line) =>
        open.Context.Offerings.GetValueOrDefault(line.OfferingId) is { } offering
        && open.Context.LocationOf(open.Order.LocationOf(line)) is { } location && !offering.IsSoldIn(location.Country)
            ? Finding.Of(OrderFindings.NotSoldThere, LineRules.LocationOf(line), ("offering", offering.Name), ("location", location.Name), ("country", location.Country))
            : null;

    private static FieldPath Path(OrderLine line, string field) => OrderRules.Path(line.Id, field);
}
