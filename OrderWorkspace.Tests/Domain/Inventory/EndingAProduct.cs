using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Inventory;

public sealed class EndingAProduct
{
    private static readonly SoldProduct Line = A.SoldProduct("line", A.Offering("fiber").Priced(A.MonthlyPrice(100m), A.OneTimePrice(500m)));

    [Fact]
    public void Costs_the_contracts_part_of_the_months_to_come() => Assert.Equal(
        new Money(480m, A.Euro), EarlyTermination.CostOf(Line, A.Contract("Frame") with { EarlyTerminationPercent = 40 }, Today.Day));

    [Theory]
    [InlineData(null, 365)]
    [InlineData(40, null)]
    [InlineData(40, 10)]
    [InlineData(40, -1)]
    public void Costs_nothing_without_a_percentage_an_end_or_a_whole_month_to_come(int? percent, int? endsIn) => Assert.Null(EarlyTermination.CostOf(
        Line, A.Contract("Frame") with { EarlyTerminationPercent = percent, To = endsIn is { } days ? Today.Plus(days) : null }, Today.Day));

    [Theory]
    [InlineData(40, 40)]
    [InlineData(70, 80)]
    public void Counts_whole_months_only(int days, int cost) => Assert.Equal(
        new Money(cost, A.Euro), EarlyTermination.CostOf(Line, A.Contract("Frame") with { EarlyTerminationPercent = 40, To = Today.Plus(days) }, Today.Day));

    [Fact]
    public void Costs_nothing_after_the_contracts_end() =>
        Assert.Null(EarlyTermination.CostOf(Line, A.Contract("Frame") with { EarlyTerminationPercent = 40 }, Today.Day.AddYears(2)));

    [Fact]
    public void Under_a_contract_in_another_currency_says_no_cost() => Assert.Null(
        EarlyTermination.CostOf(Line, A.Contract("Frame") with { EarlyTerminationPercent = 40, Currency = new Currency("USD") }, Today.Day));
}
