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
}
