using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Its database, as it is now.</summary>
    public Task<WorkspaceDb> OpenDatabaseAsync() => Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();

    /// <summary>A browser in which the person of Development with this role is signed in; null for nobody. It follows no redirect.</summary>
    public Task<HttpClient> BrowserOfAsync(Role? role)
    {
        var people = Services.GetRequiredService<DevelopmentPeople>();
        return role is null ? Task.FromResult(NewBrowser()) : BrowserOfAsync(people.All.Single(person => person.Role == role).Email, people.Password!);
    }

    /// <summary>A browser in which somebody has signed in. It follows no redirect.</summary>
    public async Task<HttpClient> BrowserOfAsync(string email, string password)
    {
        var browser = NewBrowser();
        using var answer = await browser.PostAsync(Urls.SignIn, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = await FormTokenAsync(browser),
            ["Input.Email"] = email,
            ["Input.Password"] = password,
        }));
        Assert.Equal(Urls.Home, answer.Headers.Location?.AbsolutePath);
        return browser;
    }

    /// <summary>What proves that a form which this browser sends is ours.</summary>
    public static async Task<string> FormTokenAsync(HttpClient browser) => FormToken().Match(await browser.GetStringAsync(Urls.SignIn)).Groups[1].Value;

    private HttpClient NewBrowser() => CreateClient(new() { AllowAutoRedirect = false });

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
