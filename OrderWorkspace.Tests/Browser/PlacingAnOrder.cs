using Microsoft.Playwright;
using OrderWorkspace.Data;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

public sealed class PlacingAnOrder
{
    [Theory, DatabaseData]
    public async Task Goes_from_the_search_for_the_account_to_its_list_of_orders(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = await RunningServer.OnAsync(database.Settings);
        await using var place = await Workplace.SignInAsync(server);

        await FindTheAccountAsync(place);
        var order = await BeginTheOrderAsync(place.Page);
        await AddAndConfigureAsync(order);
        await ChangeWithAMistakeAsync(order);
        await DisconnectAsync(order);
        await SubmitAsync(place, order);
        place.IsWell();
    }

    [Fact]
    public async Task Goes_on_by_itself_after_the_server_was_killed_with_nothing_lost()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server);
        var order = await OrderOnScreen.CreateForAsync(place.Page, "/accounts/ACC0000011");
        var number = await order.Number.TextContentAsync();
        await order.AddAsync("Dedicated Internet");
        await order.OpenLineAsync(1);
        await order.TypeAsync(order.Characteristic("Bandwidth"), "1500");
        await order.TypeAsync(order.Header("PO number"), "PO-4711");

        await server.KillAsync();
        await Expect(place.Page.GetByText("Connection lost.")).ToBeVisibleAsync();
        await server.StartAsync();

        await Expect(place.Page.GetByText("Connection lost.")).ToBeHiddenAsync();
        await Expect(order.Number).ToHaveTextAsync(number!);
        await Expect(order.Header("PO number")).ToHaveValueAsync("PO-4711");
        await Expect(order.Characteristic("Bandwidth")).ToHaveValueAsync("1500");
        await Expect(order.Submit).ToBeDisabledAsync();

        await order.Undo.ClickAsync();
        await Expect(order.Header("PO number")).ToHaveValueAsync("");
        await order.Undo.ClickAsync();
        await Expect(order.Characteristic("Bandwidth")).ToHaveValueAsync("500");
        await order.Submit.ClickAsync();
        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Acknowledged");
    }

    [Fact]
    public async Task Needs_no_mouse()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server);
        var (page, keys) = (place.Page, place.Page.Keyboard);
        var order = new OrderOnScreen(page);

        await keys.PressAsync("Control+K");
        await keys.TypeAsync("linden");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Lindenhof Apotheken KG" })).ToBeVisibleAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(place.Heading).ToHaveTextAsync("Lindenhof Apotheken KG");
        await Expect(place.Heading).ToBeFocusedAsync();

        await TabToAsync(page, order.Button("Create order"));
        await keys.PressAsync("Enter");
        await Expect(order.Number).ToBeFocusedAsync();

        await TabToAsync(page, order.Button("Add line"));
        await keys.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Find an offering" })).ToBeFocusedAsync();
        await keys.TypeAsync("network monitoring");
        await Expect(order.Offerings).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await Expect(order.Lines).ToHaveCountAsync(1);

        await keys.PressAsync("Escape");
        await Expect(order.Submit).ToBeEnabledAsync();
        await keys.PressAsync("Control+Enter");
        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Acknowledged");
        place.IsWell();
    }

    private static async Task FindTheAccountAsync(Workplace place)
    {
        await place.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search" }).FillAsync("linden");
        await place.Page.GetByRole(AriaRole.Option, new() { Name = "Lindenhof Apotheken KG" }).ClickAsync();
        await Expect(place.Heading).ToHaveTextAsync("Lindenhof Apotheken KG");

        await Expect(place.Page.GetByRole(AriaRole.Tab, new() { Name = "Overview" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(place.Page.GetByRole(AriaRole.Heading, new() { Name = "Orders by month" })).ToBeVisibleAsync();
        await place.Page.GetByRole(AriaRole.Tab, new() { Name = "Products" }).ClickAsync();
        await Expect(place.Page.GetByRole(AriaRole.Row, new() { Name = "SP0000195" })).ToContainTextAsync("Network Monitoring");
    }

    private static async Task<OrderOnScreen> BeginTheOrderAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Create order" }).ClickAsync();
        var order = new OrderOnScreen(page);
        await Expect(order.Number).ToBeVisibleAsync();

        await Expect(order.Header("Ordering contact").Locator("option:checked")).ToHaveTextAsync("Markus Winkler");
        await Expect(OrderOnScreen.OriginOf(order.Header("Ordering contact"))).ToHaveAccessibleDescriptionAsync("Contact for orders");
        await Expect(order.Header("Delivery location").Locator("option:checked")).ToHaveTextAsync("Hannover head office, Hannover");
        await Expect(OrderOnScreen.OriginOf(order.Header("Delivery location"))).ToHaveAccessibleDescriptionAsync("Default of ACC0000011");
        await Expect(order.Header("Contract").Locator("option:checked")).ToHaveTextAsync("CTR0000038 Connectivity framework");
        await Expect(OrderOnScreen.OriginOf(order.Header("Contract"))).ToHaveAccessibleDescriptionAsync("From contract CTR0000038");
        await Expect(order.Header("Payment terms")).ToHaveValueAsync("14 days net");
        await Expect(OrderOnScreen.OriginOf(order.Header("Technical contact"))).ToHaveAccessibleDescriptionAsync("No contact for technical questions");
        await Expect(order.Submit).ToBeDisabledAsync();
        return order;
    }

    private static async Task AddAndConfigureAsync(OrderOnScreen order)
    {
        await order.AddAsync("Dedicated Internet");
        await order.OpenLineAsync(1);
        await Expect(order.Characteristic("Bandwidth")).ToHaveValueAsync("500");
        await Expect(order.Total("Per month")).ToHaveTextAsync("EUR381.22");

        await order.TypeAsync(order.Characteristic("Bandwidth"), "1000");
        await Expect(order.Total("Per month")).Not.ToHaveTextAsync("EUR381.22");
        await order.Characteristic("Routing").SelectOptionAsync("BGP");
        await Expect(order.Submit).ToBeDisabledAsync();
        await order.TypeAsync(order.Characteristic("AS number"), "64512");

        await order.Side.GetByText("Why this price").Last.ClickAsync();
        await Expect(order.Side.GetByRole(AriaRole.Group).Filter(new() { HasText = "List price" }).Last).ToContainTextAsync("CTR0000038");
        await Expect(order.Submit).ToBeEnabledAsync();
    }

    private static async Task ChangeWithAMistakeAsync(OrderOnScreen order)
    {
        await order.TakeAsync("Change", "SP0000195");
        await order.OpenLineAsync(2);
        await Expect(order.Side).ToContainTextAsync("60");

        await order.TypeAsync(order.Characteristic("Devices"), "100000");
        await Expect(order.Characteristic("Devices")).ToHaveAccessibleDescriptionAsync("Error Devices 100000 is too much; it takes up to 5000. Set to 5000");
        await Expect(order.Submit).ToBeDisabledAsync();
        await order.Button("Set to 5000").ClickAsync();
        await Expect(order.Characteristic("Devices")).ToHaveValueAsync("5000");
        await Expect(order.Characteristic("Devices")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(order.Submit).ToBeEnabledAsync();
    }

    private static async Task DisconnectAsync(OrderOnScreen order)
    {
        await order.TakeAsync("Disconnect", "SP0000323");
        await order.OpenLineAsync(3);
        await Expect(order.Side.GetByRole(AriaRole.Region, new() { Name = "What goes" })).ToContainTextAsync("SP0000323");
        await Expect(order.Lines.Nth(2)).ToContainTextAsync("Disconnect");
    }

    private static async Task SubmitAsync(Workplace place, OrderOnScreen order)
    {
        var page = place.Page;
        var number = await order.Number.TextContentAsync();
        await order.Submit.ClickAsync();
        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Acknowledged");
        await Expect(order.Submit).ToHaveCountAsync(0);
        await Expect(order.Lines).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Lindenhof Apotheken KG" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Orders" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = number })).ToContainTextAsync("Acknowledged");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Places" }).GetByRole(AriaRole.Link, new() { Name = "Customer orders" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(number!);
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = number })).ToContainTextAsync("Acknowledged");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var stops = 0; stops < 60; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }
        Assert.Fail($"60 stops of Tab do not lead to {target}.");
    }
}
