using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Accounts;

public sealed class ShowingACustomer() : PageTest(typeof(CustomerPageState), typeof(RecordState))
{
    private static readonly string Address = Urls.Customer(Shown.Customer.Number);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_heading_says_who_it_is_and_what_should_not_wait()
    {
        var page = Open();

        Assert.Equal(Shown.Customer.Name, page.Find("h1").TextContent);
        Assert.Equal(["2 orders held", "1 quote ends in 3 days"], page.FindAll(".attention a").Select(link => link.TextContent.Trim()));
        Assert.Equal([$"{Address}/orders", $"{Address}/quotes"], page.FindAll(".attention a").Select(link => link.GetAttribute("href")));
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "tel:+451234");
        Assert.Contains("of the segment", page.Find("dl.facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_time_it_is_there_as_time_goes_by()
    {
        var clock = new FakeTimeProvider(OneOfEach.Now);
        var page = Render<TimeThere>(time => time.Add(it => it.TimeZone, "Asia/Tokyo").AddCascadingValue<TimeProvider>(clock));
        Assert.Equal("09:30", page.Find("time").TextContent);

        clock.Advance(TimeSpan.FromMinutes(1));

        page.WaitForAssertion(() => Assert.Equal("09:31", page.Find("time").TextContent));
    }

    [Fact]
    public void Tabs_are_addresses_and_say_how_much_is_behind_them()
    {
        var tabs = Open().FindAll("[role=tab]");

        Assert.Equal(["Overview", "Quotes", "Contracts", "Entitlements", "Products", "Orders", "Contacts"], tabs.Select(tab => tab.TextContent.Trim().Split(' ', '\n')[0]));
        Assert.Equal((Address, "true"), (tabs[0].GetAttribute("href"), tabs[0].GetAttribute("aria-selected")));
        Assert.Equal(($"{Address}/orders", "false"), (tabs[5].GetAttribute("href"), tabs[5].GetAttribute("aria-selected")));
        Assert.EndsWith("10,000", tabs[5].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_draws_the_orders_and_says_them_in_a_table_too()
    {
        var page = Open();

        Assert.Equal("Orders created in each of the last 24 months, 78 in all", page.Find("svg[role=img] > title").TextContent);
        Assert.Equal(12, page.FindAll(".bar").Count);
        Assert.Equal(["December 2026", "12", "EUR0.00"], page.Find(".chart tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(Urls.Order(new("ORD0000012")), page.Find("section[aria-labelledby=open-orders] a").GetAttribute("href"));
    }

    [Fact]
    public void A_tab_lists_what_it_is_called_after()
    {
        var page = Open(tab: "orders", content: new Rows<OrderRow>(new Page<OrderRow>([Shown.Order(12, OrderState.Held)], null, null)));

        Assert.Equal(Urls.Order(new("ORD0000012")), page.Find("tbody a").GetAttribute("href"));
        Assert.Equal("Held", page.Find("td.state").TextContent.Trim());
    }

    [Fact]
    public async Task Create_order_leads_to_the_new_order()
    {
        var page = Open();
        var seen = Watch();

        page.FindAll("button").Single(button => button.TextContent == "Create order").Click();
        Assert.Equal(new CreateOrder(OrderKind.CustomerOrder, Shown.Customer.Number), Assert.Single(seen));
        Dispatch(new OrderCreated(new("ORD0000501")));

        await Eventually.Holds(() => Navigation.Uri.EndsWith("/orders/ORD0000501", StringComparison.Ordinal), "the new order");
    }

    [Fact]
    public void A_service_agent_creates_service_orders_too()
    {
        var page = Open(Shop.Agent with { Role = Role.ServiceAgent });
        var seen = Watch();

        page.FindAll("button").Single(button => button.TextContent.Trim() == "Create service order").Click();

        Assert.Equal(new CreateOrder(OrderKind.ServiceOrder, Shown.Customer.Number), Assert.Single(seen));
        Assert.DoesNotContain(Open().FindAll("button"), button => button.TextContent.Trim() == "Create service order");
    }

    [Fact]
    public async Task An_order_that_was_submitted_is_ordered_again()
    {
        var page = Open(tab: "orders", content: new Rows<OrderRow>(new Page<OrderRow>([Shown.Order(12, OrderState.Completed), Shown.Order(13, OrderState.Draft)], null, null)));
        var seen = Watch();

        Assert.Single(page.FindAll("tbody button"));
        page.Find("button[aria-label='Order again: ORD0000012']").Click();
        Assert.Equal(new OrderAgain(new("ORD0000012")), Assert.Single(seen));
        Dispatch(new OrderCreated(new("ORD0000501"), new("ORD0000012")));

        await Eventually.Holds(() => Navigation.Uri.EndsWith("/orders/ORD0000501?again=ORD0000012", StringComparison.Ordinal), "the new order");
    }

    [Fact]
    public void Who_may_not_create_orders_orders_nothing_again() => Assert.Empty(
        Open(Shop.Agent with { Role = Role.Administrator }, "orders", new Rows<OrderRow>(new Page<OrderRow>([Shown.Order(12, OrderState.Completed)], null, null))).FindAll("tbody button"));

    [Fact]
    public void Who_may_not_create_orders_is_told_who_may()
    {
        var page = Open(Shop.Agent with { Role = Role.Administrator });

        var button = page.FindAll("button").Single(button => button.TextContent == "Create order");
        Assert.True(button.HasAttribute("disabled"));
        Assert.Equal("Orders are created by: Order agent, Sales agent, Service agent.", page.Find($"#{button.GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void An_order_that_is_refused_says_why()
    {
        var page = Open();

        Dispatch(new OrderNotCreated([Finding.Of(OrderFindings.CustomerUnknown, FieldPath.Root, ("number", "ACC0000002"))]));

        Assert.Contains("ACC0000002", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_opens_beside_the_list_and_closes_by_an_address()
    {
        Navigation.NavigateTo($"{Address}/contacts?record=CNT0000001");
        var page = Open(tab: "contacts", content: new Rows<ContactRow>(new Page<ContactRow>(Shown.Customer.Contacts, null, null)));
        Dispatch(new RecordOpened(
            new(Shown.Customer.Number, "CNT0000001"),
            new ContactView { Number = "CNT0000001", Name = "Anna Krogh", Email = "anna@example.com", Roles = ContactRoles.Ordering | ContactRoles.Site }));

        page.WaitForAssertion(() => Assert.Equal("Anna Krogh", page.Find("aside h2").TextContent));
        Assert.Contains("Ordering, Site", page.Find("aside dl").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"{Address}/contacts", page.Find("aside a.close").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_not_there_says_so()
    {
        Navigation.NavigateTo($"{Address}?record=CTR9999999");
        var page = Open();
        Dispatch(new RecordOpened(new(Shown.Customer.Number, "CTR9999999"), null));

        page.WaitForAssertion(() => Assert.Equal("This customer has nothing with this number.", page.Find("aside .empty-state p").TextContent));
    }

    [Fact]
    public void A_customer_that_is_not_there_or_not_to_be_had_says_so()
    {
        var missing = OpenNothing(asked => new CustomerMissing(asked));
        Assert.NotEmpty(missing.WaitForElements(".empty-state"));
    }

    [Fact]
    public void What_could_not_be_loaded_can_be_tried_again()
    {
        var page = OpenNothing(asked => new CustomerNotOpened(asked));
        var seen = Watch();

        page.WaitForElement("[role=alert] button").Click();

        Assert.IsType<OpenCustomer>(Assert.Single(seen));
    }

    private IRenderedComponent<CustomerPage> Open(User? by = null, string? tab = null, TabContent? content = null)
    {
        var page = OpenNothing(asked => new CustomerOpened(asked, Shown.Customer, content ?? Shown.Overview), by, tab);
        page.WaitForElement(".tab > *:not(.loading-rows)");
        return page;
    }

    private IRenderedComponent<CustomerPage> OpenNothing(Func<OpenCustomer, object> answer, User? by = null, string? tab = null)
    {
        if (!Navigation.Uri.Contains(Address, StringComparison.Ordinal)) Navigation.NavigateTo(tab is null ? Address : $"{Address}/{tab}");
        var seen = Watch();
        var page = Render<CustomerPage>(parameters => parameters
            .Add(it => it.Number, Shown.Customer.Number.Value)
            .Add(it => it.Tab, tab)
            .AddCascadingValue(by ?? Shop.Agent)
            .AddCascadingValue<TimeProvider>(new FakeTimeProvider(OneOfEach.Now)));
        Dispatch(answer(Assert.IsType<OpenCustomer>(seen[0])));
        return page;
    }
}
