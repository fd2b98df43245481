using Bunit;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Quotes;
using OrderWorkspace.Quotes.Convert;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class ShowingTheWizard() : PageTest(typeof(ConvertState))
{
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(A.Offering("fiber")).Quoted(Edit.Add("fiber"));

    private static readonly EarlierOrder Same = new()
    {
        Id = Id.Of<Order>("placed"),
        Number = NumberSeries.CustomerOrder.At<Order>(77),
        State = OrderState.Acknowledged,
        CreatedAt = Today.Morning,
        Likeness = Quote.Plan().Order.Order.Likeness,
        DeliveryLocationId = Quote.Plan().Order.Order.DeliveryLocationId,
    };

    [Theory]
    [InlineData("details")]
    [InlineData("review")]
    public void An_order_that_would_be_repeated_is_named_and_can_be_looked_at(string step)
    {
        var page = At(step, Quote.Meanwhile(w => w with { EarlierOrders = [Same] }));

        Assert.Contains("ORD0000077, a few days old, orders the same.", page.Find(".repeats").TextContent, StringComparison.Ordinal);
        Assert.Equal("/orders/ORD0000077", page.Find(".repeats a").GetAttribute("href"));
        Assert.False(page.Find(".steps-of button:last-of-type").HasAttribute("disabled"));
    }

    [Fact]
    public void Where_none_would_be_nothing_is_said() => Assert.Empty(At("details", Quote).FindAll(".repeats"));

    private IRenderedComponent<ConvertPage> At(string step, QuoteInTheMaking quote)
    {
        var plan = quote.Plan();
        var page = Render<ConvertPage>(with => with.Add(p => p.Number, plan.Quote.Quote.Number.Value).Add(p => p.Step, step));
        Dispatch(new ConversionShown(plan.Quote.Quote.Number, new ConversionView(ConversionDraft.Of(plan.Quote.Quote), plan, [])));
        page.WaitForElement(".convert");
        return page;
    }
}
