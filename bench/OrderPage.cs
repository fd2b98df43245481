using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Bench;

/// <summary>A large order in a browser: from its address to its lines, from a click on a line to the line, from a typed quantity to the totals.</summary>
internal static class OrderPage
{
    private const int Openings = 11;
    private const int Gestures = 81;

    // What a person sees, timed by the page itself: from the gesture to the frame that shows the result.
    private const string UntilShown = """
        async ([gesture, argument]) => {
            const gestures = {
                click: row => {
                    const link = document.querySelectorAll('tr.line-row a[data-row-link]')[row];
                    const name = link.closest('tr').querySelector('.place').textContent;
                    return [() => link.click(), () => document.querySelector('aside h2')?.textContent.trim().startsWith(name + ' ')];
                },
                type: quantity => {
                    const field = document.querySelector('tr.line-row input');
                    const totals = document.querySelector('.order-totals');
                    const before = totals.textContent;
                    return [() => { field.value = quantity; field.dispatchEvent(new Event('change', { bubbles: true })); }, () => totals.textContent !== before];
                },
            };
            const [begin, isShown] = gestures[gesture](argument);
            const start = performance.now();
            begin();
            while (!isShown()) await new Promise(requestAnimationFrame);
            return performance.now() - start;
        }
        """;

    private static readonly User Agent = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Bench", Role.OrderAgent);

    public static async Task<IReadOnlyList<Row>> RunAsync(int lines)
    {
        await using var database = await SeededDatabase.CreateAsync();
        var number = await OrderOfAsync(database, lines);
        await using var server = await WebServer.StartAsync(database.ConnectionString);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1440, Height = 900 } });
        await SignInAsync(page);

        var openings = new List<TimeSpan>();
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < Measure.CompiledAfter) await OpenAsync(page, number);
        for (var i = 0; i < Openings; i++) openings.Add(await OpenAsync(page, number));
        var clicks = await TimesAsync(page, "click", i => i % 12);
        var quantities = await TimesAsync(page, "type", i => (i % 9 + 2).ToString(CultureInfo.InvariantCulture));
        return [Middle("order-page, opened", openings), Late("order-page, click on a line, p95", clicks), Late("order-page, quantity typed, p95", quantities)];

        Row Middle(string workload, List<TimeSpan> times) => Of(workload, times, times.Count / 2);
        Row Late(string workload, List<TimeSpan> times) => Of(workload, times, times.Count * 95 / 100);
        Row Of(string workload, List<TimeSpan> times, int place) =>
            new(workload, string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines"), new Figure(times.Order().ElementAt(place), 0), null);
    }

    private static async Task<Number<Order>> OrderOfAsync(SeededDatabase database, int lines)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var account = await db.Customers.OfType<Account>().OrderBy(a => a.Number).Select(a => a.Number).FirstAsync();
        var offerings = await db.Offerings.Where(o => o.Lifecycle == OfferingLifecycle.Active && o.SpecificationId != null).OrderBy(o => o.Code).ToListAsync();
        var single = offerings.FindAll(o => !o.IsBundle);
        var edits = Enumerable.Range(0, lines).Select(i => single[i % single.Count]).Select(o => (OrderEdit)new AddOffering(o.Id, o.MinimumQuantity)).ToList();
        var desk = new OrderCapture(database.Contexts, new OpenOrders(), database.Services.GetRequiredService<NumberBlocks>(), TimeProvider.System);
        return (await desk.BeginAsync(Agent, account, edits, CancellationToken.None)).Value.Order.Number;
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByLabel("Email").FillAsync("order.agent@demo.example");
        await page.GetByLabel("Password").FillAsync("Order-Workspace-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Home" }).WaitForAsync();
    }

    private static async Task<TimeSpan> OpenAsync(IPage page, Number<Order> number)
    {
        await page.GotoAsync("about:blank");
        var start = Stopwatch.GetTimestamp();
        await page.GotoAsync($"/orders/{number}", new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => document.querySelector('tr.line-row input')");
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<List<TimeSpan>> TimesAsync(IPage page, string gesture, Func<int, object> argument)
    {
        var times = new List<TimeSpan>();
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; times.Count < Gestures; i++)
        {
            var time = TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(UntilShown, new[] { gesture, argument(i) }));
            if (Stopwatch.GetElapsedTime(begin) > Measure.CompiledAfter) times.Add(time);
        }
        return times;
    }
}
