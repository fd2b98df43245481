namespace OrderWorkspace.Domain.Pricing;

/// <summary>Prices by a price list: which of them apply to a question, step by step, from the plain one to the most particular.</summary>
internal sealed class ListPrice(ListedPrices listed, PriceQuestion question)
{
    private readonly string _source = listed.List.Name;

    /// <summary>Whether any charge has a price that applies.</summary>
    public bool HasAny => listed.Prices.ByLabel.Any(prices => TakeInto(new UnitPrice(question.Quantity), prices) is not null);

    /// <summary>List price, then the price for a characteristic, for the term, for the quantity, and inside a bundle. Gives the price that was taken last; null when none applies.</summary>
    public Price? TakeInto(UnitPrice price, ChargePrices prices)
    {
        var plain = prices.Plain;
        var conditional = FirstThatApplies(prices.Conditional);
        var byTerm = ForTheTerm(prices.ByTerm, conditional is not null);
        var inBundle = question.InBundle is null ? null : FirstThatApplies(prices.InBundles);

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
    private Price? ForTheTerm(IReadOnlyList<Price> mostParticularFirst, bool isConditional)
    {
        var price = FirstThatApplies(mostParticularFirst);
        return price?.When is null && isConditional ? null : price;
    }

    private Price? FirstThatApplies(IReadOnlyList<Price> prices)
    {
        for (var i = 0; i < prices.Count; i++)
            if (Applies(prices[i]))
                return prices[i];
        return null;
    }

    private bool Applies(Price price) =>
        (price.InBundle is null || price.InBundle == question.InBundle)
        && (price.TermMonths is not { } months || question.TermMonths >= months)
        && price.When?.HoldsFor(question.Characteristics) != false;

    private void TakeTiers(Price price, UnitPrice into)
    {
        if (price.Tiers.Count == 1 || question.Quantity < price.Tiers[1].FromQuantity) return;
        var reached = price.Tiers.TakeWhile(t => t.FromQuantity <= question.Quantity).ToList();
        if (price.Tiering == Tiering.Volume)
            into.Becomes(Changed(reached[^1].UnitPrice), PriceStepKind.Tier, _source, PlainNumber.Text(reached[^1].FromQuantity));
        else
            into.IsCharged(Shares(price, reached), _source);
    }

    /// <summary>How much of the quantity is charged at each tier: up to where the next one begins. The first begins at nothing.</summary>
    private IEnumerable<TierShare> Shares(Price price, List<PriceTier> reached)
    {
        var step = price.Tiers.All(tier => decimal.IsInteger(tier.FromQuantity)) ? 1 : 0; // "from 11 on" begins after ten pieces, "from 0.5 on" after half a unit
        List<decimal> bounds = [0, .. reached.Skip(1).Select(tier => tier.FromQuantity - step), question.Quantity];
        return reached.Select((tier, i) => new TierShare(bounds[i + 1] - bounds[i], Changed(tier.UnitPrice))).Where(share => share.Quantity > 0);
    }

    private decimal First(Price price) => Changed(price.Tiers[0].UnitPrice);

    private decimal Changed(decimal amount) => listed.Rate is { } rate ? PriceStep.Rounded(amount * rate.Rate) : amount;
}
