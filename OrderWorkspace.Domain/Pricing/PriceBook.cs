using System.Collections.Immutable;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>The price lists a customer can be charged by, in one currency, the one that goes first at the front; with the prices of some offerings.</summary>
public sealed record PriceBook
{
    /// <summary>The lists, in the order they are asked.</summary>
    public required IReadOnlyList<PriceList> Lists { get; init; }

    /// <summary>Rates into the currencies of the customer's orders, latest first.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Prices by code of the offering, over all lists.</summary>
    public ImmutableDictionary<string, ImmutableArray<Price>> Prices { get; init; } = ImmutableDictionary<string, ImmutableArray<Price>>.Empty;

    /// <summary>Price lists in the order of the pricing plan: agreed with the customer, the customer's own, its segment's, the default of the currency.</summary>
    public static IReadOnlyList<PriceList> InOrder(IEnumerable<PriceList> lists, Customer customer) =>
    [
        .. lists.OrderBy(l => l.Id == customer.PriceListId ? 0 : l.CustomerId == customer.Id ? 1 : l.Segment == customer.Segment ? 2 : 3)
            .ThenByDescending(l => l.ValidFrom).ThenBy(l => l.Code, StringComparer.Ordinal),
    ];

    /// <summary>The book with the prices of more offerings.</summary>
    public PriceBook With(IEnumerable<Price> prices) =>
        this with { Prices = Prices.SetItems(prices.GroupBy(p => p.OfferingCode, (code, all) => KeyValuePair.Create(code, all.ToImmutableArray()))) };

    /// <summary>Only the lists in <paramref name="currency"/>.</summary>
    public PriceBook In(Currency currency) => this with { Lists = [.. Lists.Where(l => l.Currency == currency)] };

    /// <summary>The same lists with <paramref name="first"/> asked before the others.</summary>
    public PriceBook StartingWith(Id<PriceList>? first) => this with { Lists = [.. Lists.OrderBy(l => l.Id == first ? 0 : 1)] };

    /// <summary>The first list valid on <paramref name="day"/> that has prices for an offering, and these; null when none has.</summary>
    public (PriceList List, IReadOnlyList<Price> Prices)? For(string offeringCode, DateOnly day)
    {
        if (!Prices.TryGetValue(offeringCode, out var all)) return null;
        foreach (var list in Lists)
            if (list.IsValidOn(day) && all.Where(p => p.PriceListId == list.Id).ToList() is { Count: > 0 } prices)
                return (list, prices);
        return null;
    }
}
