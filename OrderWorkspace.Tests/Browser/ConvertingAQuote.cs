using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

public sealed partial class ConvertingAQuote
{
    private const string Partly = "/quotes/QUO0000028";

    [Fact]
    public async Task Goes_from_the_quote_to_its_order_and_back_by_keyboard_alone()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var (page, keys) = (place.Page, place.Page.Keyboard);
        await page.GotoAsync("/quotes/QUO0000044");
        await Expect(Link(page, "Convert to order")).ToBeVisibleAsync();

        await keys.PressAsync("Control+Enter");
        await Expect(place.Heading).ToHaveTextAsync("Convert QUO0000044");
        foreach (var step in new[] { "lines", "details", "review" })
        {
            await Expect(Button(page, "Next")).ToBeVisibleAsync();
            await keys.PressAsync("Control+Enter");
            await Expect(page).ToHaveURLAsync(new Regex($"/convert/{step}$"));
        }
        await Expect(page.GetByText("All lines are as they were agreed.")).ToBeVisibleAsync();
        await Expect(Button(page, "Create order")).ToBeEnabledAsync();
        await keys.PressAsync("Control+Enter");

        await Expect(place.Heading).ToHaveTextAsync(OrderNumber());
        var order = await place.Heading.TextContentAsync();
        await page.GotoAsync("/quotes/QUO0000044");
        await Expect(page.Locator(".state-chip").GetByText("Converted", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Orders made of this quote" }).GetByRole(AriaRole.Link, new() { Name = order! })).ToBeVisibleAsync();
        await Expect(Link(page, "Convert to order")).ToBeHiddenAsync();
        place.IsWell();
    }

    [Fact]
    public async Task Keeps_what_was_decided_in_each_step_through_a_killed_server_and_makes_one_order_of_a_double_click()
    {
        const string Dearer = "/quotes/QUO0000037";
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var page = place.Page;
        var todays = page.GetByRole(AriaRole.Radio, new() { Name = "Take what holds today" }).First;
        var first = page.GetByRole(AriaRole.Checkbox).First;
        await page.GotoAsync($"{Dearer}/convert");
        await ChangeTotalsAsync(page, () => todays.CheckAsync());
        await AfterARestartAsync(page, server, async () => await Expect(todays).ToBeCheckedAsync());

        await Button(page, "Next").ClickAsync();
        await ChangeTotalsAsync(page, () => first.UncheckAsync());
        await AfterARestartAsync(page, server, async () => await Expect(first).Not.ToBeCheckedAsync());

        await Button(page, "Next").ClickAsync();
        await page.GetByLabel("PO number").FillAsync("PO-77");
        await page.GetByLabel("PO number").PressAsync("Tab");
        await Expect(page.GetByText("Nothing missing")).ToBeVisibleAsync();
        await AfterARestartAsync(page, server, async () => await Expect(page.GetByLabel("PO number")).ToHaveValueAsync("PO-77"));

        await Button(page, "Next").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/convert/review$"));
        await AfterARestartAsync(page, server, async () => await Expect(page.GetByText("PO-77")).ToBeVisibleAsync());
        await Button(page, "Create order").DblClickAsync();
        await Expect(place.Heading).ToHaveTextAsync(OrderNumber());
        await page.GotoAsync(Dearer);
        await Expect(page.Locator(".state-chip").GetByText("Partially converted", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(OrdersOf(page)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Of_what_somebody_else_ordered_first_shows_their_order()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var mine = await Workplace.SignInAsync(server, "sales.agent");
        await using var theirs = await Workplace.SignInAsync(server, "sales.agent");
        foreach (var place in new[] { mine, theirs })
        {
            await place.Page.GotoAsync("/quotes/QUO0000044/convert/review");
            await Expect(Button(place.Page, "Create order")).ToBeEnabledAsync();
        }

        await Button(theirs.Page, "Create order").ClickAsync();
        await Expect(theirs.Heading).ToHaveTextAsync(OrderNumber());
        await Button(mine.Page, "Create order").ClickAsync();

        await Expect(mine.Heading).ToHaveTextAsync((await theirs.Heading.TextContentAsync())!);
        await mine.Page.GotoAsync("/quotes/QUO0000044");
        await Expect(OrdersOf(mine.Page)).ToHaveCountAsync(1);
        mine.IsWell();
    }

    [Fact]
    public async Task Of_a_quote_that_holds_no_more_says_why_and_makes_no_order()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        foreach (var (number, why) in new[]
        {
            ("QUO0000022", "QUO0000022 held until"),
            ("QUO0000032", "QUO0000032 is Rejected; only an approved or accepted quote becomes an order."),
            ("QUO0000001", "All of QUO0000001 has been ordered."),
        })
        {
            await place.Page.GotoAsync($"/quotes/{number}/convert");
            await Expect(place.Page.GetByRole(AriaRole.Region, new() { Name = "Check", Exact = true }).GetByText(why)).ToBeVisibleAsync();
            await place.Page.GotoAsync($"/quotes/{number}/convert/review");
            await Expect(Button(place.Page, "Create order")).ToBeDisabledAsync();
        }
        place.IsWell();
    }

    [Fact]
    public async Task Of_more_than_is_left_says_so_at_the_line_and_makes_no_order()
    {
        await using var server = await RunningServer.OnAsync(null);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var page = place.Page;
        await page.GotoAsync($"{Partly}/convert/lines");
        var quantity = page.GetByRole(AriaRole.Textbox, new() { Name = "Quantity of line 2, Branch Office" });
        await quantity.FillAsync("3");
        await quantity.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Table).GetByText("1 of Branch Office can still be ordered, not 3.")).ToBeVisibleAsync();
        await page.GotoAsync($"{Partly}/convert/review");
        await Expect(Button(page, "Create order")).ToBeDisabledAsync();
        place.IsWell();
    }

    private static async Task ChangeTotalsAsync(IPage page, Func<Task> act)
    {
        var summary = page.GetByRole(AriaRole.Complementary, new() { Name = "Summary" });
        var before = await summary.InnerTextAsync();
        await act();
        await Expect(summary).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
    }

    private static async Task AfterARestartAsync(IPage page, RunningServer server, Func<Task> expect)
    {
        await page.EvaluateAsync("window.isBefore = true");
        await server.KillAsync();
        await Expect(page.GetByText("Connection lost.")).ToBeVisibleAsync();
        await server.StartAsync();
        await page.WaitForFunctionAsync("() => !window.isBefore"); // a server that knows nothing of the page has it loaded anew
        await expect();
    }

    private static ILocator OrdersOf(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Orders made of this quote" }).GetByRole(AriaRole.Link);

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"^ORD\d{7}$")]
    private static partial Regex OrderNumber();
}
