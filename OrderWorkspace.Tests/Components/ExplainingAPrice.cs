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
