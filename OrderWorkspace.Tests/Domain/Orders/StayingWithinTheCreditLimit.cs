using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class StayingWithinTheCreditLimit
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.OneTimePrice(99.5m), A.MonthlyPrice(10m));

    [Fact]
    public void One_time_charges_and_a_year_of_recurring_ones_count()
    {
        var finding = Limited(438.99m).After(Edit.Add("fiber", 2)).Finds(OrderFindings.CreditExceeded, at: "totals");

        Assert.Equal((new Money(439m, A.Euro), new Money(438.99m, A.Euro)), (finding.Values["commitment"], finding.Values["limit"]));
        Limited(439).After(Edit.Add("fiber", 2)).FindsNo(OrderFindings.CreditExceeded);
    }

    [Fact]
    public void What_a_product_costs_already_does_not_count()
    {
        var order = Limited(100).With(A.SoldProduct("line", Fiber));

        order.After(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "1.8")).FindsNo(OrderFindings.CreditExceeded);
        order.After(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "1.9")).Finds(OrderFindings.CreditExceeded, at: "totals");
    }

    [Fact]
    public void The_limit_is_in_the_accounts_currency()
    {
        var dollar = new Currency("USD");
        var open = Limited(400).After(Edit.Add("fiber", 2));
        var inDollars = open with { Order = open.Order with { Currency = dollar, Totals = new(new(199m, dollar), new(20m, dollar), new(240m, dollar), Money.Zero(dollar)) } };

        Assert.Equal(new Money(401.14m, A.Euro), inDollars.Meanwhile(WithRate(0.91376m)).Finds(OrderFindings.CreditExceeded, at: "totals").Values["commitment"]);
        inDollars.Meanwhile(WithRate(0.9m)).FindsNo(OrderFindings.CreditExceeded);
        inDollars.Meanwhile(world => world).FindsNo(OrderFindings.CreditExceeded);

        static Func<OrderContext, OrderContext> WithRate(decimal rate) =>
            world => world with { Prices = world.Prices with { Rates = [new(new Currency("USD"), A.Euro, rate, Today.Minus(1), "ECB")] } };
    }

    [Fact]
    public void Who_has_no_limit_commits_to_anything()
    {
        An.OpenOrder().With(Fiber).After(Edit.Add("fiber", 1_000_000)).FindsNo(OrderFindings.CreditExceeded);
        An.OpenOrder().For(A.Consumer("Ada")).With(Fiber).After(Edit.Add("fiber", 1_000_000)).FindsNo(OrderFindings.CreditExceeded);
    }

    [Fact]
    public void More_than_that_can_be_submitted_to_be_approved() => Assert.True(Limited(0).After(Edit.Add("fiber")).Apply(Edit.Submit()).Succeeded);

    private static OrderInTheMaking Limited(decimal limit) => An.OpenOrder().For(An.Account("Acme") with { CreditLimit = limit }).With(Fiber);
}
