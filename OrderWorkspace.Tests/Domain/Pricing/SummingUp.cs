using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class SummingUp
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(
        A.MonthlyPrice(50m), A.OneTimePrice(99m), A.UsagePrice(0.05m), A.MonthlyPrice(120m) with { Label = "Support", Period = RecurringPeriod.Year });

    [Fact]
    public void Keeps_apart_what_is_charged_once_per_month_and_per_year_and_leaves_usage_out()
    {
        var totals = An.OpenOrder().With(Fiber).After(Edit.Add("fiber", 2)).Order.Totals;

        Assert.Equal((198m, 120m, 1440m, 0m), (totals.OneTime.Amount, totals.Monthly.Amount, totals.Yearly.Amount, totals.MonthlyReplaced.Amount));
    }

    [Fact]
    public void Rounds_each_charge_and_adds_the_rounded()
    {
        var open = An.OpenOrder().With(A.Offering("sim").Priced(A.MonthlyPrice(0.004m))).After(Edit.Add("sim"), Edit.Add("sim"));

        Assert.Equal(0m, open.Order.Totals.Monthly.Amount);
    }

    [Fact]
    public void Says_what_the_bill_changes_by()
    {
        var cheap = Fiber.Priced(A.MonthlyPrice(30m));
        var open = An.OpenOrder().With(Fiber).With(A.SoldProduct("old line", cheap)).After(Edit.Change("old line"));

        Assert.Equal((60m, 30m, 30m), Monthly(open.Order.Totals));
        Assert.Equal((0m, 30m, -30m), Monthly(An.OpenOrder().With(A.SoldProduct("old line", cheap)).After(Edit.Disconnect("old line")).Order.Totals));

        static (decimal, decimal, decimal) Monthly(Totals totals) => (totals.Monthly.Amount, totals.MonthlyReplaced.Amount, totals.MonthlyDifference.Amount);
    }

    [Fact]
    public void A_change_costs_nothing_once() => Assert.Equal(
        0m, An.OpenOrder().With(Fiber).With(A.SoldProduct("line", Fiber)).After(Edit.Change("line")).Order.Totals.OneTime.Amount);

    [Fact]
    public void Leaves_out_what_a_product_costs_today_in_another_currency_and_says_so()
    {
        var line = A.SoldProduct("line", Fiber);
        var dollars = line with { Charges = [.. line.Charges.Select(c => c with { Amount = c.Amount with { Currency = new Currency("USD") } })] };

        var open = An.OpenOrder().With(Fiber).With(dollars).After(Edit.Disconnect("line"));

        Assert.Equal(Totals.None(A.Euro), open.Order.Totals);
        open.Finds(OrderFindings.ProductInOtherCurrency, at: "lines[1].soldProduct");
    }
}
