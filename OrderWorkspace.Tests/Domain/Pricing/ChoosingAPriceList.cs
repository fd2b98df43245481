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

    private static Price In(string list, Price price) => price with { PriceListId = Id.Of<PriceList>(list) };

    private static decimal MonthlyFee(OrderInTheMaking order) => Order(order).Charge(1, "Monthly fee").UnitPrice;

    private static OpenOrder Order(OrderInTheMaking order) => order.With(Fiber).After(Edit.Add("fiber"));
}
