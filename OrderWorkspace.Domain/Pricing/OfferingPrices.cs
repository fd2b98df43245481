using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>All prices of one offering in one price list.</summary>
/// <param name="PriceListId">The list.</param>
/// <param name="All">Its prices.</param>
public sealed record OfferingPrices(Id<PriceList> PriceListId, IReadOnlyList<Price> All)
{
    /// <summary>Prices of one offering by their lists.</summary>
    public static ImmutableArray<OfferingPrices> Of(IEnumerable<Price> prices) =>
        [.. prices.GroupBy(price => price.PriceListId, (list, same) => new OfferingPrices(list, [.. same]))];

    /// <summary>The same by what they are for, each label in the order it comes first.</summary>
    internal IReadOnlyList<ChargePrices> ByLabel { get; } = [.. All.GroupBy(price => price.Label, (_, same) => new ChargePrices([.. same]))];

    /// <summary>Prices for a term.</summary>
    internal IReadOnlyList<Price> ByTerm { get; } = [.. All.Where(price => price.TermMonths is not null && price.InBundle is null)];

    /// <summary>Whether a charge has no price without a term.</summary>
    internal bool NeedsTerm => ByLabel.Any(charge => charge is { Plain: null, ByTerm.Count: > 0 });

    /// <summary>The terms that prices for this configuration are for, the shortest first; without those that are too short for a charge that needs one.</summary>
    internal IReadOnlyList<int> TermsFor(IReadOnlyList<Characteristic> characteristics)
    {
        var terms = ByLabel.Select(charge => (NeedsOne: charge.Plain is null, Months: charge.ByTerm.Where(p => p.When?.HoldsFor(characteristics) != false).Select(p => p.TermMonths!.Value).ToList()))
            .Where(charge => charge.Months.Count > 0).ToList();
        var least = terms.Where(charge => charge.NeedsOne).Select(charge => charge.Months.Min()).DefaultIfEmpty().Max();
        return [.. terms.SelectMany(charge => charge.Months).Where(months => months >= least).Distinct().Order()];
    }
}

/// <summary>Prices with one label that replace each other, sorted once by when they apply, as they are asked for many lines.</summary>
internal sealed class ChargePrices(IReadOnlyList<Price> prices)
{
    /// <summary>All of them; there is at least one.</summary>
    public IReadOnlyList<Price> All => prices;

    /// <summary>The price for any configuration and term; null when there is none.</summary>
    public Price? Plain { get; } = prices.FirstOrDefault(p => p is { InBundle: null, When: null, TermMonths: null });

    /// <summary>Prices for a configuration, for any term.</summary>
    public IReadOnlyList<Price> Conditional { get; } = [.. prices.Where(p => p is { InBundle: null, When: not null, TermMonths: null })];

    /// <summary>Prices for a term, the most particular first: those for a configuration, and of these the longest term.</summary>
    public IReadOnlyList<Price> ByTerm { get; } =
        [.. prices.Where(p => p is { InBundle: null, TermMonths: not null }).OrderBy(p => p.When is not null).ThenBy(p => p.TermMonths).Reverse()];

    /// <summary>Prices inside bundles.</summary>
    public IReadOnlyList<Price> InBundles { get; } = [.. prices.Where(p => p.InBundle is not null)];
}
