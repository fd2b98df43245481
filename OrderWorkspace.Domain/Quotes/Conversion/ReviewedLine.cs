using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>In what a line of the order is another than the line of the quote it comes from.</summary>
[Flags]
public enum LineDifferences
{
    /// <summary>As it was agreed.</summary>
    None = 0,

    /// <summary>Nothing of it is ordered.</summary>
    LeftOut = 1,

    /// <summary>Fewer than are left are ordered.</summary>
    Quantity = 2,

    /// <summary>Another version of the offering.</summary>
    Offering = 4,

    /// <summary>Other values of characteristics.</summary>
    Characteristics = 8,

    /// <summary>Goes elsewhere.</summary>
    Location = 16,

    /// <summary>Bought for another time.</summary>
    Term = 32,

    /// <summary>Another price of one.</summary>
    Price = 64,
}

/// <summary>A line of a quote beside the line of the order that would come of it.</summary>
/// <param name="Place">Where it stands in the quote.</param>
/// <param name="Quoted">What was agreed.</param>
/// <param name="Agreed">What was agreed for all that is left of it.</param>
/// <param name="Ordered">What would be ordered; null when nothing of it is.</param>
/// <param name="Differences">In what they differ.</param>
public sealed record ReviewedLine(LinePlace Place, QuoteLine Quoted, IReadOnlyList<Charge> Agreed, OrderLine? Ordered, LineDifferences Differences)
{
    /// <summary>All lines of which something was left when <paramref name="plan"/> was made, each bundle followed by its components.</summary>
    public static IReadOnlyList<ReviewedLine> In(ConversionPlan plan)
    {
        var ordered = plan.Order.Order.Lines;
        return
        [
            .. from place in plan.Quote.Tree.InOrder.AsEnumerable()
               let quoted = plan.Quote.Line(place.Id)!
               where quoted.QuantityRemaining > 0
               let agreed = quoted.Charges.Zip(QuotedCharges.ForNext(quoted.QuantityRemaining, quoted, plan.Quote), (charge, left) => charge with { Amount = left.Amount }).ToList()
               let made = ordered.GetValueOrDefault(place.Id)
               select new ReviewedLine(place, quoted, agreed, made, made is null ? LineDifferences.LeftOut : Between(As(made, quoted, plan.Quote), made)),
        ];
    }

    private static QuoteLine As(OrderLine ordered, QuoteLine quoted, OpenQuote open) => ordered.ParentId == quoted.ParentId ? quoted : open.Alone(quoted);

    private static LineDifferences Between(QuoteLine quoted, OrderLine ordered) =>
        If(LineDifferences.Quantity, quoted.QuantityRemaining != ordered.Quantity)
        | If(LineDifferences.Offering, quoted.OfferingId != ordered.OfferingId)
        | If(LineDifferences.Characteristics, !HaveSameValues(quoted.Characteristics, ordered.Characteristics))
        | If(LineDifferences.Location, quoted.LocationId != ordered.LocationId)
        | If(LineDifferences.Term, quoted.TermMonths != ordered.TermMonths)
        | If(LineDifferences.Price, !HaveSamePrices(quoted.Charges, ordered.Charges));

    private static LineDifferences If(LineDifferences difference, bool holds) => holds ? difference : LineDifferences.None;

    private static bool HaveSameValues(IReadOnlyList<Characteristic> agreed, IReadOnlyList<Characteristic> ordered) =>
        Values(agreed).SequenceEqual(Values(ordered));

    private static IEnumerable<(string, string?)> Values(IReadOnlyList<Characteristic> characteristics) =>
        characteristics.Where(c => c.Value is not null).Select(c => (c.Name, c.Value)).OrderBy(c => c.Name, StringComparer.Ordinal);

    // What was agreed to cost nothing is charged with nothing.
    private static bool HaveSamePrices(IReadOnlyList<Charge> agreed, IReadOnlyList<Charge> ordered) =>
        Prices(agreed).SequenceEqual(Prices(ordered));

    private static IEnumerable<(string, decimal)> Prices(IReadOnlyList<Charge> charges) =>
        charges.Where(c => c.UnitPrice != 0).Select(c => (c.Label, c.UnitPrice)).Order();
}
