using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

public sealed class WritingAQuote(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Goes_from_the_account_to_an_approved_quote_and_its_second_version()
    {
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var page = place.Page;
        await page.GotoAsync("/accounts/ACC0000011");
        await Button(page, "Create quote").ClickAsync();
        var paper = new OrderOnScreen(page);
        await paper.AddAsync("Dedicated Internet");
        Assert.Empty(await Axe.FindingsOnAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "To the quote" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Lines of the quote" }).GetByText("Dedicated Internet")).ToBeVisibleAsync();

        await page.Locator("#describe").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Second branch");
        Assert.Empty(await Axe.FindingsOnAsync(page));
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByText("Second branch", new() { Exact = true })).ToBeVisibleAsync();

        await Button(page, "Send for approval").ClickAsync();
        await Button(page, "New version").ClickAsync();
        await Button(page, "Begin new version").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit lines" }).ClickAsync();
        await page.Locator("tr.line-row input").First.FillAsync("12");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the quote" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with version 2" }).ClickAsync();
        var compared = page.GetByRole(AriaRole.Region, new() { Name = "Version 1 beside version 2" });
        await Expect(compared.GetByRole(AriaRole.Row, new() { Name = "Quantity 1 12" })).ToBeVisibleAsync();
        await compared.GetByText("Why this price").First.ClickAsync();
        Assert.Empty(await Axe.FindingsOnAsync(page));
        place.IsWell();
    }

    [Fact]
    public async Task Is_over_once_it_was_sent()
    {
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        await place.Page.GotoAsync("/quotes/QUO0000028/edit");
        await Expect(place.Page.GetByText("Only a draft can be changed.")).ToBeVisibleAsync();
        await place.Page.GetByRole(AriaRole.Link, new() { Name = "To the quote" }).ClickAsync();
        await Expect(place.Heading).ToHaveTextAsync("QUO0000028");
        place.IsWell();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
}
