using System.Globalization;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Domain.Findings;

public sealed class SayingAFinding
{
    private static readonly FindingKind Kind = new("test.kind", Severity.Error, "{name} takes {count} {unit}, not {value}.");

    [Fact]
    public void Puts_the_values_into_the_sentence() => Assert.Equal(
        "Fiber takes 2.5 km, not \"far\".", Found(("name", "Fiber"), ("count", 2.50m), ("unit", "km"), ("value", "\"far\"")).Message);

    [Fact]
    public void Closes_the_gap_of_a_value_that_is_not_there() =>
        Assert.Equal("Fiber takes 2, not 3.", Found(("name", "Fiber"), ("count", 2m), ("unit", null), ("value", 3)).Message);

    [Fact]
    public void Takes_what_was_typed_as_it_is() => Assert.Equal(
        "{unit} takes 2 km, not a  b .", Found(("name", "{unit}"), ("count", 2m), ("unit", "km"), ("value", "a  b ")).Message);

    [Fact]
    public void Leaves_a_name_that_has_no_value() => Assert.Equal("{name} is gone.", Found().Say("{name} is gone.", CultureInfo.InvariantCulture));

    [Fact]
    public void Writes_values_as_the_reader_does()
    {
        var finding = Found(("day", new DateOnly(2026, 12, 1)), ("count", 1234.5m), ("amount", new Money(1234.5m, new Currency("EUR"))));

        Assert.Equal("01.12.2026 1234,5 1.234,50 EUR", finding.Say("{day} {count} {amount}", CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("12/01/2026 1234.5 1,234.50 EUR", finding.Say("{day} {count} {amount}", CultureInfo.InvariantCulture));
    }

    private static Finding Found(params (string, object?)[] values) => Finding.Of(Kind, FieldPath.Root, values);
}
