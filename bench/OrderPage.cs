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

    private const string Click = """
        row => {
            const link = document.querySelectorAll('tr.line-row a[data-row-link]')[row];
            const name = link.closest('tr').querySelector('.place').textContent;
            return [() => link.click(), () => document.querySelector('aside h2')?.textContent.trim().startsWith(name + ' ')];
        }
        """;

    private const string Type = """
        quantity => {
            const field = document.querySelector('tr.line-row input');
            const totals = document.querySelector('.order-totals');
            const before = totals.textContent;
            return [() => { field.value = quantity; field.dispatchEvent(new Event('change', { bubbles: true })); }, () => totals.textContent !== before];
        }
        """;

    private static readonly User Agent = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Bench", Role.OrderAgent);

    public static async Task<IReadOnlyList<Row>> RunAsync(int lines)
    {
        await using var database = await SeededDatabase.CreateAsync();
        var number = await OrderOfAsync(database, lines);
        await using var screen = await Screen.OpenAsync(database, "order.agent@demo.example");

        var openings = new List<TimeSpan>();
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < Measure.CompiledAfter) await OpenAsync(screen.Page, number);
        for (var i = 0; i < Openings; i++) openings.Add(await OpenAsync(screen.Page, number));
        var clicks = await screen.TimesAsync(Click, i => i % 12);
        var quantities = await screen.TimesAsync(Type, i => (i % 9 + 2).ToString(CultureInfo.InvariantCulture));
        var size = string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines");
        return
        [
            new("order-page, opened", size, Screen.Middle(openings), null),
            new("order-page, click on a line, p95", size, Screen.Late(clicks), null),
            new("order-page, quantity typed, p95", size, Screen.Late(quantities), null),
        ];
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

    private static async Task<TimeSpan> OpenAsync(IPage page, Number<Order> number)
    {
        await page.GotoAsync("about:blank");
        var start = Stopwatch.GetTimestamp();
        await page.GotoAsync($"/orders/{number}", new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => document.querySelector('tr.line-row input')");
        return Stopwatch.GetElapsedTime(start);
    }
}
