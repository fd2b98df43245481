using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Adds a component to a bundle on the order, new or in use.</summary>
/// <param name="Bundle">The bundle's line.</param>
/// <param name="OfferingCode">The component, or one of its alternatives.</param>
/// <param name="Count">How many per bundle; null adds as many as it lacks, or else one, but no fewer than are sold.</param>
public sealed record AddComponent(LineId Bundle, string OfferingCode, decimal? Count = null) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (!open.Order.Lines.TryGetValue(Bundle, out var line)) return OrderFindings.LineGone(Bundle);
        if (BundleRules.BundleOf(open, line)?.ComponentFor(OfferingCode) is not { } component) return Refusal(OrderFindings.ComponentUnknown);
        if (open.Context.OfferingOf(OfferingCode) is not { } offering) return Refusal(OrderFindings.OfferingNotActive);

        var bundles = line.Quantity is > 0 and var several ? several : 1;
        var quantity = Count * bundles ?? decimal.Max(BundleRules.Lacking(open, line, component) * bundles, offering.MinimumQuantity);
        return OfferingEdits.TooMany(offering, quantity) is { } tooMany
            ? tooMany
            : Changes(open.LineBuilder().Add(offering, quantity, null, line).Select(added => new LineAdded(added)));

        Finding Refusal(FindingKind kind) => Finding.Of(kind, OrderRules.Path(Bundle, "components"), ("bundle", line.Name), ("offering", OfferingCode));
    }
}

/// <summary>Puts another offering in the place of a component: as many, where it was, with the values that both have in common.</summary>
/// <param name="Line">The component's line.</param>
/// <param name="To">The active version of the component or of one of its alternatives.</param>
public sealed record SwapComponent(LineId Line, Id<ProductOffering> To) : OrderEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [To];

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (!open.Order.Lines.TryGetValue(Line, out var line)) return OrderFindings.LineGone(Line);
        if (!open.Context.Offerings.TryGetValue(To, out var to)) return Finding.Of(OrderFindings.OfferingUnknown, FieldPath.Root, ("offering", To));
        if (open.Order.ParentOf(line) is not { } bundle || !MayStandIn(open, bundle, line, to))
            return Finding.Of(OrderFindings.ComponentUnknown, OrderRules.Path(Line, "offering"), ("bundle", open.Order.ParentOf(line)?.Name ?? line.Name), ("offering", to.Name));
        return to.Id == line.OfferingId
            ? Changes()
            : Changes([.. new RemoveLines([Line]).ChangesTo(open), .. Swapped(open, line, to, bundle).Select(added => new LineAdded(added))]);
    }

    private static bool MayStandIn(OpenOrder open, OrderLine bundle, OrderLine line, ProductOffering to) =>
        line.Action == LineAction.Add
        && open.Context.Offerings.GetValueOrDefault(line.OfferingId) is { } now
        && BundleRules.BundleOf(open, bundle)?.ComponentFor(now.Code) is { } component && component.Options.Contains(to.Code);

    private static IEnumerable<OrderLine> Swapped(OpenOrder open, OrderLine line, ProductOffering to, OrderLine bundle)
    {
        var lines = open.LineBuilder().Add(to, line.Quantity ?? 1, line.LocationId, bundle);
        var first = lines[0] with { Position = line.Position, RequestedOn = line.RequestedOn, SiteContactId = line.SiteContactId, ContractId = line.ContractId };
        return [CarriedValues.Onto(first, line, open.Context, out _), .. lines.Skip(1)];
    }
}
