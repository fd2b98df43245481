using Bunit;
using OrderWorkspace.Components;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class ExplainingAPrice : PageTest
{
    [Fact]
    public void A_condition_is_said_by_what_people_call_the_characteristic()
    {
        var charge = new Charge("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 80m, new Money(80m, A.Euro), [new PriceStep(PriceStepKind.Characteristic, 50m, 80m, "Standard", "bandwidth = 500")]);

        var trail = Render<PriceTrailView>(view => view.Add(v => v.Charge, charge).Add(v => v.Specification, [A.Characteristic("bandwidth") with { Label = "Bandwidth" }]));

        Assert.Equal("Standard · Bandwidth = 500", trail.Find(".from").TextContent);
    }
}
