using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class PricingByTermTierAndRate
{
    private static readonly Currency Usd = new("USD");
    private static readonly PriceQuestion One = new("fiber", 1, [], Today.Day);
    private static readonly ExchangeRate Rate = new(Usd, An.Account("Acme").Currency, 0.9m, Today.Minus(10), "Treasury");

    [Theory]
    [InlineData(null, 50)]
    [InlineData(12, 50)]
    [InlineData(24, 40)]
    [InlineData(30, 40)]
    [InlineData(36, 35)]
    public void Takes_the_price_of_the_longest_term_that_is_reached(int? term, decimal unitPrice)
    {
        var charge = Charge(One with { TermMonths = term }, A.MonthlyPrice(50m), A.MonthlyPrice(35m) with { TermMonths = 36 }, A.MonthlyPrice(40m) with { TermMonths = 24 });

        Assert.Equal(unitPrice, charge.UnitPrice);
    }

    [Fact]
    public void A_term_without_a_price_of_its_own_and_no_plain_price_charges_nothing() =>
        Assert.Empty(Charges(One with { TermMonths = 12 }, A.MonthlyPrice(40m) with { TermMonths = 24 }));

    [Fact]
    public void A_term_price_for_any_configuration_does_not_replace_one_for_this_configuration()
    {
        Price[] prices = [A.MonthlyPrice(50m), A.MonthlyPrice(80m) with { When = Fast }, A.MonthlyPrice(40m) with { TermMonths = 24 }];
        var fast = One with { TermMonths = 24, Characteristics = [new("bandwidth", "1000")] };

        Assert.Equal(80m, Charge(fast, prices).UnitPrice);
        Assert.Equal(70m, Charge(fast, [.. prices, A.MonthlyPrice(70m) with { When = Fast, TermMonths = 24 }]).UnitPrice);
        Assert.Equal(40m, Charge(fast with { Characteristics = [] }, prices).UnitPrice);
        Assert.Equal(70m, Charge(fast, A.MonthlyPrice(50m), A.MonthlyPrice(70m) with { When = Fast, TermMonths = 12 }, A.MonthlyPrice(40m) with { TermMonths = 24 }).UnitPrice);
    }

    [Theory]
    [InlineData(10, 50.00, 500.00)]
    [InlineData(11, 49.090909, 540.00)]
    [InlineData(25, 44.00, 1100.00)]
    [InlineData(200, 31.50, 6300.00)]
    public void Charges_each_tiers_share_at_its_own_price_where_tiers_are_graduated(decimal quantity, decimal unitPrice, decimal amount)
    {
        var charge = Charge(
            One with { Quantity = quantity },
            A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(1, 50m), new(11, 40m), new(101, 22m)] });

        Assert.Equal((unitPrice, amount), (charge.UnitPrice, charge.Amount.Amount));
    }

    [Fact]
    public void Says_how_graduated_tiers_share_the_quantity() => Assert.Equal(
        [(50m, null), (50m, new TierShare(10, 50m)), (46.666667m, new TierShare(5, 40m))],
        Charge(One with { Quantity = 15 }, A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(1, 50m), new(11, 40m)] }).Trail.Select(step => (step.To, step.Share)));

    [Fact]
    public void Charges_all_before_the_second_tier_at_the_first_wherever_that_begins() => Assert.Equal(
        19 * 50m + 6 * 40m,
        Charge(One with { Quantity = 25 }, A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(10, 50m), new(20, 40m)] }).Amount.Amount);

    [Fact]
    public void Charges_up_to_a_bound_between_two_whole_quantities_at_the_tier_below_it()
    {
        var charge = Charge(One with { Quantity = 2 }, A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(0.1m, 50m), new(0.5m, 40m), new(10, 30m)] });

        Assert.Equal([new(0.5m, 50m), new(1.5m, 40m)], charge.Trail.Select(step => step.Share).OfType<TierShare>());
        Assert.Equal(85m, charge.Amount.Amount);
    }

    [Fact]
    public void Leaves_out_a_tier_that_is_just_reached_and_charges_nothing() => Assert.Equal(
        [new TierShare(0.5m, 50m)],
        Charge(One with { Quantity = 0.5m }, A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(0.1m, 50m), new(0.5m, 40m)] }).Trail.Select(step => step.Share).OfType<TierShare>());

    [Fact]
    public void Takes_a_rate_from_its_first_day_on_and_only_one_between_these_two_currencies()
    {
        var (francs, today) = (Rate with { From = new("CHF"), Rate = 3m, ValidFrom = Today.Day }, Rate with { ValidFrom = Today.Day });

        Assert.Equal(45m, Assert.Single(Pricer.Charges(One, Book(Rate with { Rate = 0.5m }, today, francs))).Amount.Amount);
        Assert.Empty(Pricer.Charges(One, Book(francs)));
    }

    [Fact]
    public void Changes_the_price_of_another_currencys_list_by_the_latest_rate_and_keeps_it()
    {
        var book = Book(Rate with { ValidFrom = Today.Minus(90), Rate = 0.5m }, Rate, Rate with { ValidFrom = Today.Plus(1), Rate = 2m });

        var charge = Assert.Single(Pricer.Charges(One, book));

        Assert.Equal((45m, Rate), (charge.Amount.Amount, charge.Rate));
        Assert.Equal(An.Account("Acme").Currency, charge.Amount.Currency);
        Assert.Equal(Rate.ToString(), charge.Trail[0].Detail);
    }

    [Fact]
    public void Without_a_rate_another_currencys_list_has_no_price() => Assert.Empty(Pricer.Charges(One, Book()));

    [Fact]
    public void Never_takes_a_list_that_is_for_others_into_another_currency()
    {
        PriceList[] forOthers = [A.PriceList("Standard") with { Currency = Usd, Segment = Segment.Business }, A.PriceList("Standard") with { Currency = Usd, CustomerId = An.Account("Acme").Id }];

        Assert.All(forOthers, list => Assert.Empty(Pricer.Charges(One, (Book(Rate) with { Lists = [list] }).In(Rate.To))));
    }

    [Fact]
    public void Goes_by_what_a_quote_agreed_before_everything_else()
    {
        var agreed = new AgreedCharge("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 3.333333m, 3, new Money(9.99m, Rate.To), "QUO0000001");
        var question = One with { Quantity = 3, Agreed = [agreed], Contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -10 } };

        Assert.Equal(9.99m, Charge(question, A.MonthlyPrice(50m)).Amount.Amount);
        Assert.Equal(13.33m, Charge(question with { Quantity = 4 }, A.MonthlyPrice(50m)).Amount.Amount);
        Assert.Equal(PriceStepKind.Quote, Assert.Single(Charge(question, A.MonthlyPrice(50m)).Trail).Kind);
        Assert.Equal(9m, Charge(question with { Adjustments = [new("Monthly fee", AdjustmentKind.Override, 3m, "Goodwill")] }).Amount.Amount);
    }

    [Fact]
    public void A_parts_term_is_its_bundles() => Assert.Equal(
        40m,
        An.OpenOrder()
            .With(A.Offering("router").Priced(A.MonthlyPrice(50m), A.MonthlyPrice(40m) with { TermMonths = 36 }))
            .With(A.Offering("office").Containing("router", 1, 1, 1).ForMonths(36))
            .After(Edit.Add("office")).Charge(2, "Monthly fee").UnitPrice);

    [Fact]
    public void A_part_in_use_is_changed_at_its_price_inside_the_bundle()
    {
        var router = A.Offering("router").Priced(A.MonthlyPrice(50m), A.MonthlyPrice(20m) with { InBundle = "office" });
        var office = A.SoldProduct("site", A.Offering("office"));

        var open = An.OpenOrder().With(router, A.Offering("office")).With(office, A.SoldProduct("box", router) with { ParentId = office.Id }).After(Edit.Change("box"));

        Assert.Equal(20m, open.Charge(1, "Monthly fee").UnitPrice);
    }

    private static CharacteristicCondition Fast => new("bandwidth", ["1000"]);

    private static PriceBook Book(params ExchangeRate[] rates) =>
        new PriceBook { Lists = [A.PriceList("Standard") with { Currency = Usd }], Rates = rates }.With(A.Offering("fiber").Priced(A.MonthlyPrice(50m)).Prices).In(Rate.To);

    private static Charge Charge(PriceQuestion question, params Price[] prices) => Assert.Single(Charges(question, prices));

    private static IReadOnlyList<Charge> Charges(PriceQuestion question, params Price[] prices) =>
        Pricer.Charges(question, new PriceBook { Lists = [A.PriceList("Standard")] }.With(A.Offering("fiber").Priced(prices).Prices));
}
