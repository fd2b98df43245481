using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Orders.Again;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class OrderingAgain() : PageTest(typeof(AgainState))
{
    private static readonly Number<Order> Earlier = NumberSeries.CustomerOrder.At<Order>(7);
    private static readonly Number<Order> Draft = NumberSeries.CustomerOrder.At<Order>(8);

    [Theory, DatabaseData]
    public async Task Begins_a_draft_in_the_version_that_is_sold_today_and_says_what_is_different(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var then = await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [new AddOffering(shop.Fiber.Id, 3)], CancellationToken.None);
        await using (var db = shop.Contexts.CreateDbContext())
        {
            await db.Offerings.ExecuteUpdateAsync(offering => offering.SetProperty(o => o.Lifecycle, OfferingLifecycle.Retired), CancellationToken.None);
            db.Add(shop.Fiber with { Id = Id.Of<ProductOffering>("fiber 2"), Revision = 2 });
            await db.SaveChangesAsync(CancellationToken.None);
        }

        var again = await shop.AnotherDesk().ReorderAsync(Shop.Agent, then.Value.Order.Number, CancellationToken.None);
        var differences = await shop.AnotherDesk().DifferencesAsync(Shop.Agent, again.Value.Order.Number, then.Value.Order.Number, CancellationToken.None);

        var line = Assert.Single(again.Value.Order.Lines.Values);
        Assert.Equal((Id.Of<ProductOffering>("fiber 2"), 3m), (line.OfferingId, line.Quantity!.Value));
        Assert.Equal([ReorderFindings.OfferingNewer], differences.Value.Select(finding => finding.Kind));
    }

    [Theory, DatabaseData]
    public async Task Nobody_orders_again_what_others_ordered(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [new AddOffering(shop.Fiber.Id)], CancellationToken.None);
        var number = order.Value.Order.Number;
        var buyer = Shop.Agent with { Role = Role.Buyer, CustomerId = new Id<Customer>(Guid.Empty) };

        Assert.Equal([OrderFindings.OrderUnknown], (await shop.Desk.ReorderAsync(buyer, number, CancellationToken.None)).Findings.Select(finding => finding.Kind));
        Assert.Equal([OrderFindings.OrderUnknown], (await shop.Desk.DifferencesAsync(buyer, number, number, CancellationToken.None)).Findings.Select(finding => finding.Kind));
        Assert.Equal([OrderFindings.OrderUnknown], (await shop.Desk.DifferencesAsync(Shop.Agent, number, Draft, CancellationToken.None)).Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public async Task The_button_leads_to_the_new_draft()
    {
        var button = Render<OrderAgainButton>(with => with.Add(p => p.Earlier, Earlier));
        var seen = Watch();

        button.Find("button").Click();
        Assert.Equal(new OrderAgain(Earlier), Assert.Single(seen));
        button.WaitForAssertion(() => Assert.True(button.Find("button").HasAttribute("disabled")));
        Dispatch(new OrderedAgain(Earlier, Draft));

        await Eventually.Holds(
            () => Services.GetRequiredService<NavigationManager>().Uri.EndsWith($"/orders/{Draft}?again={Earlier}", StringComparison.Ordinal), "the new draft");
    }

    [Fact]
    public void A_refusal_says_why()
    {
        var button = Render<OrderAgainButton>(with => with.Add(p => p.Earlier, Earlier));

        Dispatch(new NotOrderedAgain(Earlier, [Finding.Of(ReorderFindings.Nothing, FieldPath.Root, ("number", Earlier))]));

        button.WaitForAssertion(() => Assert.Contains("ORD0000007", button.Find(".finding").TextContent, StringComparison.Ordinal));
        button.Render(with => with.Add(p => p.Earlier, Draft));
        Assert.Empty(button.FindAll(".finding"));
    }

    [Fact]
    public void The_notice_lists_what_is_different_and_goes_by_an_address()
    {
        var seen = Watch();
        var notice = Render<DifferencesNotice>(with => with.Add(p => p.Number, Draft).Add(p => p.Earlier, Earlier).Add(p => p.CloseHref, "/orders/8"));
        var asked = Assert.IsType<LoadDifferences>(Assert.Single(seen));
        Assert.Empty(notice.FindAll("section"));

        Dispatch(new DifferencesLoaded(asked, [Finding.Of(ReorderFindings.OfferingGone, FieldPath.Root, ("offering", "ISDN"))]));

        notice.WaitForAssertion(() => Assert.Equal("Ordered again from ORD0000007. Different now: 1", notice.Find("summary").TextContent));
        Assert.Contains("ISDN is not sold any more and was left out.", notice.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Equal("/orders/8", notice.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void The_notice_says_when_nothing_is()
    {
        var notice = Render<DifferencesNotice>(with => with.Add(p => p.Number, Draft).Add(p => p.Earlier, Earlier).Add(p => p.CloseHref, "/"));

        Dispatch(new DifferencesLoaded(new LoadDifferences(Draft, Earlier), []));

        notice.WaitForAssertion(() => Assert.EndsWith("Nothing is different now.", notice.Find("summary").TextContent, StringComparison.Ordinal));
    }
}
