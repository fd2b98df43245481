using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class AdjustingAPrice
{
    private static OpenOrder Order => An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.OneTimePrice(100m))).After(Edit.Add("fiber", 2));

    [Fact]
    public void Changes_the_charge_and_the_totals_and_gives_the_reason()
    {
        var open = Order.After(Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10, "Loyalty"));

        Assert.Equal(90m, open.Order.Totals.Monthly.Amount);
        Assert.Equal("Loyalty", open.Charge(1, "Monthly fee").Trail[^1].Detail);
    }

    [Fact]
    public void Replaces_an_earlier_one_of_the_same_charge()
    {
        var open = Order.After(Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Amount, -1));

        Assert.Equal(49m, open.Charge(1, "Monthly fee").UnitPrice);
    }

    [Fact]
    public void Of_two_charges_keeps_both()
    {
        var open = Order.After(Edit.Adjust(1, "Monthly fee", AdjustmentKind.Override, 40), Edit.Adjust(1, "Installation", AdjustmentKind.Override, 0));

        Assert.Equal((80m, 0m), (open.Order.Totals.Monthly.Amount, open.Order.Totals.OneTime.Amount));
    }

    [Fact]
    public void Can_be_taken_back()
    {
        var open = Order.After(Edit.Adjust(1, "Monthly fee", AdjustmentKind.Override, 40), new AdjustPrice(new LineId(1), "Monthly fee", null));

        Assert.Equal(100m, open.Order.Totals.Monthly.Amount);
        Assert.Empty(open.Line(1).Adjustments);
    }

    [Fact]
    public void Is_for_the_charge_that_the_edit_names()
    {
        var open = Order.After(new AdjustPrice(new LineId(1), "Installation", new Adjustment("Monthly fee", AdjustmentKind.Override, 1, "Agreed")));

        Assert.Equal((50m, 1m), (open.Charge(1, "Monthly fee").UnitPrice, open.Charge(1, "Installation").UnitPrice));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Without_a_reason_is_refused(string? reason) => Order.Refuses(
        Edit.Adjust(1, "Monthly fee", AdjustmentKind.Override, 40, reason!), OrderFindings.PriceReasonMissing, at: "lines[1].adjustments[Monthly fee]");

    [Theory]
    [InlineData(AdjustmentKind.Override, "79228162514264337593543950335")]
    [InlineData(AdjustmentKind.Percentage, "-79228162514264337593543950335")]
    [InlineData(AdjustmentKind.Amount, "1000000000")]
    [InlineData(AdjustmentKind.Amount, "-10000000")]
    public void Beyond_reason_is_refused(AdjustmentKind kind, string value) => Order.Refuses(
        Edit.Adjust(1, "Monthly fee", kind, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        OrderFindings.PriceChangeTooLarge, at: "lines[1].adjustments[Monthly fee]");

    [Fact]
    public void Up_to_the_limit_is_not() =>
        Assert.Equal(9_999_999.999999m, Order.After(Edit.Adjust(1, "Monthly fee", AdjustmentKind.Override, 9_999_999.999999m)).Charge(1, "Monthly fee").UnitPrice);
}
