using FsCheck;
using FsCheck.Fluent;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;
using Property = OrderWorkspace.Tests.Support.Property;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class DoingATrailAgain
{
    [Fact]
    public void Gives_the_unit_price() => Property.Holds(Cases, asked => Assert.All(Charges(asked), charge =>
        Assert.Equal(charge.UnitPrice, charge.Trail.Aggregate(0m, (price, step) => step.AppliedTo(price)))), times: 1000);

    [Fact]
    public void Has_each_step_begin_where_the_one_before_it_ended() => Property.Holds(Cases, asked => Assert.All(Charges(asked), charge =>
        Assert.Equal(charge.Trail.Select(step => (decimal?)step.To).Prepend(null).SkipLast(1), charge.Trail.Select(step => step.From))), times: 1000);

    [Fact]
    public void Gives_the_amount() => Property.Holds(Cases, asked => Assert.All(Charges(asked), charge =>
    {
        var shares = Shares(charge);
        var amount = shares.Count > 0 ? shares.Sum(share => share.Amount) : charge.UnitPrice * asked.Question.Quantity;

        Assert.Equal((charge.Amount with { Amount = amount }).Rounded(), charge.Amount);
    }), times: 1000);

    [Fact]
    public void Charges_all_of_the_quantity_where_it_does_so_share_by_share() => Property.Holds(Cases, asked => Assert.All(
        Charges(asked).Select(Shares).Where(shares => shares.Count > 0),
        shares => Assert.Equal(asked.Question.Quantity, shares.Sum(share => share.Quantity))), times: 1000);

    [Fact]
    public void Never_goes_below_zero() => Property.Holds(Cases, asked => Assert.All(Charges(asked), charge => Assert.DoesNotContain(charge.Trail, step => step.To < 0)), times: 1000);

    /// <summary>The shares that a trail ends with.</summary>
    private static List<TierShare> Shares(Charge charge) => [.. charge.Trail.Reverse().TakeWhile(step => step.Share is not null).Select(step => step.Share!)];

    private static IReadOnlyList<Charge> Charges(Asked asked) =>
        Pricer.Charges(asked.Question, new PriceBook { Lists = [A.PriceList("Standard")] }.With(A.Offering("fiber").Priced([.. asked.Prices]).Prices));

    private static Gen<decimal> Amount => Gen.Choose(0, 2_000_000).Select(n => n / 10_000m);

    private static Gen<Price> Prices =>
        from amount in Amount
        from later in Amount
        from when in Gen.Elements<CharacteristicCondition?>(null, new("bandwidth", ["1000"]))
        from term in Gen.Elements<int?>(null, 24, 36)
        from bundle in Gen.Elements(null, null, "office")
        from tiering in Gen.Elements(Tiering.Volume, Tiering.Graduated)
        select A.MonthlyPrice(amount) with { When = when, TermMonths = term, InBundle = bundle, Tiering = tiering, Tiers = [new(1, amount), new(5, later), new(20, amount / 2)] };

    private static Gen<Adjustment> Adjustments =>
        from kind in Gen.Elements(AdjustmentKind.Percentage, AdjustmentKind.Amount, AdjustmentKind.Override)
        from value in Gen.Choose(-12_000, 12_000)
        select new Adjustment("Monthly fee", kind, value / 100m, "Agreed");

    private static Gen<Contract?> Contracts =>
        from percent in Gen.Choose(-3_333, 500)
        from negotiated in Amount
        from contract in Gen.Elements(
            null,
            A.Contract("Frame") with { RecurringAdjustmentPercent = percent / 100m },
            A.Contract("Frame") with { NegotiatedPrices = [new("fiber", "Monthly fee", negotiated)] })
        select contract;

    private static Gen<Asked> Cases =>
        from prices in Prices.NonEmptyListOf()
        from quantity in Gen.OneOf(Gen.Choose(1, 60), Gen.Choose(1, 1_000_000))
        from bandwidth in Gen.Elements("100", "1000")
        from term in Gen.Elements<int?>(null, 12, 24, 60)
        from bundle in Gen.Elements(null, "office")
        from contract in Contracts
        from percent in Gen.Elements<decimal?>(null, -33.33m)
        from adjustments in Adjustments.ListOf().Select(all => all.Take(1).ToList())
        select new Asked(
            new PriceQuestion("fiber", quantity, [new("bandwidth", bandwidth)], Today.Day) { TermMonths = term, InBundle = bundle, Customer = An.Account("Acme") with { RecurringAdjustmentPercent = percent }, Contract = contract, Adjustments = adjustments },
            [.. prices.DistinctBy(p => (p.When is null, p.TermMonths, p.InBundle))]);

    private sealed record Asked(PriceQuestion Question, IReadOnlyList<Price> Prices);
}
