using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders;
using OrderWorkspace.Orders.Lists;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class ListingOrders() : PageTest(typeof(OrderListState))
{
    private static readonly User Agent = new(new(An.Agent.Id), An.Agent.Name, Role.OrderAgent);
    private static readonly OrderRow Row = new(
        new("ORD0000007"), OrderState.Held, new("ACC0000001"), "Acme", "PO-1", null, Money.Zero(A.Euro), new Money(12.5m, A.Euro), "Grace", Today.Morning);

    [Fact]
    public void A_row_leads_to_the_order_and_to_its_customer()
    {
        var page = List("/orders", Agent, Row);

        Assert.Equal(["/orders/ORD0000007", "/accounts/ACC0000001"], page.FindAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["ORD0000007", "Acme", "Held", "PO-1", "", "", "EUR12.50", "15/06/2026"], page.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void The_address_says_what_is_listed()
    {
        List("/orders?state=Held&customer=acme&number=ord7&from=2026-06-01&to=2026-06-02", Agent, out var asked);

        Assert.Equal(
            new OrderFilter
            {
                State = OrderState.Held,
                Customer = "acme",
                Number = "ord7",
                CreatedFrom = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
                CreatedBefore = new(2026, 6, 3, 0, 0, 0, TimeSpan.Zero),
            },
            asked);
    }

    [Fact]
    public async Task A_new_order_asks_for_its_customer_first()
    {
        var page = List("/orders", Agent, Row);
        page.FindAll("button").Single(button => button.TextContent == "New order").Click();
        Dispatch(new FindCustomers("acm"));
        Dispatch(new CustomersFound("acm", [new(new("ACC0000001"), "Acme", CustomerStatus.Active, Segment.Business, "DE"), new(new("ACC0000002"), "Acme Sud", CustomerStatus.Active, Segment.Business, "FR")]));
        var seen = Watch();

        page.Find("#customer-picker-field").KeyDown("ArrowDown");
        page.Find(".customer-picker form").Submit();
        page.Find(".customer-picker form").Submit(); // as whoever presses Enter twice

        Assert.Equal(new CreateOrder(OrderKind.CustomerOrder, new("ACC0000002")), Assert.Single(seen));
        Dispatch(new OrderCreated(new("ORD0000008")));
        await Eventually.Holds(() => Services.GetRequiredService<NavigationManager>().Uri.EndsWith("/orders/ORD0000008", StringComparison.Ordinal), "the new order");
    }

    [Fact]
    public void Service_orders_have_a_list_of_their_own_without_prices()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/service-orders?state=Held");
        var seen = Watch();
        var page = Render<ServiceOrdersPage>();
        var asked = Assert.IsType<LoadOrders>(Assert.Single(seen)).Filter;
        Dispatch(new OrdersLoaded(asked, new Page<OrderRow>([Row with { Number = new("SVO0000007") }], null, null), Agent with { Role = Role.ServiceAgent }));

        Assert.Equal(new OrderFilter { Kind = OrderKind.ServiceOrder, State = OrderState.Held }, asked);
        Assert.Equal("Service orders", page.Find("h1").TextContent);
        Assert.Equal("/service-orders/SVO0000007", page.Find("tbody a").GetAttribute("href"));
        Assert.Equal(["SVO0000007", "Acme", "Held", "", "15/06/2026"], page.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
        page.FindAll("button").Single(button => button.TextContent == "New order").Click();
        Assert.Contains("New service order for", page.Find(".customer-picker").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.OrderAgent, false)]
    [InlineData(Role.ServiceAgent, true)]
    public void A_service_order_is_begun_by_who_may(Role role, bool may)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/service-orders");
        var page = Render<ServiceOrdersPage>();
        Dispatch(new OrdersLoaded(new OrderFilter { Kind = OrderKind.ServiceOrder }, new Page<OrderRow>([], null, null), Agent with { Role = role }));

        Assert.Equal(may, page.FindAll("button").Any(button => button.TextContent == "New order"));
    }

    [Fact]
    public void Who_may_not_edit_orders_creates_none() =>
        Assert.DoesNotContain(List("/orders", Agent with { Role = Role.Administrator }, Row).FindAll("button"), button => button.TextContent == "New order");

    [Fact]
    public void Filters_that_leave_nothing_can_be_taken_away() =>
        Assert.Equal("/orders", List("/orders?state=Held", Agent).Find(".empty-state a").GetAttribute("href"));

    private IRenderedComponent<OrdersPage> List(string address, User viewer, params OrderRow[] rows) => List(address, viewer, out _, rows);

    private IRenderedComponent<OrdersPage> List(string address, User viewer, out OrderFilter asked, params OrderRow[] rows)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var seen = Watch();
        var page = Render<OrdersPage>();
        asked = Assert.IsType<LoadOrders>(Assert.Single(seen)).Filter;
        Dispatch(new OrdersLoaded(asked, new Page<OrderRow>(rows, null, null), viewer));
        return page;
    }
}
