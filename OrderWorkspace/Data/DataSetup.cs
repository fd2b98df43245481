using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderWorkspace.Data.Generated;
using OrderWorkspace.Data.Seeding;

namespace OrderWorkspace.Data;

public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, DatabaseSettings settings)
    {
        _ = settings.Provider switch
        {
            DatabaseProvider.SqlServer => services.AddFactory<SqlServerDb>(db => db.UseSqlServer(settings.ConnectionString)),
            DatabaseProvider.PostgreSql => services.AddFactory<PostgreSqlDb>(db => db.UseNpgsql(Prepared(settings.ConnectionString))),
            _ => services.AddFactory<SqliteDb>(db => db.UseSqlite(settings.ConnectionString)),
        };
        // Identity's stores take a context of the request; everything of ours takes the factory.
        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext())
            .AddSingleton<NumberBlocks>().AddSingleton<SeedLoader>().AddSingleton<OrderGenerator>();
    }

    /// <summary>
    /// PostgreSQL plans a statement once per connection instead of at each call, and a connection that goes back to the pool keeps the plans of its
    /// foreign keys: an order is written in a third of the time. A connection string may say otherwise, as some poolers need.
    /// </summary>
    public static string Prepared(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize("Max Auto Prepare")) connection.MaxAutoPrepare = 100;
        return connection.ConnectionString;
    }

    private static IServiceCollection AddFactory<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TDb : WorkspaceDb =>
        services.AddPooledDbContextFactory<TDb>(configure).AddSingleton<IDbContextFactory<WorkspaceDb>, As<TDb>>();

    private sealed class As<TDb>(IDbContextFactory<TDb> factory) : IDbContextFactory<WorkspaceDb>
        where TDb : WorkspaceDb
    {
        public WorkspaceDb CreateDbContext() => factory.CreateDbContext();

        public async Task<WorkspaceDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await factory.CreateDbContextAsync(cancellationToken);
    }
}
