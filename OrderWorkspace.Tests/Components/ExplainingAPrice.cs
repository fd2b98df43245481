using System.Globalization;
using Bunit;
using OrderWorkspace.Components;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class ExplainingAPrice : PageTest
{
    [Theory]
    [InlineData("bandwidth = 500", "en", "Bandwidth = 500 Mbit/s")]
    [InlineData("bandwidth = 500|1000.5", "en", "Bandwidth = 500 Mbit/s or 1000.5 Mbit/s")]
    [InlineData("bandwidth = 500|1000.5|2000", "de", "Bandwidth = 500 Mbit/s oder 1000,5 Mbit/s oder 2000 Mbit/s")]
    [InlineData("backup = true|false", "de", "Backup = Ja oder Nein")]
    [InlineData("gone = 500", "en", "gone = 500")]
    public void A_condition_is_said_as_people_say_the_characteristic_and_its_values(string condition, string language, string said)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var charge = new Charge("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 80m, new Money(80m, A.Euro), [new PriceStep(PriceStepKind.Characteristic, 50m, 80m, "Standard", condition)]);

        var trail = Render<PriceTrailView>(view => view.Add(v => v.Charge, charge).Add(v => v.Specification,
        [
            A.Characteristic("bandwidth", CharacteristicType.Decimal) with { Label = "Bandwidth", Unit = "Mbit/s" }, A.Characteristic("backup", CharacteristicType.Boolean) with { Label = "Backup", MaximumCount = 2 },
        ]));

        Assert.Equal($"Standard · {said}", trail.Find(".from").TextContent);
    }

    [Fact]
    public void Graduated_tiers_are_said_share_by_share_with_what_each_comes_to()
    {
        PriceStep[] steps =
        [
            new(PriceStepKind.List, null, 50m, "Standard"),
            new(PriceStepKind.GraduatedTier, 50m, 50m, "Standard") { Share = new TierShare(10, 50m) },
            new(PriceStepKind.GraduatedTier, 50m, 46.666667m, "Standard") { Share = new TierShare(5, 40m) },
        ];
        var charge = new Charge("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 46.666667m, new Money(700m, A.Euro), steps);

        var trail = Render<PriceTrailView>(view => view.Add(v => v.Charge, charge));

        Assert.Equal(["Standard", "Standard · 10 × 50.00 = 500.00", "Standard · 5 × 40.00 = 200.00"], trail.FindAll(".from").Select(step => step.TextContent));
        Assert.Equal(["50.00", "50.00 on average", "46.666667 on average"], trail.FindAll(".money").Select(step => step.TextContent));
    }
}
