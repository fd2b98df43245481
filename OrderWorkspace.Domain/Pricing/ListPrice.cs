namespace OrderWorkspace.Domain.Pricing;

/// <summary>The prices of a price list for one charge of an offering: which of them apply to a question, step by step, from the plain one to the most particular.</summary>
internal sealed class ListPrice(ListedPrices listed, PriceQuestion question)
{
    private readonly string _source = listed.List.Name;

    /// <summary>List price, then the price for a characteristic, for the term, for the quantity, and inside a bundle. Gives the price that was taken last; null when none applies.</summary>
    public Price? TakeInto(UnitPrice price)
    {
        var anywhere = listed.Prices.Where(p => p.InBundle is null).ToList();
        var plain = anywhere.Find(p => p is { When: null, TermMonths: null });
        var conditional = anywhere.Find(p => p is { When: not null, TermMonths: null } && Holds(p));
        var byTerm = ForTheTerm(anywhere, conditional is not null);
        var inBundle = question.InBundle is { } bundle ? listed.Prices.FirstOrDefault(p => p.InBundle == bundle && Holds(p) && IsLongEnough(p)) : null;

        if (plain is not null) price.Becomes(First(plain), PriceStepKind.List, _source, listed.Rate?.ToString());
        if (conditional is not null) price.Becomes(First(conditional), PriceStepKind.Characteristic, _source, conditional.When!.ToString());
        if (byTerm is not null) price.Becomes(First(byTerm), PriceStepKind.Term, _source, FormattableString.Invariant($"{byTerm.TermMonths}"));
        if ((byTerm ?? conditional ?? plain) is { } outside) TakeTiers(outside, price);
        if (inBundle is not null)
        {
            price.Becomes(First(inBundle), PriceStepKind.BundleComponent, _source, inBundle.InBundle);
            TakeTiers(inBundle, price);
        }
        return inBundle ?? byTerm ?? conditional ?? plain;
    }

    /// <summary>The price for the longest term that is reached. One for any configuration does not replace one for this configuration.</summary>
    private Price? ForTheTerm(List<Price> anywhere, bool isConditional) => anywhere
        .Where(p => p.TermMonths is not null && IsLongEnough(p) && Holds(p) && (p.When is not null || !isConditional))
        .OrderBy(p => p.When is not null).ThenBy(p => p.TermMonths).LastOrDefault();

    private void TakeTiers(Price price, UnitPrice into)
    {
        var reached = price.Tiers.Where(t => t.FromQuantity <= question.Quantity).ToList();
        if (reached.Count == 0 || reached[^1] == price.Tiers[0]) return;
        if (price.Tiering == Tiering.Volume)
            into.Becomes(Changed(reached[^1].UnitPrice), PriceStepKind.Tier, _source, FormattableString.Invariant($"{reached[^1].FromQuantity:0.######}"));
        else
            into.Averages(Graduated(reached), PriceStepKind.GraduatedTier, _source, string.Join(", ", reached.Select((tier, i) => FormattableString.Invariant($"{Share(reached, i):0.######} × {Changed(tier.UnitPrice):0.######}"))));
    }

    private decimal Graduated(List<PriceTier> reached) => reached.Select((tier, i) => Share(reached, i) * Changed(tier.UnitPrice)).Sum();

    /// <summary>How much of the quantity is charged at a tier: up to where the next one begins. The first begins at nothing.</summary>
    private decimal Share(List<PriceTier> reached, int tier)
    {
        var from = tier == 0 ? 0 : Before(reached[tier]);
        return (tier == reached.Count - 1 ? question.Quantity : Before(reached[tier + 1])) - from;
    }

    // "From 11 on" begins after ten pieces.
    private static decimal Before(PriceTier tier) => tier.FromQuantity - 1;

    private bool Holds(Price price) => price.When?.HoldsFor(question.Characteristics) != false;

    private bool IsLongEnough(Price price) => price.TermMonths is not { } months || question.TermMonths >= months;

    private decimal First(Price price) => Changed(price.Tiers[0].UnitPrice);

    private decimal Changed(decimal amount) => listed.Rate is { } rate ? PriceStep.Rounded(amount * rate.Rate) : amount;
}
