using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class SharingACharge
{
    [Theory]
    [InlineData("EUR", "0.335", 3, "1.01", "0.34", "0.33", "0.34")]
    [InlineData("JPY", "33.4", 3, "100", "33", "34", "33")]
    [InlineData("KWD", "0.0005", 3, "0.002", "0.001", "0.000", "0.001")]
    [InlineData("USD", "10", 3, "30.00", "10.00", "10.00", "10.00")]
    public void Each_part_costs_what_is_due_with_it_less_what_was_due_before(string currency, string unitPrice, int quantity, string quoted, params string[] parts) =>
        Assert.Equal(parts.Select(Amount), OneByOne(currency, Amount(unitPrice), quantity, Amount(quoted)));

    [Fact]
    public void The_last_part_costs_what_is_left_of_the_quoted_amount() => Assert.Equal([3.33m, 3.34m, 3.34m], OneByOne("EUR", 3.333333m, 3, 10.01m));

    [Fact]
    public void No_part_costs_less_than_nothing() => Assert.Equal([0.01m, 0m, 0m], OneByOne("EUR", 0.01m, 3, 0.01m));

    [Fact]
    public void The_price_of_a_unit_used_is_the_same_in_every_part()
    {
        var quote = An.OpenOrder().With(A.Offering("fiber").Priced(A.UsagePrice(0.125m))).Quoted(Edit.Add("fiber", 4));

        Assert.Equal(0.13m, quote.Plan(Select((1, 1))).Order.Line(1).AgreedCharges.Single().Amount.Amount);
    }

    private static IEnumerable<decimal> OneByOne(string currency, decimal unitPrice, int quantity, decimal quoted)
    {
        var money = new Currency(currency);
        var quote = An.OpenOrder().For(An.Account("Acme") with { Currency = money }).With(A.PriceList("Standard") with { Currency = money })
            .With(A.Offering("fiber").Priced(A.OneTimePrice(unitPrice))).Quoted(Edit.Add("fiber", quantity))
            .But(1, line => line with { Charges = [line.Charges[0] with { Amount = new Money(quoted, money) }] });
        for (var i = 0; i < quantity; i++)
        {
            var part = quote.Convert(Select((1, 1)));
            yield return part.Order.After.Line(1).AgreedCharges.Single().Amount.Amount;
            quote = quote.After(part);
        }
    }

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
