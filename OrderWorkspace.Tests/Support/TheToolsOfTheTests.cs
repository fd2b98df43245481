using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using Xunit.Sdk;

namespace OrderWorkspace.Tests.Support;

public sealed class TheToolsOfTheTests
{
    [Theory, DatabaseData]
    public async Task Give_each_test_a_migrated_database_of_its_own(DatabaseProvider provider)
    {
        await using var one = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);
        await using (var context = one.CreateContext())
        {
            context.Users.Add(new WorkspaceUser { UserName = "one", DisplayName = "One" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var untouched = other.CreateContext();
        Assert.Empty(await untouched.Users.Where(user => user.UserName == "one").ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_a_browser_in_which_axe_finds_what_a_screen_reader_would_miss()
    {
        await using var context = await Chromium.OpenAsync();
        var page = await context.NewPageAsync();

        await page.SetContentAsync("<html lang=en><title>t</title><main><h1>Good</h1><button>Save</button></main></html>");
        await Axe.FindsNothingOnAsync(page);

        await page.SetContentAsync("<html lang=en><title>t</title><main><h1>Bad</h1><button></button></main></html>");
        var refusal = await Assert.ThrowsAsync<TrueException>(() => Axe.FindsNothingOnAsync(page));
        Assert.Contains("button-name", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_child_processes_on_a_leash()
    {
        var directory = Directory.CreateTempSubdirectory("leash-").FullName;
        await using (var sleeper = ChildProcess.Start(["sh", "-c", "echo here; exec sleep 600"], "KILL", "/", removes: directory))
        {
            await Eventually.NothingIsMissing(() => Task.FromResult(sleeper.Output == "here" ? null : "its output"), TimeSpan.FromSeconds(90));
            Assert.False(sleeper.HasExited);
        }

        Assert.False(Directory.Exists(directory));
    }
}
