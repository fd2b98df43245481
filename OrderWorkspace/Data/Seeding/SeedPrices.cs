using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Price lists, and their prices: a row per price and tier, a column per list. Rows of one price stand below each other.</summary>
internal static class SeedPrices
{
    public static void Read(SeedFolder files, Seed seed)
    {
        foreach (var row in files.Read("price-lists.csv")) ReadList(row, seed);
        var prices = new OrderedDictionary<(PriceList List, string Key), Price>();
        foreach (var row in files.Read("prices.csv")) ReadPrices(row, seed, prices);
        seed.Prices.AddRange(prices.Values);
        foreach (var row in files.Read("exchange-rates.csv")) ReadRate(row, seed);
    }

    private static void ReadRate(SeedField row, Seed seed)
    {
        seed.Rates.Add(new(row["from"].Currency(), row["to"].Currency(), row["rate"].Decimal(), seed.Days.Of(row["validFrom"]), row["source"].Name()));
        row.Done();
    }

    private static void ReadList(SeedField row, Seed seed)
    {
        var code = row["code"].Code();
        var list = new PriceList
        {
            Id = SeedIds.Of<PriceList>(code),
            Code = code,
            Name = row["name"].Name(),
            Currency = row["currency"].Currency(),
            ValidFrom = seed.Days.Of(row["validFrom"]),
            ValidTo = seed.Days.OfOptional(row["validTo"]),
            Segment = row["segment"].OptionalEnumeration<Segment>(),
            CustomerId = row["customer"].Text is { } number ? SeedIds.Of<Customer>(number) : null,
        };
        row.Done();
        seed.PriceLists.Add(row["code"], code, list);
        seed.CheckAtTheEnd(() => seed.Customers.NamedIfAny(row["customer"]));
    }

    private static void ReadPrices(SeedField row, Seed seed, OrderedDictionary<(PriceList List, string Key), Price> prices)
    {
        var offering = seed.Offerings.Named(row["offering"]);
        var (kind, per, when) = (row["kind"].Enumeration<ChargeKind>(), row["per"], Condition(row["when"], offering, seed));
        var (bundle, from) = (seed.Offerings.NamedIfAny(row["bundle"])?.Code, row["from"].Decimal());
        var (term, tiering) = (row["term"].OptionalInteger(), row["tiering"].OptionalEnumeration<Tiering>() ?? Tiering.Volume);
        var key = $"{offering.Code}/{row["label"].Name()}/{when}/{term}/{bundle}";
        foreach (var (code, amount) in row.Others())
        {
            if (!seed.PriceLists.TryFind(code, out var list)) throw new BrokenSeedException(amount.Place, "a column that is not known here", "the code of a price list in price-lists.csv");
            if (!amount.IsGiven) continue;
            var tier = new PriceTier(from, amount.Decimal());
            if (!prices.TryGetValue((list, key), out var price))
                price = new Price
                {
                    Id = SeedIds.Of<Price>($"{list.Code}/{key}"),
                    PriceListId = list.Id,
                    OfferingCode = offering.Code,
                    Label = row["label"].Text!,
                    Kind = kind,
                    Period = kind == ChargeKind.Recurring ? per.Enumeration<RecurringPeriod>() : null,
                    Unit = kind == ChargeKind.Usage ? per.Required("what is counted, such as GB") : null,
                    When = when,
                    InBundle = bundle,
                    TermMonths = term,
                    Tiering = tiering,
                    Tiers = [],
                };
            if (price.Tiers.Count > 0 && price.Tiers[^1].FromQuantity >= from) throw row["from"].Broken("more than the row of the same price above");
            prices[(list, key)] = price with { Tiers = [.. price.Tiers, tier] };
        }
    }

    private static CharacteristicCondition? Condition(SeedField field, ProductOffering offering, Seed seed)
    {
        if (field.Text is not { } text) return null;
        var specification = seed.Specifications.All.Find(s => s.Id == offering.SpecificationId);
        return text.Split('=', 2) is [var name, var values] && specification?.Characteristics.Any(c => c.Name == name) == true
            ? new CharacteristicCondition(name, SeveralValues.Of(values))
            : throw field.Broken("a characteristic of the offering and its values such as bandwidth=100|200");
    }
}
