using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class AskingForOtherPrices
{
    private const string Fee = "Monthly fee";

    private static readonly PriceList Standard = A.PriceList("Standard");

    [Fact]
    public void Names_the_tiers_that_are_not_reached() => Assert.Equal(
        [Other(9m, WhyNot.Quantity, 10m), Other(8m, WhyNot.Quantity, 100m)],
        Of(Priced(A.MonthlyPrice(10m) with { Tiers = [new(1, 10m), new(10, 9m), new(100, 8m)] })));

    [Fact]
    public void Names_no_tier_that_is_just_reached() => Assert.Equal(
        [Other(8m, WhyNot.Quantity, 100m)],
        Of(Priced(A.MonthlyPrice(10m) with { Tiers = [new(1, 10m), new(10, 9m), new(100, 8m)] }), Edit.Set(1, LineField.Quantity, "10")));

    [Fact]
    public void Names_what_takes_a_longer_term() => Assert.Equal(
        [Other(8m, WhyNot.Term, 24)], Of(Priced(A.MonthlyPrice(10m), A.MonthlyPrice(8m) with { TermMonths = 24 })));

    [Fact]
    public void Names_what_takes_another_configuration_or_a_bundle() => Assert.Equal(
        [Other(30m, WhyNot.Configuration, "bandwidth = 1000"), Other(0m, WhyNot.Bundle, "office")],
        Of(Priced(A.MonthlyPrice(10m), A.MonthlyPrice(30m) with { When = new CharacteristicCondition("bandwidth", ["1000"]) }, A.MonthlyPrice(0m) with { InBundle = "office" })));

    [Fact]
    public void Names_the_general_price_that_a_closer_one_goes_before() => Assert.Equal(
        [Other(10m, WhyNot.General)],
        Of(Priced(A.MonthlyPrice(10m), A.MonthlyPrice(8m) with { TermMonths = 24 }), Edit.Set(1, LineField.TermMonths, "24")));

    [Fact]
    public void A_term_that_is_reached_is_no_reason()
    {
        var particular = A.MonthlyPrice(7m) with { TermMonths = 24, When = new CharacteristicCondition("bandwidth", ["1000"]) };

        Assert.Equal(
            [Other(10m, WhyNot.General), Other(9m, WhyNot.General), Other(8m, WhyNot.General)],
            Of(
                Priced(A.MonthlyPrice(10m), A.MonthlyPrice(9m) with { TermMonths = 12 }, A.MonthlyPrice(8m) with { TermMonths = 24 }, particular),
                Edit.Set(1, "bandwidth", "1000"), Edit.Set(1, LineField.TermMonths, "24")));
    }

    [Fact]
    public void Says_prices_in_the_currency_that_is_asked_for()
    {
        var dollars = A.PriceList("Dollars") with { Currency = new Currency("USD") };
        var order = An.OpenOrder().With(dollars).With(Offered(In(dollars, 10m), In(dollars, 8m) with { TermMonths = 24 }));
        order = new(order.World with { Prices = order.World.Prices with { Rates = [new ExchangeRate(dollars.Currency, A.Euro, 0.9m, Today.Minus(9), "ECB")] } });

        Assert.Equal([new OtherPrice("Dollars", 7.2m, A.Euro, WhyNot.Term, 24)], Of(order));
    }

    [Fact]
    public void A_list_counts_on_its_first_and_its_last_day() => Assert.All(
        new[] { A.PriceList("Edge") with { ValidFrom = Today.Day }, A.PriceList("Edge") with { ValidTo = Today.Day } },
        edge => Assert.Equal(
            [Other(9m, WhyNot.LaterList, "Standard") with { Source = "Edge" }], Of(An.OpenOrder().With(Standard, edge).With(Offered(A.MonthlyPrice(10m), In(edge, 9m))))));

    [Fact]
    public void A_contract_counts_on_its_first_and_its_last_day()
    {
        var side = A.Contract("Side") with { RecurringAdjustmentPercent = -50 };
        Contract[] contracts = [A.Contract("Frame"), side with { From = Today.Day }, side with { Id = Id.Of<Contract>("ends"), From = Today.Minus(400), To = Today.Day }];

        Assert.Equal([WhyNot.OtherContract, WhyNot.OtherContract], Of(Priced(A.MonthlyPrice(10m)).With(contracts), Edit.Set(HeaderField.Contract, contracts[0].Id.ToString())).Select(other => other.Why));
    }

    [Fact]
    public void Names_lists_of_another_time_and_those_that_are_asked_later()
    {
        var (old, coming, later) = (A.PriceList("Old") with { ValidTo = Today.Minus(1) }, A.PriceList("Coming") with { ValidFrom = Today.Plus(1) }, A.PriceList("Later"));

        Assert.Equal(
            [
                Other(7m, WhyNot.Over, Today.Minus(1)) with { Source = "Old" },
                Other(8m, WhyNot.NotYet, Today.Plus(1)) with { Source = "Coming" },
                Other(9m, WhyNot.LaterList, "Standard") with { Source = "Later" },
            ],
            Of(An.OpenOrder().With(old, coming, Standard, later).With(Offered(A.MonthlyPrice(10m), In(old, 7m), In(coming, 8m), In(later, 9m)))));
    }

    [Fact]
    public void Names_lists_of_other_segments_and_currencies()
    {
        var dollars = A.PriceList("Dollars") with { Currency = new Currency("USD") };
        var schools = A.PriceList("Schools") with { Segment = Segment.PublicSector };
        var order = An.OpenOrder().With(Standard, dollars).With(Offered(A.MonthlyPrice(10m), In(dollars, 11m), In(schools, 5m), In(A.PriceList("Schools in dollars"), 4m)));
        order = new(order.World with { Prices = order.World.Prices with { OfOtherSegments = [schools, A.PriceList("Schools in dollars") with { Segment = Segment.PublicSector, Currency = dollars.Currency }] } });

        Assert.Equal(
            [
                new OtherPrice("Dollars", 11m, dollars.Currency, WhyNot.OtherCurrency, dollars.Currency),
                Other(5m, WhyNot.OtherSegment, Segment.PublicSector) with { Source = "Schools" },
            ],
            Of(order));
    }

    [Fact]
    public void Names_contracts_that_are_over_to_come_ended_in_other_currency_or_not_the_lines()
    {
        var agreed = A.Contract("Frame") with { NegotiatedPrices = [new("fiber", Fee, 6m)] };
        Contract[] contracts =
        [
            agreed with { Id = Id.Of<Contract>("over"), From = Today.Minus(9), To = Today.Minus(1) },
            agreed with { Id = Id.Of<Contract>("to come"), From = Today.Plus(3) },
            agreed with { Id = Id.Of<Contract>("ended"), State = ContractState.Terminated },
            agreed with { Id = Id.Of<Contract>("dollars"), Currency = new Currency("USD") },
            A.Contract("Side") with { From = Today.Minus(400), RecurringAdjustmentPercent = -50 },
            agreed,
        ];

        var others = Of(Priced(A.MonthlyPrice(10m)).With(contracts));

        Assert.Equal([(WhyNot.Over, 6m), (WhyNot.NotYet, 6m), (WhyNot.Ended, 6m), (WhyNot.OtherCurrency, 6m), (WhyNot.OtherContract, 5m)], others.Select(o => (o.Why, o.UnitPrice)));
    }

    [Fact]
    public void Of_what_was_quoted_names_the_list_price_that_the_quote_goes_before()
    {
        var converted = Priced(A.MonthlyPrice(10m)).Quoted(Edit.Add("fiber")).Meanwhile(Offered(A.MonthlyPrice(12m))).Convert().Order.After;

        Assert.Equal([Other(12m, WhyNot.Quoted, converted.Line(1).AgreedCharges[0].Source)], converted.OtherPricesOf(converted.Line(1), Fee));
    }

    [Fact]
    public void Of_what_is_not_priced_names_none()
    {
        var open = An.OpenOrder().With(Offered(A.MonthlyPrice(10m), A.MonthlyPrice(8m) with { TermMonths = 24 })).With(A.SoldProduct("line", A.Offering("fiber"))).After(Edit.Disconnect("line"));

        Assert.Empty(open.OtherPricesOf(open.Line(1), Fee));
        Assert.Empty(Of(Priced(A.MonthlyPrice(10m))));
    }

    [Fact]
    public void Names_no_closer_price_where_the_list_price_alone_applies() => Property.Holds(Story.Any, story =>
    {
        var open = story.ToldTo(story.Begun()).Open;
        foreach (var line in open.Order.Lines.Values)
            foreach (var charge in line.Charges.Where(c => c.Trail is [{ Kind: PriceStepKind.List }]))
                Assert.DoesNotContain(open.OtherPricesOf(line, charge.Label), other => other is { Why: WhyNot.General });
    });

    private static CatalogEntry Offered(params Price[] prices) => A.Offering("fiber").With(A.Characteristic("bandwidth")).Priced(prices);

    private static OrderInTheMaking Priced(params Price[] prices) => An.OpenOrder().With(Offered(prices));

    private static Price In(PriceList list, decimal price) => A.MonthlyPrice(price) with { PriceListId = list.Id };

    private static OtherPrice Other(decimal price, WhyNot why, object? value = null) => new("Standard", price, A.Euro, why, value);

    private static IReadOnlyList<OtherPrice> Of(OrderInTheMaking order, params OrderEdit[] edits)
    {
        var open = order.After([Edit.Add("fiber"), .. edits]);
        return open.OtherPricesOf(open.Line(1), Fee);
    }
}
