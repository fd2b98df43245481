using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Browser;

public sealed class SigningIn(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Leads_to_the_home_page_and_outlives_a_restart_of_the_server()
    {
        await using var context = await Chromium.OpenAsync(server.Address);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Level = 1 })).ToBeVisibleAsync();
        await Axe.FindsNothingOnAsync(page);

        await page.GetByLabel("Email").FillAsync("order.agent@demo.example");
        await page.GetByLabel("Password").FillAsync("Order-Workspace-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Home(page);
        await Axe.FindsNothingOnAsync(page);

        await server.KillAsync();
        await server.StartAsync();
        await page.ReloadAsync();
        await Home(page);
    }

    private static Task Home(IPage page) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Home", Level = 1 })).ToBeVisibleAsync();
}
