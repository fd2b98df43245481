using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>The price lists a customer can be charged by, the one that goes first at the front; with the prices of some offerings.</summary>
public sealed record PriceBook
{
    /// <summary>The lists, in the order they are asked.</summary>
    public required IReadOnlyList<PriceList> Lists { get; init; }

    /// <summary>Lists that are for other segments: never asked, only told of.</summary>
    public IReadOnlyList<PriceList> OfOtherSegments { get; init; } = [];

    /// <summary>The currency asked for; null when all lists are in one.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Rates into the currencies that the customer is charged in.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Prices by code of the offering, over all lists.</summary>
    public ImmutableDictionary<string, ImmutableArray<OfferingPrices>> Prices { get; init; } = ImmutableDictionary<string, ImmutableArray<OfferingPrices>>.Empty;

    /// <summary>Price lists in the order of the pricing plan: agreed with the customer, the customer's own, its segment's, the default of the currency.</summary>
    public static IReadOnlyList<PriceList> InOrder(IEnumerable<PriceList> lists, Customer customer) =>
    [
        .. lists.OrderBy(l => l.Id == customer.PriceListId ? 0 : l.CustomerId == customer.Id ? 1 : l.Segment == customer.Segment ? 2 : 3)
            .ThenByDescending(l => l.ValidFrom).ThenBy(l => l.Code, StringComparer.Ordinal),
    ];

    /// <summary>The book with the prices of more offerings.</summary>
    public PriceBook With(IEnumerable<Price> prices) =>
        With(prices.GroupBy(p => p.OfferingCode, (code, all) => KeyValuePair.Create(code, OfferingPrices.Of(all))));

    /// <summary>The book with the prices of more offerings, by code.</summary>
    public PriceBook With(IEnumerable<KeyValuePair<string, ImmutableArray<OfferingPrices>>> prices) => this with { Prices = Prices.SetItems(prices) };

    /// <summary>The lists in <paramref name="currency"/>, and after them those for everybody in other currencies, whose prices are changed into it.</summary>
    public PriceBook In(Currency currency) => this with
    {
        Currency = currency,
        Lists = [.. Lists.Where(l => l.Currency == currency), .. Lists.Where(l => l.Currency != currency && l is { Segment: null, CustomerId: null })],
    };

    /// <summary>The same lists with <paramref name="first"/> asked before the others.</summary>
    public PriceBook StartingWith(Id<PriceList>? first) => this with { Lists = [.. Lists.OrderBy(l => l.Id == first ? 0 : 1)] };

    /// <summary>The same lists with the one that <paramref name="contract"/> agrees on asked before the others.</summary>
    public PriceBook Under(Contract? contract) => contract?.PriceListId is { } agreed ? StartingWith(agreed) : this;

    /// <summary>The first list valid on <paramref name="day"/> that has prices for an offering, and these; null when none has.</summary>
    public ListedPrices? For(string offeringCode, DateOnly day) => AllFor(offeringCode, day).FirstOrDefault();

    /// <summary>The lists valid on <paramref name="day"/> that have prices for an offering, and these, in the order they are asked.</summary>
    internal IEnumerable<ListedPrices> AllFor(string offeringCode, DateOnly day)
    {
        if (!Prices.TryGetValue(offeringCode, out var all)) yield break;
        foreach (var list in Lists)
        {
            if (!list.IsValidOn(day) || In(list, all) is not { } prices) continue;
            if (list.Currency == (Currency ?? list.Currency)) yield return new(list, prices, null);
            else if (RateOf(list, day) is { } rate) yield return new(list, prices, rate);
        }
    }

    /// <summary>Whether a list has several prices for a charge: by quantity, configuration, term or bundle.</summary>
    internal bool Varies(string offeringCode, string label) => Prices.TryGetValue(offeringCode, out var all)
        && all.Any(listed => listed.ByLabel.Any(charge => charge.All[0].Label == label && charge.All is not [{ Tiers.Count: 1 }]));

    private static OfferingPrices? In(PriceList list, ImmutableArray<OfferingPrices> all)
    {
        foreach (var prices in all)
            if (prices.PriceListId == list.Id)
                return prices;
        return null;
    }

    /// <summary>What changes the prices of <paramref name="list"/> into the currency asked for on <paramref name="day"/>; null when it is in it, or no rate is known.</summary>
    public ExchangeRate? RateOf(PriceList list, DateOnly day) => Currency is { } wanted && list.Currency != wanted ? Rate(list.Currency, wanted, day) : null;

    /// <summary>What one of <paramref name="from"/> is worth in <paramref name="to"/> on <paramref name="day"/>; null when no rate is known.</summary>
    public ExchangeRate? Rate(Currency from, Currency to, DateOnly day) => Rates
        .Where(r => r.From == from && r.To == to && r.ValidFrom <= day)
        .MaxBy(r => r.ValidFrom);
}

/// <summary>The prices that a price list has for an offering.</summary>
/// <param name="List">The list.</param>
/// <param name="Prices">Its prices.</param>
/// <param name="Rate">What changes them into the currency asked for; null when the list is in it.</param>
public sealed record ListedPrices(PriceList List, OfferingPrices Prices, ExchangeRate? Rate)
{
    /// <summary>The currency that is charged: the list's own, or the one its prices are changed into.</summary>
    public Currency Currency => Rate?.To ?? List.Currency;
}
