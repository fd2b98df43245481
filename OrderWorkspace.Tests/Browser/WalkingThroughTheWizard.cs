using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderWorkspace.Data;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

/// <summary>The steps from quote to order, on a server that has expired quotes ordered if somebody says why. Each test has a quote of its own.</summary>
public sealed partial class WalkingThroughTheWizard(WalkingThroughTheWizard.Office office) : IClassFixture<WalkingThroughTheWizard.Office>
{
    private static readonly string[] Steps = ["", "/lines", "/details", "/review"];

    [Fact]
    public async Task An_expired_quote_is_ordered_once_somebody_says_why()
    {
        await using var place = await Workplace.SignInAsync(office.Server, "sales.agent");
        var page = place.Page;
        await page.GotoAsync("/quotes/QUO0000022/convert/review");
        await Expect(Button(page, "Create order")).ToBeDisabledAsync();

        await page.GotoAsync("/quotes/QUO0000022/convert");
        await AnswerAsync(page.GetByLabel("Why it is ordered although it has expired"), "Promised on the phone");
        await Expect(page.GetByText("Ordering it all the same needs a reason.")).ToHaveCountAsync(0);
        foreach (var _ in Steps.Skip(1)) await Button(page, "Next").ClickAsync();
        await Button(page, "Create order").ClickAsync();

        await Expect(place.Heading).ToHaveTextAsync(OrderNumber());
        var order = (await place.Heading.TextContentAsync())!;
        await page.GotoAsync("/quotes/QUO0000022");
        await Expect(Region(page, "Orders made of this quote")).ToContainTextAsync("although it had expired: Promised on the phone");
        await Expect(Region(page, "History").GetByRole(AriaRole.Listitem).First).ToContainTextAsync(new Regex($"Expired\\s*→\\s*Converted\\s*Samuel Ortiz.*ordered as\\s*{order}"));
        place.IsWell();
    }

    [Fact]
    public async Task A_second_tab_is_shown_the_order_that_the_first_made()
    {
        await using var place = await Workplace.SignInAsync(office.Server, "sales.agent");
        var (first, second) = (place.Page, await place.Page.Context.NewPageAsync());
        await second.GotoAsync("/quotes/QUO0000044/convert/details");
        await Expect(second.GetByLabel("PO number")).ToBeVisibleAsync();
        await first.GotoAsync("/quotes/QUO0000044/convert/review");
        await Button(first, "Create order").ClickAsync();
        await Expect(place.Heading).ToHaveTextAsync(OrderNumber());
        var order = (await place.Heading.TextContentAsync())!;

        await AnswerAsync(second.GetByLabel("PO number"), "PO-2");
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("QUO0000044 was changed since these decisions were made.");
        await Region(second, "Orders made of this quote").GetByRole(AriaRole.Link, new() { Name = order }).ClickAsync();

        await Expect(second.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(order);
        place.IsWell();
    }

    [Fact]
    public async Task Of_a_new_version_of_the_quote_a_step_tells_and_nothing_is_ordered()
    {
        await using var place = await Workplace.SignInAsync(office.Server, "sales.agent");
        var (page, elsewhere) = (place.Page, await place.Page.Context.NewPageAsync());
        await page.GotoAsync("/quotes/QUO0000056/convert/lines");
        await Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await elsewhere.GotoAsync("/quotes/QUO0000056");
        await Button(elsewhere, "New version").ClickAsync();
        await Button(elsewhere, "Begin new version").ClickAsync();
        await Expect(elsewhere.GetByText("Draft", new() { Exact = true }).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("QUO0000056 was changed since these decisions were made.");
        await Button(page, "Go on with the changed quote").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await Button(page, "Back").ClickAsync();

        await Expect(Region(page, "Check")).ToContainTextAsync("QUO0000056 is Draft; only an approved or accepted quote becomes an order.");
        await page.GotoAsync("/quotes/QUO0000056/convert/review");
        await Expect(Button(page, "Create order")).ToBeDisabledAsync();
        place.IsWell();
    }

    [Fact]
    public async Task A_bundle_is_ordered_and_another_line_left_out_by_keyboard_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var quote = An.OpenOrder().With(A.Offering("office").Containing("fiber", 1, 2, 2), A.Offering("fiber"), A.Offering("phone"), A.Offering("router"))
            .Quoted(Edit.Add("office", 2), Edit.Add("phone", 3), Edit.Add("router"))
            .But(q => q with { ValidUntil = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30) });
        await database.StoreAsync(quote.World, quote);
        await using var server = await RunningServer.OnAsync(database.Settings);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var (page, keys) = (place.Page, place.Page.Keyboard);
        await page.GotoAsync($"/quotes/{quote.Quote.Number}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Convert to order", Exact = true })).ToBeVisibleAsync();
        foreach (var step in Steps.Take(2))
        {
            await keys.PressAsync("Control+Enter");
            await Expect(page).ToHaveURLAsync(new Regex($"/convert{step}$"));
            await Expect(Button(page, "Next")).ToBeVisibleAsync();
        }

        var phone = page.GetByRole(AriaRole.Checkbox, new() { Name = "Order line 2, phone" });
        await Expect(phone).ToBeCheckedAsync();
        await TabToAsync(page, phone);
        await keys.PressAsync("Space");
        await Expect(phone).Not.ToBeCheckedAsync();
        await Expect(page.Locator("tr.left-out")).ToHaveCountAsync(1);
        foreach (var step in Steps.Skip(2))
        {
            await keys.PressAsync("Control+Enter");
            await Expect(page).ToHaveURLAsync(new Regex($"/convert{step}$"));
        }
        await Expect(page.GetByText("Not ordered")).ToHaveCountAsync(1);
        await Expect(Button(page, "Create order")).ToBeEnabledAsync();
        await keys.PressAsync("Control+Enter");

        await Expect(place.Heading).ToHaveTextAsync(OrderNumber());
        await using var db = database.CreateContext();
        var ordered = await db.OrderLines.AsNoTracking().OrderBy(line => line.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("office", 2m), ("fiber", 4m), ("router", 1m)], ordered.Select(line => (line.Name, line.Quantity!.Value)));
        place.IsWell();
    }

    [Fact]
    public async Task With_differences_axe_finds_nothing_at_any_step_and_a_narrow_page_does_not_scroll_sideways()
    {
        await using var place = await Workplace.SignInAsync(office.Server, "sales.agent");
        var (page, found) = (place.Page, new List<string>());
        foreach (var step in Steps)
        {
            await page.SetViewportSizeAsync(1440, 900);
            await page.GotoAsync($"/quotes/QUO0000037/convert{step}");
            await Expect(Region(page, "Summary", AriaRole.Complementary)).ToBeVisibleAsync();
            if (step.Length == 0) await Expect(page.GetByLabel("Take what holds today").First).ToBeVisibleAsync();
            found.AddRange(await Axe.FindingsOnAsync(page));

            await page.SetViewportSizeAsync(400, 800);
            var tooWide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (tooWide > 0) found.Add($"{page.Url} is {tooWide} pixels too wide at 400");
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
        place.IsWell();
    }

    private static async Task AnswerAsync(ILocator field, string value)
    {
        await field.FillAsync(value);
        await field.PressAsync("Tab");
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        const int Most = 60;
        for (var pressed = 0; pressed < Most; pressed++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{Most} times Tab does not lead to {wanted}.");
    }

    private static ILocator Region(IPage page, string name, AriaRole role = AriaRole.Region) => page.GetByRole(role, new() { Name = name, Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"^ORD\d{7}$")]
    private static partial Regex OrderNumber();

    /// <summary>The server of all of them.</summary>
    public sealed class Office : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.WithAsync("--Quotes:ExpiredMayBeConverted=true");

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
