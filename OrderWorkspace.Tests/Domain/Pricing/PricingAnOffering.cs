using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Domain.Pricing.PriceStepKind;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class PricingAnOffering
{
    private static readonly PriceQuestion One = new("fiber", 1, [], Today.Day);

    [Fact]
    public void Starts_from_the_price_list()
    {
        var charge = Charge(One with { Quantity = 3 }, A.MonthlyPrice(50m));

        Assert.Equal(("Monthly fee", 50m, 150m), (charge.Label, charge.UnitPrice, charge.Amount.Amount));
        Assert.Equal([new PriceStep(List, null, 50m, "Standard")], charge.Trail);
    }

    [Fact]
    public void Takes_the_price_for_a_characteristics_value_where_it_holds()
    {
        Price[] prices = [A.MonthlyPrice(50m), A.MonthlyPrice(80m) with { When = new CharacteristicCondition("bandwidth", ["500", "1000"]) }];

        var fast = Charge(One with { Characteristics = [new("bandwidth", "1000")] }, prices);

        Assert.Equal(new PriceStep(PriceStepKind.Characteristic, 50m, 80m, "Standard", "bandwidth = 500|1000"), fast.Trail[^1]);
        Assert.Equal(50m, Charge(One with { Characteristics = [new("bandwidth", "100")] }, prices).UnitPrice);
    }

    [Fact]
    public void That_has_only_conditional_prices_charges_nothing_while_none_holds() =>
        Assert.Empty(Charges(One, A.MonthlyPrice(80m) with { When = new CharacteristicCondition("bandwidth", ["1000"]) }));

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(1, 50)]
    [InlineData(9, 50)]
    [InlineData(9.5, 50)]
    [InlineData(10, 45)]
    [InlineData(99, 45)]
    [InlineData(100, 40)]
    public void Charges_the_whole_quantity_at_the_price_of_its_tier(decimal quantity, decimal unitPrice)
    {
        var charge = Charge(One with { Quantity = quantity }, A.MonthlyPrice(50m) with { Tiers = [new(1, 50m), new(10, 45m), new(100, 40m)] });

        Assert.Equal((unitPrice, unitPrice * quantity), (charge.UnitPrice, charge.Amount.Amount));
        Assert.Equal(unitPrice == 50m ? List : Tier, charge.Trail[^1].Kind);
    }

    [Fact]
    public void Has_its_own_price_inside_a_bundle()
    {
        Price[] prices = [A.MonthlyPrice(50m), A.MonthlyPrice(20m) with { InBundle = "office" }];

        var inside = Charge(One with { InBundle = "office" }, prices);

        Assert.Equal(new PriceStep(PriceStepKind.BundleComponent, 50m, 20m, "Standard", "office"), inside.Trail[^1]);
        Assert.Equal(50m, Charge(One with { InBundle = "other" }, prices).UnitPrice);
        Assert.Equal(50m, Charge(One, prices).UnitPrice);
    }

    [Fact]
    public void That_is_priced_only_inside_a_bundle_is_free_of_charge_nowhere_else() =>
        Assert.Empty(Charges(One, A.MonthlyPrice(20m) with { InBundle = "office" }));

    [Fact]
    public void Takes_the_accounts_percentage_off_recurring_prices()
    {
        var acme = An.Account("Acme") with { RecurringAdjustmentPercent = -5 };
        var charges = Charges(One with { Customer = acme }, A.MonthlyPrice(50m), A.OneTimePrice(100m), A.UsagePrice(1m));

        Assert.Equal([47.5m, 100m, 1m], charges.Select(c => c.UnitPrice));
        Assert.Equal(new PriceStep(AccountAdjustment, 50m, 47.5m, acme.Number.Value, "-5 %") { By = AdjustmentKind.Percentage, Value = -5 }, charges[0].Trail[^1]);
    }

    [Fact]
    public void Takes_the_contracts_percentage_or_negotiated_price_in_place_of_the_accounts()
    {
        var (asked, frame) = (One with { Customer = An.Account("Acme") with { RecurringAdjustmentPercent = -5 } }, A.Contract("Frame"));

        Assert.Equal(40m, Charge(asked with { Contract = frame with { RecurringAdjustmentPercent = -20 } }, A.MonthlyPrice(50m)).UnitPrice);
        Assert.Equal(44m, Charge(asked with { Contract = frame with { NegotiatedPrices = [new("fiber", "Monthly fee", 44m)] } }, A.MonthlyPrice(50m)).UnitPrice);
        Assert.Equal(47.5m, Charge(asked with { Contract = frame }, A.MonthlyPrice(50m)).UnitPrice);
        Assert.Equal(60m, Charge(asked with { Agreed = [new("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 60m, 1, new Money(60m, A.Euro), "QUO1")] }, A.MonthlyPrice(50m)).UnitPrice);
    }

    [Fact]
    public void Under_a_contract_charges_the_negotiated_price_and_not_its_percentage_too()
    {
        var contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -10, NegotiatedPrices = [new NegotiatedPrice("fiber", "Monthly fee", 44m)] };

        var charge = Charge(One with { Contract = contract }, A.MonthlyPrice(50m));

        Assert.Equal([List, PriceStepKind.Contract], charge.Trail.Select(s => s.Kind));
        Assert.Equal((44m, contract.Number.Value), (charge.UnitPrice, charge.Trail[^1].Source));
    }

    [Fact]
    public void Under_a_contract_charges_what_no_list_has()
    {
        var care = new NegotiatedPrice("fiber", "Care", 7m) { Kind = ChargeKind.Recurring, Period = RecurringPeriod.Quarter };
        var contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -10, NegotiatedPrices = [care, care with { OfferingCode = "phone" }, new("fiber", "By the list alone", 1m)] };
        var asked = One with { Quantity = 3, Contract = contract, Adjustments = [new("Care", AdjustmentKind.Amount, -1m, "Loyalty")] };

        var charges = Charges(asked, A.MonthlyPrice(50m));

        Assert.Equal(["Monthly fee", "Care"], charges.Select(charge => charge.Label));
        Assert.Equal((6m, 18m, 6m), (charges[1].UnitPrice, charges[1].Amount.Amount, charges[1].Monthly.Amount));
        Assert.Equal([PriceStepKind.Contract, Manual], charges[1].Trail.Select(step => step.Kind));
        Assert.Equal(charges[1], Assert.Single(Charges(asked)));
    }

    [Fact]
    public void Under_a_contract_with_a_percentage_takes_it_off_recurring_charges_only()
    {
        var charges = Charges(One with { Contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -10 } }, A.MonthlyPrice(50m), A.OneTimePrice(100m));

        Assert.Equal([45m, 100m], charges.Select(c => c.UnitPrice));
        Assert.Equal(new PriceStep(ContractAdjustment, 50m, 45m, A.Contract("Frame").Number.Value, "-10 %") { By = AdjustmentKind.Percentage, Value = -10 }, charges[0].Trail[^1]);
    }

    [Theory]
    [InlineData(AdjustmentKind.Percentage, -10, 45, "-10 %")]
    [InlineData(AdjustmentKind.Percentage, 5, 52.5, "+5 %")]
    [InlineData(AdjustmentKind.Amount, -5.5, 44.5, "-5.5")]
    [InlineData(AdjustmentKind.Override, 12.34, 12.34, "= 12.34")]
    [InlineData(AdjustmentKind.Amount, -60, 0, "-60")]
    [InlineData(AdjustmentKind.Override, -1, 0, "= -1")]
    public void Ends_with_what_an_agent_changed_and_why_and_never_below_zero(AdjustmentKind kind, decimal value, decimal unitPrice, string said)
    {
        var charge = Charge(One with { Adjustments = [new Adjustment("Monthly fee", kind, value, "Loyalty")] }, A.MonthlyPrice(50m));

        Assert.Equal(new PriceStep(Manual, 50m, unitPrice, said, "Loyalty") { By = kind, Value = value }, charge.Trail[^1]);
    }

    [Fact]
    public void Changes_only_the_charge_that_an_adjustment_is_for() => Assert.Equal([50m, 0m], Charges(
        One with { Adjustments = [new Adjustment("Installation", AdjustmentKind.Percentage, -100, "Promotion")] }, A.MonthlyPrice(50m), A.OneTimePrice(100m)).Select(c => c.UnitPrice));

    [Fact]
    public void Goes_through_all_steps_in_the_order_of_the_plan()
    {
        var question = new PriceQuestion("fiber", 10, [new("bandwidth", "1000")], Today.Day)
        {
            InBundle = "office",
            Contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -10 },
            Adjustments = [new Adjustment("Monthly fee", AdjustmentKind.Amount, -1, "Loyalty")],
        };

        var charge = Charge(
            question,
            A.MonthlyPrice(50m),
            A.MonthlyPrice(80m) with { When = new CharacteristicCondition("bandwidth", ["1000"]), Tiers = [new(1, 80m), new(10, 70m)] },
            A.MonthlyPrice(60m) with { InBundle = "office", Tiers = [new(1, 60m), new(5, 55m)] });

        Assert.Equal([List, PriceStepKind.Characteristic, Tier, PriceStepKind.BundleComponent, Tier, ContractAdjustment, Manual], charge.Trail.Select(s => s.Kind));
        Assert.Equal([50m, 80m, 70m, 60m, 55m, 49.5m, 48.5m], charge.Trail.Select(s => s.To));
    }

    [Fact]
    public void Keeps_unit_prices_to_six_decimals_and_rounds_the_amount_once()
    {
        var charge = Charge(One with { Quantity = 1000, Contract = A.Contract("Frame") with { RecurringAdjustmentPercent = -33.33m } }, A.MonthlyPrice(0.012345m));

        Assert.Equal((0.00823m, 8.23m), (charge.UnitPrice, charge.Amount.Amount));
    }

    [Fact]
    public void Charges_usage_by_the_unit_whatever_the_quantity() =>
        Assert.Equal(0.05m, Charge(One with { Quantity = 10 }, A.UsagePrice(0.05m)).Amount.Amount);

    [Theory]
    [InlineData(RecurringPeriod.Month, 10.00, 120.00)]
    [InlineData(RecurringPeriod.Quarter, 3.33, 40.00)]
    [InlineData(RecurringPeriod.Year, 0.83, 10.00)]
    public void Shows_a_recurring_charge_per_month_and_per_year(RecurringPeriod period, decimal monthly, decimal yearly)
    {
        var charge = Charge(One, A.MonthlyPrice(10m) with { Period = period });

        Assert.Equal((monthly, yearly), (charge.Monthly.Amount, charge.Yearly.Amount));
    }

    [Fact]
    public void Shows_nothing_per_month_for_what_is_charged_once() => Assert.Equal(0m, Charge(One, A.OneTimePrice(10m)).Monthly.Amount);

    [Fact]
    public void Twice_gives_equal_charges()
    {
        var (first, second) = (Charge(One, A.MonthlyPrice(50m)), Charge(One, A.MonthlyPrice(50m)));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second with { Trail = [.. second.Trail, new PriceStep(Manual, 50m, 50m, "= 50", "Agreed")] });
    }

    private static Charge Charge(PriceQuestion question, params Price[] prices) => Assert.Single(Charges(question, prices));

    private static IReadOnlyList<Charge> Charges(PriceQuestion question, params Price[] prices) =>
        Pricer.Charges(question, new PriceBook { Lists = [A.PriceList("Standard")] }.With(A.Offering("fiber").Priced(prices).Prices));
}
