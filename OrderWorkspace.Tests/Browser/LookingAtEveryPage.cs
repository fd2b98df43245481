using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

/// <summary>Axe finds nothing wherever one can be, in light and in dark.</summary>
public sealed class LookingAtEveryPage(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly List<string> _found = [];

    [Fact]
    public async Task Of_customers_quotes_and_orders_axe_finds_nothing()
    {
        await using var place = await Workplace.SignInAsync(server);
        string[] addresses =
        [
            "/", "/accounts", "/consumers", "/quotes", "/orders", "/quotes/QUO0000001", "/orders/ORD0000001", "/not-found", "/consumers/CON0000001",
            .. new[] { "", "quotes", "contracts", "entitlements", "products", "orders", "contacts" }.Select(tab => $"/accounts/ACC0000001/{tab}"),
        ];
        foreach (var address in addresses) await LookAsync(place.Page, address);
        AxeFoundNothing();
    }

    [Fact]
    public async Task Of_a_quote_on_its_way_to_an_order_axe_finds_nothing()
    {
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        foreach (var step in new[] { "", "/lines", "/details", "/review" }) await LookAsync(place.Page, $"/quotes/QUO0000028/convert{step}");
        await LookAsync(place.Page, "/quotes/QUO0000028");
        await LookAsync(place.Page, "/quotes/QUO0000058");
        AxeFoundNothing();
    }

    [Fact]
    public async Task Of_an_order_in_the_making_axe_finds_nothing()
    {
        await using var place = await Workplace.SignInAsync(server);
        var order = await OrderOnScreen.CreateForAsync(place.Page, "/accounts/ACC0000011");
        await LookAsync(place.Page);
        await order.AddAsync("Dedicated Internet");
        await LookAsync(place.Page);
        await order.OpenLineAsync(1);
        await order.TypeAsync(order.Characteristic("Bandwidth"), "1500");
        await order.Side.GetByText("Why this price").First.ClickAsync();
        await order.Side.GetByText("Adjust price").First.ClickAsync();
        await LookAsync(place.Page);
        await order.TakeAsync("Change", "SP0000195");
        await LookAsync(place.Page);
        await order.OpenLineAsync(2);
        await LookAsync(place.Page);
        await order.Side.GetByRole(AriaRole.Link, new() { Name = "Close" }).ClickAsync();
        await LookAsync(place.Page);
        await place.Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await LookAsync(place.Page);
        await order.Button("Discard").ClickAsync();
        await Expect(place.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAsync(place.Page);
        AxeFoundNothing();
    }

    [Fact]
    public async Task Of_an_order_that_is_held_released_and_taken_up_again_axe_finds_nothing()
    {
        await using var place = await Workplace.SignInAsync(server);
        var order = new OrderOnScreen(place.Page);
        await LookAsync(place.Page, "/orders/ORD0000382");
        await order.Button("Put on hold").ClickAsync();
        var reason = place.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" });
        await Expect(reason).ToBeFocusedAsync();
        await LookAsync(place.Page);
        await reason.FillAsync("The engineer is ill until Monday");
        await place.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Put on hold" }).ClickAsync();
        await Expect(place.Page.GetByText("After its release: In progress")).ToBeVisibleAsync();
        await LookAsync(place.Page);
        await order.Button("Release").ClickAsync();
        await Expect(order.Button("Put on hold")).ToBeVisibleAsync();
        await LookAsync(place.Page, "/orders/ORD0000441");
        await order.Button("Take up again").ClickAsync();
        await Expect(order.Button("Discard")).ToBeVisibleAsync();
        await LookAsync(place.Page);
        AxeFoundNothing();
    }

    [Fact]
    public async Task Of_what_opens_over_a_page_axe_finds_nothing()
    {
        await using var place = await Workplace.SignInAsync(server);
        var page = place.Page;
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search" }).FillAsync("h");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await LookAsync(page);
        await LookAsync(page, "/accounts/ACC0000001/products?record=SP0000001");
        await page.GotoAsync("/orders");
        await page.GetByRole(AriaRole.Button, new() { Name = "New order" }).ClickAsync();
        await LookAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "User menu of Olivia Anders" }).ClickAsync();
        await LookAsync(page);
        AxeFoundNothing();
    }

    [Fact]
    public async Task Of_pages_that_refuse_axe_finds_nothing()
    {
        await using var stranger = await Chromium.OpenAsync(server.Address);
        await LookAsync(await stranger.NewPageAsync(), "/sign-in");
        await using var place = await Workplace.SignInAsync(server, "buyer");
        await LookAsync(place.Page, "/");
        await LookAsync(place.Page, "/orders");
        AxeFoundNothing();
    }

    private async Task LookAsync(IPage page, string? address = null)
    {
        if (address is not null) await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
        _found.AddRange(await Axe.FindingsOnAsync(page));
    }

    private void AxeFoundNothing() => Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct()));
}
