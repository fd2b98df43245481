using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OrderWorkspace.Tests.Support;

/// <summary>A browser in which somebody of Development is signed in. It takes down what goes wrong in it without being seen.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly IBrowserContext _browser;
    private readonly RunningServer _server;
    private readonly ConcurrentQueue<string> _wrong = [];

    private Workplace(IBrowserContext browser, IPage page, RunningServer server)
    {
        (_browser, Page, _server) = (browser, page, server);
        page.Console += (_, line) => Keep(line.Type == "error", $"console: {line.Text}");
        page.PageError += (_, error) => Keep(true, $"script: {error}");
        page.Response += (_, answer) => Keep(answer.Status >= 400, $"{answer.Status} {answer.Url}");
        page.Request += (_, request) => Keep(LeavesTheHouse(request.Url), $"request to {request.Url}");
        page.WebSocket += (_, socket) => Keep(LeavesTheHouse(socket.Url), $"socket to {socket.Url}");
    }

    public IPage Page { get; }

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Signs in by the page for it; ends at the home page.</summary>
    /// <param name="server">Where.</param>
    /// <param name="mailbox">What is before the @ in the person's address.</param>
    public static async Task<Workplace> SignInAsync(RunningServer server, string mailbox = "order.agent")
    {
        var browser = await Chromium.OpenAsync(server.Address);
        var place = new Workplace(browser, await browser.NewPageAsync(), server);
        await place.Page.GotoAsync("/");
        await place.Page.GetByLabel("Email").FillAsync($"{mailbox}@demo.example");
        await place.Page.GetByLabel("Password").FillAsync("Order-Workspace-1");
        await place.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(place.Heading).ToHaveTextAsync("Home");
        return place;
    }

    /// <summary>Asserts that no script failed, the policy of the pages forbade nothing, every asset was there, and nothing was asked of another host.</summary>
    public void IsWell() => Assert.True(_wrong.IsEmpty, $"{string.Join('\n', _wrong)}\n{_server.Output}");

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private void Keep(bool isWrong, string what)
    {
        if (isWrong) _wrong.Enqueue(what);
    }

    private bool LeavesTheHouse(string url) => new Uri(url) is { Scheme: "http" or "https" or "ws" or "wss" } address && address.Authority != _server.Address.Authority;
}
