using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Generated;
using OrderWorkspace.Data.Seeding;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Hosting;

/// <summary>What is done before serving, or instead of it.</summary>
public static class Commands
{
    private const string Migrate = "migrate";
    private const string Seed = "seed";

    /// <summary>Does what the first word of the command line says; false when there is none and the program is to serve.</summary>
    /// <exception cref="WrongSettingException">There is no such command.</exception>
    public static async Task<bool> RunCommandAsync(this WebApplication app, string[] args)
    {
        if (args is not [var command, ..] || command.StartsWith('-')) return false;
        await (command switch
        {
            Migrate => MigrateAsync(app.Services),
            Seed => SeedAsync(app),
            AddUser.Name => AddUserAsync(app),
            _ => throw new WrongSettingException("command", $"'{command}'", $"{Migrate}, {Seed} --orders N [--seed S], {AddUser.Usage}, or nothing to serve"),
        });
        return true;
    }

    /// <summary>In Development the first start makes all that is needed to try it; elsewhere a deployment migrates before the new version starts.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        await MigrateAsync(app.Services);
        await app.Services.GetRequiredService<SeedLoader>().LoadAsync(SeedLoader.Folder, CancellationToken.None);
        await app.Services.CreateDevelopmentPeopleAsync(await BuyersAccountAsync(app.Services));
    }

    private static async Task<Id<Customer>?> BuyersAccountAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        return await db.Customers.Where(customer => customer.Number == DevelopmentPeople.BuyersAccount).Select(customer => (Id<Customer>?)customer.Id).FirstOrDefaultAsync();
    }

    /// <summary>Adds made-up accounts, quotes and orders to the configured database, over the catalogue of the seed files where there is none.</summary>
    private static async Task SeedAsync(WebApplication app)
    {
        var (orders, seed) = (Count(app.Configuration, "orders", usual: null), Count(app.Configuration, "seed", usual: 1));
        await MigrateAsync(app.Services);
        await app.Services.GetRequiredService<SeedLoader>().LoadAsync(SeedLoader.Folder, CancellationToken.None);
        await app.Services.GetRequiredService<OrderGenerator>().RunAsync(orders, seed, Console.Out, CancellationToken.None);
    }

    /// <summary>Into a database that is migrated: the version that serves now may be another one.</summary>
    private static async Task AddUserAsync(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        await UsableAsync(async () =>
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                throw new WrongSettingException(Settings.ConnectionKey, "a database that is not migrated", $"one that the command {Migrate} has been run on");
            await AddUser.RunAsync(app.Services, app.Configuration, AddUser.ReadPassword);
        });
        await Console.Out.WriteLineAsync($"{app.Configuration["email"]} can sign in.");
    }

    private static int Count(IConfiguration configuration, string setting, int? usual) =>
        configuration[setting] is not { Length: > 0 } holds && usual is { } count ? count
        : int.TryParse(configuration[setting], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given
        : throw new WrongSettingException($"--{setting}", $"'{configuration[setting]}'", "a whole number from 1 to 2147483647");

    private static async Task MigrateAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        await UsableAsync(() => db.Database.MigrateAsync());
    }

    private static async Task UsableAsync(Func<Task> use)
    {
        try
        {
            await use();
        }
        catch (DbException failure)
        {
            throw new WrongSettingException(Settings.ConnectionKey, "a database that cannot be used", $"one that can ({failure.Message})");
        }
    }
}
