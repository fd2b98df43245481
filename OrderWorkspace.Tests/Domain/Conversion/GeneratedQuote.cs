using FsCheck;
using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>Quotes as they can be, a different one for each number: bundles of three levels, tiers, discounts, four currencies; and what people select of them.</summary>
internal sealed record GeneratedQuote(int Number, int[] Picks)
{
    /// <summary>Fewer picks of the same quote make a smaller example.</summary>
    public static readonly Arbitrary<GeneratedQuote> Any = Arb.From(
        from number in Gen.Choose(1, 1_000_000)
        from picks in Gen.ArrayOf(Gen.Choose(0, 1_000_000))
        select new GeneratedQuote(number, picks),
        quote => Arb.Array(Gen.Constant(0).ToArbitrary()).Shrinker(quote.Picks).Select(fewer => quote with { Picks = fewer }));

    public QuoteInTheMaking Quote()
    {
        var random = new Random(Number);
        var currency = new Currency(One(random, "EUR", "USD", "JPY", "KWD"));
        var quoted = An.OpenOrder()
            .For(An.Account("Acme") with { Currency = currency })
            .With(A.PriceList("Standard") with { Currency = currency })
            .With([.. new[] { "fiber", "phone", "headset", "cable" }.Select(code => Single(random, code)), .. Bundles(random)])
            .Quoted([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Edit.Add(One(random, "suite", "office", "fiber", "cable", "phone"), random.Next(1, 9)))]);
        return quoted with { Lines = [.. quoted.Lines.Select(line => Bargained(random, line))] };
    }

    /// <summary>What somebody selects of what is left, by one pick; sense and nonsense.</summary>
    public static QuoteSelection Selection(QuoteInTheMaking quote, int pick)
    {
        var random = new Random(pick);
        var lines = quote.Lines.Where(_ => random.Next(3) == 0).ToList();
        return QuoteSelection.Of(lines.Select(l => (l.Id, random.Next(4) == 0 ? l.QuantityRemaining : random.Next(-1, (int)l.Quantity + 3) / One(random, 1m, 1m, 2m))));
    }

    private static CatalogEntry Single(Random random, string code) => A.Offering(code)
        .With(A.Characteristic("color") with { Default = One(random, "red", "blue") })
        .Priced(A.MonthlyPrice(0) with { Tiers = Tiers(random) }, A.OneTimePrice(0) with { Tiers = Tiers(random) }, A.UsagePrice(Amount(random)))
        .ForMonths(One(random, 12, 24, 36))
        .But(o => o with { Unit = code == "cable" ? "km" : null });

    private static CatalogEntry[] Bundles(Random random) =>
    [
        A.Offering("office").But(o => o with
        {
            Components = [new("fiber", 1, 2, 1), new("phone", 0, 9, random.Next(1, 6)) { StandsAlone = random.Next(2) == 0 }, new("cable", 0, 3, random.Next(3))],
        }),
        A.Offering("suite").Containing("office", 1, 3, random.Next(1, 3)).Containing("headset", 0, 9, random.Next(4)),
    ];

    /// <summary>
    /// Agents change prices by hand, and quantities of components to what does not divide evenly.
    /// What graduated tiers come to is now and then a little more or less than the unit price they come to on average.
    /// </summary>
    private static QuoteLine Bargained(Random random, QuoteLine line)
    {
        var quantity = line.ParentId is not null && random.Next(3) == 0 ? line.Quantity + random.Next(4) : line.Quantity;
        var (factor, more) = (One(random, 1m, 1m, 0.9m, 0.333333m), One(random, 0, 0, 0, -1, 1, 2));
        return line with
        {
            Quantity = quantity,
            Charges = [.. line.Charges.Select(c => Priced(c with { UnitPrice = decimal.Round(c.UnitPrice * factor, 6) }, quantity, more))],
        };
    }

    private static Charge Priced(Charge charge, decimal quantity, int more)
    {
        if (charge.Kind == ChargeKind.Usage) return charge with { Amount = (charge.Amount with { Amount = charge.UnitPrice }).Rounded() };
        var amount = charge.UnitPrice * quantity + more * (decimal)Math.Pow(10, -charge.Amount.Currency.Digits);
        return charge with { Amount = (charge.Amount with { Amount = decimal.Max(0, amount) }).Rounded() };
    }

    private static PriceTier[] Tiers(Random random) => random.Next(2) == 0 ? [new(1, Amount(random))] : [new(1, Amount(random)), new(5, Amount(random))];

    private static decimal Amount(Random random) => random.Next(1_000_000_000) / 1_000_000m;

    private static T One<T>(Random random, params T[] all) => all[random.Next(all.Length)];
}
