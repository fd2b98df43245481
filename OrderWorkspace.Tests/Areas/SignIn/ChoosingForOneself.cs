using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.SignIn;

public sealed class ChoosingForOneself(Workspace workspace) : IClassFixture<Workspace>
{
    [Fact]
    public async Task Is_kept_and_leaves_what_was_not_chosen_as_it_was()
    {
        using var browser = await workspace.BrowserOfAsync(Role.SalesAgent);

        Assert.Equal(("de-DE", null, null), await ChooseAsync(browser, ("culture", "de-DE"), ("timeZone", "")));
        Assert.Equal(("de-DE", "America/New_York", null), await ChooseAsync(browser, ("timeZone", "America/New_York")));
        Assert.Equal(("de-DE", "America/New_York", ThemeChoice.Dark), await ChooseAsync(browser, ("theme", "dark")));
        Assert.Equal(("de-DE", "America/New_York", ThemeChoice.Dark), await ChooseAsync(browser, ("culture", "xx"), ("timeZone", "Mars/Olympus")));
        Assert.Equal(("en-GB", null, null), await ChooseAsync(browser, ("culture", "en-GB"), ("timeZone", ""), ("theme", "system")));
    }

    private async Task<(string Culture, string? TimeZone, ThemeChoice? Theme)> ChooseAsync(HttpClient browser, params (string Name, string Value)[] choices)
    {
        var form = choices.Append(("__RequestVerificationToken", await Workspace.FormTokenAsync(browser))).Append(("returnUrl", Urls.Orders));
        using var answer = await browser.PostAsync(
            Urls.Profile, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Item1, field.Item2))), TestContext.Current.CancellationToken);
        Assert.Equal(Urls.Orders, answer.Headers.Location?.ToString());

        await using var db = await workspace.OpenDatabaseAsync();
        var user = await db.Users.AsNoTracking().SingleAsync(user => user.Email == "sales.agent@demo.example", TestContext.Current.CancellationToken);
        return (user.Culture, user.TimeZoneId, user.Theme);
    }
}
