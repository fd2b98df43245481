using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class ChoosingAPriceList
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(
        A.MonthlyPrice(50m), In("Business", A.MonthlyPrice(40m)), In("Frame list", A.MonthlyPrice(30m)), In("Dollars", A.MonthlyPrice(60m)));

    [Fact]
    public void Asks_the_customers_own_then_its_segments_then_the_currencys()
    {
        var acme = An.Account("Acme") with { PriceListId = Id.Of<PriceList>("Negotiated") };
        PriceList[] lists =
        [
            A.PriceList("Default"),
            A.PriceList("Segment") with { Segment = Segment.Business },
            A.PriceList("Own") with { CustomerId = acme.Id },
            A.PriceList("Negotiated"),
        ];

        Assert.Equal(["Negotiated", "Own", "Segment", "Default"], PriceBook.InOrder(lists, acme).Select(l => l.Name));
    }

    [Fact]
    public void Asks_the_newer_of_two_first_and_of_the_same_day_the_one_that_comes_first_by_code()
    {
        PriceList[] lists = [A.PriceList("Old") with { ValidFrom = Today.Minus(9) }, A.PriceList("b") with { ValidFrom = Today.Day }, A.PriceList("a") with { ValidFrom = Today.Day }];

        Assert.Equal(["a", "b", "Old"], PriceBook.InOrder(lists, An.Account("Acme")).Select(l => l.Name));
    }

    [Fact]
    public void Takes_the_first_that_has_a_price()
    {
        Assert.Equal(40m, MonthlyFee(An.OpenOrder().With(A.PriceList("Business"), A.PriceList("Standard"))));
        Assert.Equal(50m, MonthlyFee(An.OpenOrder().With(A.PriceList("Empty"), A.PriceList("Standard"))));
    }

    [Fact]
    public void Passes_over_one_of_which_no_price_applies_and_says_why()
    {
        var better = In("Business", A.MonthlyPrice(40m));
        Price[] prices = [A.MonthlyPrice(50m), better with { TermMonths = 24 }, better with { InBundle = "office" }, better with { When = new("bandwidth", ["1000"]) }];
        var order = An.OpenOrder().With(A.PriceList("Business"), A.PriceList("Standard"));

        var open = order.With(A.Offering("fiber").With(A.Characteristic("bandwidth")).Priced(prices)).After(Edit.Add("fiber"), Edit.Set(1, LineField.TermMonths, null));

        Assert.Equal("Standard", Assert.Single(open.Charge(1, "Monthly fee").Trail).Source);
        Assert.Equal([("Business", WhyNot.Term), ("Business", WhyNot.Bundle), ("Business", WhyNot.Configuration)], open.OtherPricesOf(open.Line(1), "Monthly fee").Select(other => (other.Source, other.Why)));
        Assert.Equal(40m, open.After(Edit.Set(1, LineField.TermMonths, "24")).Charge(1, "Monthly fee").UnitPrice);
        Assert.Equal(40m, open.After(Edit.Set(1, "bandwidth", "1000")).Charge(1, "Monthly fee").UnitPrice);
    }

    [Fact]
    public void Mixes_no_lists_in_one_line()
    {
        var order = An.OpenOrder().With(A.PriceList("Business"), A.PriceList("Standard"));

        var open = order.With(A.Offering("fiber").Priced(A.OneTimePrice(9m), In("Business", A.MonthlyPrice(40m)))).After(Edit.Add("fiber"));

        Assert.Equal(["Monthly fee"], open.Line(1).Charges.Select(charge => charge.Label));
    }

    [Fact]
    public void Passes_over_one_that_is_not_valid_today()
    {
        Assert.Equal(50m, MonthlyFee(An.OpenOrder().With(A.PriceList("Business") with { ValidTo = Today.Minus(1) }, A.PriceList("Standard"))));
        Assert.Equal(50m, MonthlyFee(An.OpenOrder().With(A.PriceList("Business") with { ValidFrom = Today.Plus(1) }, A.PriceList("Standard"))));
    }

    [Fact]
    public void Prefers_the_contracts()
    {
        var frame = A.Contract("Frame") with { PriceListId = Id.Of<PriceList>("Frame list") };

        var open = Order(An.OpenOrder().With(frame).With(A.PriceList("Standard"), A.PriceList("Frame list")));

        Assert.Equal(30m, open.Charge(1, "Monthly fee").UnitPrice);
        Assert.Equal(frame.PriceListId, open.Order.PriceListId);
        Assert.Equal(50m, open.After(Edit.Set(HeaderField.Contract, null)).Charge(1, "Monthly fee").UnitPrice);
    }

    [Fact]
    public void Never_takes_one_in_another_currency_than_the_orders() => Assert.Equal(
        50m, MonthlyFee(An.OpenOrder().With(A.PriceList("Dollars") with { Currency = new Currency("USD") }, A.PriceList("Standard"))));

    [Fact]
    public void Without_one_in_the_orders_currency_takes_one_for_everybody_by_a_rate_and_keeps_that()
    {
        var (francs, rate) = (new Currency("CHF"), new ExchangeRate(A.Euro, new("CHF"), 0.94m, Today.Minus(9), "Treasury"));
        var order = An.OpenOrder().For(An.Account("Acme") with { Currency = francs }).With(A.PriceList("Standard"));
        var rated = new OrderInTheMaking(order.World with { Prices = order.World.Prices with { Rates = [rate] } });

        var open = Order(rated);

        Assert.Equal((A.PriceList("Standard").Id, rate), (open.Order.PriceListId, open.Order.Rate));
        Assert.Equal((47m, rate.ToString()), (open.Charge(1, "Monthly fee").UnitPrice, open.Charge(1, "Monthly fee").Trail[0].Detail));
        Assert.Equal((null, null), (Order(order).Order.PriceListId, Order(order).Order.Rate));
        Assert.Null(Order(rated.With(A.PriceList("Standard"), A.PriceList("Francs") with { Currency = francs })).Order.Rate);
    }

    private static Price In(string list, Price price) => price with { PriceListId = Id.Of<PriceList>(list) };

    private static decimal MonthlyFee(OrderInTheMaking order) => Order(order).Charge(1, "Monthly fee").UnitPrice;

    private static OpenOrder Order(OrderInTheMaking order) => order.With(Fiber).After(Edit.Add("fiber"));
}
