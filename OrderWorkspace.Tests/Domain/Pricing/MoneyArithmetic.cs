using System.Globalization;
using FsCheck.Fluent;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class MoneyArithmetic
{
    private static readonly Currency Euro = new("EUR");

    [Theory]
    [InlineData("EUR", 0.005, 0.01)]
    [InlineData("EUR", -0.005, -0.01)]
    [InlineData("EUR", 2.344999, 2.34)]
    [InlineData("JPY", 0.5, 1)]
    [InlineData("JPY", 1234.49, 1234)]
    [InlineData("KWD", 1.0005, 1.001)]
    public void Rounds_half_away_from_zero_to_the_digits_of_the_currency(string currency, decimal amount, decimal rounded) =>
        Assert.Equal(rounded, new Money(amount, new Currency(currency)).Rounded().Amount);

    [Fact]
    public void Adds_and_takes_away_and_multiplies_without_rounding()
    {
        var money = new Money(0.333333m, Euro);

        Assert.Equal(0.666666m, (money + money).Amount);
        Assert.Equal(0m, (money - money).Amount);
        Assert.Equal(0.999999m, (money * 3).Amount);
    }

    [Fact]
    public void Of_two_currencies_there_is_none()
    {
        var (euros, yen) = (new Money(1, Euro), new Money(1, new Currency("JPY")));

        Assert.Throws<InvalidOperationException>(() => euros + yen);
        Assert.Throws<InvalidOperationException>(() => euros - yen);
        Assert.Throws<InvalidOperationException>(() => euros < yen);
        Assert.NotEqual(euros, yen);
    }

    [Fact]
    public void Compares_by_amount()
    {
        var (less, more) = (new Money(1, Euro), new Money(2, Euro));

        Assert.True(less < more && less <= more && more > less && more >= less);
        Assert.False(more < less || more <= less || less > more || less >= more);
        Assert.True(less <= new Money(1.00m, Euro) && less >= new Money(1.00m, Euro));
        Assert.False(less < new Money(1.00m, Euro) || less > new Money(1.00m, Euro));
    }

    [Theory]
    [InlineData("EUR", "1234.50 EUR", "1.234,50 EUR")]
    [InlineData("JPY", "1235 JPY", "1.235 JPY")]
    public void Says_itself_with_the_digits_of_its_currency_in_the_form_of_a_culture(string currency, string invariant, string german)
    {
        var money = new Money(1234.5m, new Currency(currency));

        Assert.Equal(invariant, money.ToString());
        Assert.Equal(german, money.ToString(null, CultureInfo.GetCultureInfo("de-DE")));
    }

    [Fact]
    public void Rounded_is_never_more_than_half_a_unit_off_and_rounds_no_further()
    {
        var any = from currency in Gen.Elements("EUR", "JPY", "KWD") from millionths in Gen.Choose(-50_000_000, 50_000_000) select new Money(millionths / 1_000_000m, new Currency(currency));

        Property.Holds(any, money =>
        {
            var unit = (decimal)Math.Pow(10, -money.Currency.Digits);
            Assert.InRange(decimal.Abs(money.Rounded().Amount - money.Amount), 0, unit / 2);
            Assert.Equal(0, money.Rounded().Amount % unit);
            Assert.Equal(money.Rounded(), money.Rounded().Rounded());
            Assert.Equal(money.Rounded() * -1, (money * -1).Rounded());
        }, times: 1000);
    }
}
