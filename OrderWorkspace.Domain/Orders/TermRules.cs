using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What must be true of the months that a line is bought for.</summary>
internal static class TermRules
{
    /// <summary>The months that a line can be bought for: those of its offering, else those that its prices are for, the shortest first; empty when nothing depends on them.</summary>
    public static IReadOnlyList<int> TermsOf(OpenOrder open, OrderLine line) => open.Context.Offerings.GetValueOrDefault(line.OfferingId) switch
    {
        null => [],
        { TermMonths: { Count: > 0 } offered } => offered,
        var offering => PricesByTerm(open, line, offering)?.TermsFor(line.Characteristics) ?? [],
    };

    /// <summary>A line that adds an offering with terms has one of them.</summary>
    public static Finding? TheTermIsOffered(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        if (offering.TermMonths.Count == 0) return APriceByTermHasItsTerm(open, line, offering);
        return open.Order.TermOf(line) is { } term && offering.TermMonths.Contains(term) ? null : About(open, line, offering);
    }

    /// <summary>A charge that has a price for terms only is not left out because nobody has said a term that it has a price for.</summary>
    public static Finding? APriceByTermHasItsTerm(OpenOrder open, OrderLine line, ProductOffering offering) =>
        IsChargeLeftOut(open, line, offering) ? About(open, line, offering) : null;

    /// <summary>Whether a charge is missing that another term would have.</summary>
    public static bool IsChargeLeftOut(OpenOrder open, OrderLine line, ProductOffering offering) =>
        open.Order.Kind.IsPriced() && line.Quantity > 0 && line.AgreedCharges.Count == 0
        && PricesByTerm(open, line, offering) is { } prices
        && prices.ByTerm.Any(price => price.When?.HoldsFor(line.Characteristics) != false && line.Charges.All(charge => charge.Label != price.Label));

    private static Finding? About(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        if (line.Unread.ContainsKey(nameof(LineField.TermMonths))) return null;
        var (path, terms) = (OrderRules.Path(line.Id, nameof(LineField.TermMonths)), TermsOf(open, line));
        var (name, all) = (("offering", (object?)offering.Name), ("terms", (object?)string.Join(", ", terms)));
        var finding = open.Order.TermOf(line) is { } term
            ? Finding.Of(OrderFindings.TermNotOffered, path, name, ("term", term), all)
            : Finding.Of(OrderFindings.TermRequired, path, name, all);
        return finding with { Fix = new Fix(FixKind.SetValue, PlainNumber.Text(terms[0])) };
    }

    /// <summary>The line's prices if there are any for a term; null otherwise, as for most offerings, which costs nothing to see.</summary>
    private static OfferingPrices? PricesByTerm(OpenOrder open, OrderLine line, ProductOffering offering) =>
        open.Context.Prices.Prices.TryGetValue(offering.Code, out var all) && all.Any(prices => prices.ByTerm.Count > 0)
            ? open.PricesFor(line).For(offering.Code, open.Context.Today)?.Prices
            : null;
}
