using System.Globalization;
using Bunit;
using OrderWorkspace.Components;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Components;

public sealed class WritingValues : BunitContext
{
    private static readonly DateTimeOffset LateOnNewYearsEve = new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);

    public WritingValues() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData(1234.5, "EUR", "EUR 1.234,50")]
    [InlineData(-1234.5, "EUR", "EUR \u22121.234,50")]
    [InlineData(1234.5, "JPY", "JPY 1.235")]
    [InlineData(0, "KWD", "KWD 0,000")]
    public void Money_has_its_currency_its_digits_and_a_minus_sign(double amount, string currency, string written)
    {
        var money = Render<MoneyText>(text => text.Add(shown => shown.Money, new Money((decimal)amount, new Currency(currency))));

        Assert.Equal(written, string.Join(' ', money.Find(".money").ChildNodes.Select(node => node.TextContent)));
    }

    [Fact]
    public void Money_leaves_out_the_currency_where_a_column_says_it() =>
        Assert.Equal("1,00", Render<MoneyText>(text => text
            .Add(shown => shown.Money, new Money(1, new Currency("EUR")))
            .Add(shown => shown.IsCurrencyShown, false)).Find(".money").TextContent);

    [Theory]
    [InlineData(12, "EUR+12,00")]
    [InlineData(0, "EUR0,00")]
    [InlineData(-12, "EUR\u221212,00")]
    public void A_difference_has_its_sign_at_the_figure(int amount, string written) =>
        Assert.Equal(written, Render<MoneyText>(text => text
            .Add(shown => shown.Money, new Money(amount, new Currency("EUR")))
            .Add(shown => shown.IsDifference, true)).Find(".money").TextContent);

    [Fact]
    public void A_moment_is_written_in_the_time_zone_of_the_user()
    {
        var moment = Render<MomentText>(text => text
            .Add(shown => shown.Moment, LateOnNewYearsEve)
            .AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))).Find("time");

        Assert.Equal("01.01.2027 00:30", moment.TextContent.Trim());
        Assert.Equal("2026-12-31T23:30:00.0000000Z", moment.GetAttribute("datetime"));
    }

    [Fact]
    public void A_day_is_the_same_everywhere() =>
        Assert.Equal("31.12.2026", Render<DateText>(text => text.Add(shown => shown.Date, new DateOnly(2026, 12, 31))).Find("time").TextContent);

    [Fact]
    public void What_is_not_there_is_not_written()
    {
        Assert.Empty(Render<DateText>(text => text.Add(shown => shown.Date, null)).Nodes);
        Assert.Empty(Render<MomentText>(text => text.Add(shown => shown.Moment, null)).Nodes);
        Assert.Empty(Render<MoneyText>(text => text.Add(shown => shown.Money, null)).Nodes);
    }
}
