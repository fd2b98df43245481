using System.Collections.Immutable;

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
}

/// <summary>Prices with one label that replace each other, sorted once by when they apply, as they are asked for many lines.</summary>
internal sealed class ChargePrices(IReadOnlyList<Price> prices)
{
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
