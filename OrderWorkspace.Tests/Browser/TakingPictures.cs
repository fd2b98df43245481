using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

/// <summary>The pictures of the README, of the real thing on a fresh database; <c>docs/take-pictures.sh</c> takes them, no test run does.</summary>
public sealed class TakingPictures(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact(Explicit = true)]
    public async Task Of_an_account_and_of_an_order_in_the_making()
    {
        await using var place = await Workplace.SignInAsync(server);

        await place.Page.GotoAsync("/accounts/ACC0000001");
        await Expect(place.Page.GetByRole(AriaRole.Heading, new() { Name = "Orders by month" })).ToBeVisibleAsync();
        await TakeAsync(place.Page, "account-360");

        var order = await OrderOnScreen.CreateForAsync(place.Page, "/accounts/ACC0000001");
        foreach (var offering in new[] { "Dedicated Internet", "Branch Office", "SIP Trunk", "Managed Firewall" }) await order.AddAsync(offering);
        await order.TakeAsync("Change", "SP0000008");
        await order.TakeAsync("Disconnect", "SP0000343");
        await order.TypeAsync(order.Header("PO number"), "PO-2026-0417");
        await order.OpenLineAsync(1);
        await order.TypeAsync(order.Characteristic("Bandwidth"), "1500");
        await order.Number.ClickAsync();
        await TakeAsync(place.Page, "order");
    }

    [Fact(Explicit = true)]
    public async Task Of_a_quote_about_to_become_an_order()
    {
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        await place.Page.GotoAsync("/quotes/QUO0000028/convert/details");
        await place.Page.GetByLabel("PO number").FillAsync("PO-2026-0418");
        await place.Page.GetByLabel("PO number").PressAsync("Tab");
        await Expect(place.Page.GetByText("Nothing missing")).ToBeVisibleAsync();
        await place.Page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(place.Page.GetByRole(AriaRole.Button, new() { Name = "Create order", Exact = true })).ToBeEnabledAsync();
        await place.Heading.ClickAsync();
        await TakeAsync(place.Page, "quote-to-order");
    }

    private static async Task TakeAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "pictures", $"{name}.png"), Caret = ScreenshotCaret.Hide });
}
