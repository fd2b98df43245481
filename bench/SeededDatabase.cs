using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Seeding;

namespace OrderWorkspace.Bench;

/// <summary>A PostgreSQL database that holds the seed data.</summary>
internal sealed class SeededDatabase : IAsyncDisposable
{
    private readonly Cluster _cluster;
    private readonly ServiceProvider _services;

    private SeededDatabase(Cluster cluster)
    {
        _cluster = cluster;
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddData(new DatabaseSettings(DatabaseProvider.PostgreSql, cluster.ConnectionString))
            .BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public IDbContextFactory<WorkspaceDb> Contexts => _services.GetRequiredService<IDbContextFactory<WorkspaceDb>>();

    public string ConnectionString => _cluster.ConnectionString;

    /// <summary>The same, with statements prepared as ours are.</summary>
    public string PreparedConnectionString => DataSetup.Prepared(_cluster.ConnectionString);

    public static async Task<SeededDatabase> CreateAsync()
    {
        var database = new SeededDatabase(await Cluster.StartAsync());
        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        await new SeedLoader(database.Contexts, TimeProvider.System).LoadAsync(SeedLoader.Folder, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("ANALYZE"); // which the server would do by itself a minute later, in the middle of a measurement
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
