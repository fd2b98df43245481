using System.Diagnostics;
using Microsoft.Playwright;

namespace OrderWorkspace.Bench;

/// <summary>The application in a browser, with somebody signed in.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private const int Gestures = 81;

    private readonly WebServer _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Screen(WebServer server, IPlaywright playwright, IBrowser browser, IPage page) => (_server, _playwright, _browser, Page) = (server, playwright, browser, page);

    public IPage Page { get; }

    public static async Task<Screen> OpenAsync(SeededDatabase database, string email)
    {
        var server = await WebServer.StartAsync(database.ConnectionString);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1440, Height = 900 } });
        await page.GotoAsync("/");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("Order-Workspace-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Home" }).WaitForAsync();
        return new Screen(server, playwright, browser, page);
    }

    /// <summary>Times of a gesture that the page itself takes, from the gesture to the frame that shows the result, once the server has compiled what answers it.</summary>
    /// <param name="script">A function of the argument that gives what makes the gesture and what says whether its result is shown.</param>
    /// <param name="argument">The argument of each gesture.</param>
    public async Task<List<TimeSpan>> TimesAsync(string script, Func<int, object> argument)
    {
        var untilShown = $$"""
            async argument => {
                const [begin, isShown] = ({{script}})(argument);
                const start = performance.now();
                begin();
                while (!isShown()) {
                    if (performance.now() - start > 10000) throw new Error('Nothing has come of the gesture.');
                    await new Promise(requestAnimationFrame);
                }
                return performance.now() - start;
            }
            """;
        var times = new List<TimeSpan>();
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; times.Count < Gestures; i++)
        {
            var time = TimeSpan.FromMilliseconds(await Page.EvaluateAsync<double>(untilShown, argument(i)));
            if (Stopwatch.GetElapsedTime(begin) > Measure.CompiledAfter) times.Add(time);
        }
        return times;
    }

    /// <summary>The time that 95 of 100 are within.</summary>
    public static Figure Late(List<TimeSpan> times) => new(times.Order().ElementAt(times.Count * 95 / 100), 0);

    /// <summary>The time that half of all are within.</summary>
    public static Figure Middle(List<TimeSpan> times) => new(times.Order().ElementAt(times.Count / 2), 0);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }
}
