using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

public sealed class ApprovingAQuote(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Is_rejected_with_a_reason_taken_up_again_and_approved_by_keyboard_alone()
    {
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var (page, keys) = (place.Page, place.Page.Keyboard);
        await page.GotoAsync("/quotes/QUO0000058");

        await Button(page, "Reject").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Reject" })).ToBeDisabledAsync();
        await keys.TypeAsync("The term is too short");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(page.GetByText("The term is too short")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Convert to order" })).ToBeHiddenAsync();

        await Button(page, "Take up again").FocusAsync();
        await keys.PressAsync("Enter");
        await Button(page, "Send for approval").FocusAsync();
        await keys.PressAsync("Enter");
        await Button(page, "Approve").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.GetByLabel("Comment")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Convert to order" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        place.IsWell();
    }

    [Fact]
    public async Task That_a_colleague_has_decided_meanwhile_says_so_and_shows_it()
    {
        await using var mine = await Workplace.SignInAsync(server, "sales.agent");
        await using var theirs = await Workplace.SignInAsync(server, "sales.agent");
        await mine.Page.GotoAsync("/quotes/QUO0000046");
        await Expect(Button(mine.Page, "Approve")).ToBeEnabledAsync();
        await theirs.Page.GotoAsync("/quotes/QUO0000046");
        await AnswerAsync(theirs.Page, "Reject", "Reason", "Too cheap");
        await Expect(Button(theirs.Page, "Take up again")).ToBeVisibleAsync();

        await AnswerAsync(mine.Page, "Approve", "Comment", "Fine");

        await Expect(mine.Page.GetByText("QUO0000046 was changed since you opened it.")).ToBeVisibleAsync();
        await Expect(mine.Page.GetByText("Too cheap")).ToBeVisibleAsync();
        mine.IsWell();
    }

    [Fact]
    public async Task Is_not_for_an_order_agent_who_is_told_whose_it_is()
    {
        await using var place = await Workplace.SignInAsync(server);
        await place.Page.GotoAsync("/quotes/QUO0000065");

        await Expect(Button(place.Page, "Approve")).ToBeDisabledAsync();
        await Expect(Button(place.Page, "Approve")).ToHaveAttributeAsync("title", "Only these may do this: Sales agent");
    }

    private static async Task AnswerAsync(IPage page, string step, string field, string said)
    {
        await Button(page, step).ClickAsync();
        await page.GetByLabel(field).FillAsync(said);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
}
