using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Hosting;
using OrderWorkspace.SignIn;
using OrderWorkspace.Tests.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>The whole application in this process, in Development, on a database with one of each record; the buyer orders for the account among them.</summary>
public sealed partial class Workspace : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = _database.CreateContext();
        db.AddRange(OneOfEach.InOrder);
        await db.SaveChangesAsync();
    }

    /// <summary>A browser in which the person of Development with this role is signed in; null for nobody. It follows no redirect.</summary>
    public async Task<HttpClient> BrowserOfAsync(Role? role)
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false });
        if (role is null) return browser;

        var people = Services.GetRequiredService<DevelopmentPeople>();
        using var answer = await browser.PostAsync(Urls.SignIn, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = FormToken().Match(await browser.GetStringAsync(Urls.SignIn)).Groups[1].Value,
            ["Input.Email"] = people.All.Single(person => person.Role == role).Email,
            ["Input.Password"] = people.Password!,
        }));
        Assert.Equal(Urls.Home, answer.Headers.Location?.AbsolutePath);
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting(Settings.ProviderKey, _database.Settings.Provider.ToString())
        .UseSetting(Settings.ConnectionKey, _database.Settings.ConnectionString);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
