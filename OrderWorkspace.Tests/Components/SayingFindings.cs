using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components;
using OrderWorkspace.Components.Findings;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class SayingFindings : PageTest
{
    public static TheoryData<string> Codes => [.. Kinds.Select(kind => kind.Code)];

    private static IEnumerable<FindingKind> Kinds => new[] { typeof(OrderFindings), typeof(CharacteristicFindings), typeof(LifeFindings) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(declared => declared.GetValue(null)).OfType<FindingKind>();

    [Fact]
    public void English_is_the_sentence_of_the_domain() =>
        Assert.Equal("Bandwidth 1500 Mbit/s is too much; it takes up to 1000 Mbit/s.", Said(Finding.Of(
            CharacteristicFindings.TooLarge, FieldPath.Root, ("label", "Bandwidth"), ("value", 1500m), ("unit", "Mbit/s"), ("maximum", 1000m))));

    [Fact]
    public void German_says_values_and_words_in_German_too()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("„1,x“ ist nicht lesbar als Zahl.", Said(Finding.Of(OrderFindings.Unreadable, FieldPath.Root, ("value", "1,x"), ("type", "a number"))));
        Assert.Equal("CTR1 läuft bis 31.12.2026. SP1 vorzeitig zu beenden kostet EUR 1.234,50.", Said(Finding.Of(
            OrderFindings.ContractStillRunning, FieldPath.Root,
            ("contract", "CTR1"), ("until", new DateOnly(2026, 12, 31)), ("product", "SP1"), ("amount", new Money(1234.5m, new Currency("EUR"))))));
    }

    [Fact]
    public void A_yes_is_said_in_the_readers_language()
    {
        var finding = Finding.Of(CharacteristicFindings.RequiredWhen, FieldPath.Root, ("label", "Power budget"), ("other", "Power over Ethernet"), ("otherValue", true));
        Assert.Equal("Power budget needs a value because Power over Ethernet is Yes.", finding.Message);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("Power budget braucht einen Wert, weil Power over Ethernet den Wert Ja hat.", Said(finding));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_finding_has_a_German_sentence_with_the_same_values(string code)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

        var sentence = Localizer<FindingTexts>()[code];

        Assert.False(sentence.ResourceNotFound, $"{code} is not in FindingTexts.de.resx");
        Assert.Equal(Placeholders(Kinds.Single(kind => kind.Code == code).Template), Placeholders(sentence.Value));
    }

    private string Said(Finding finding) => Localizer<FindingTexts>().Say(finding, Localizer<Texts>());

    private IStringLocalizer<T> Localizer<T>() => Services.GetRequiredService<IStringLocalizer<T>>();

    private static IEnumerable<string> Placeholders(string template) =>
        template.Split('{').Skip(1).Select(part => part.Split('}')[0]).Distinct().Order(StringComparer.Ordinal);
}
