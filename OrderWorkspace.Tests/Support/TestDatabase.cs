using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>A fresh, migrated database for one test, which goes with it. A run migrates once and copies from then on.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<string>>> Templates = new();

    private readonly IDatabaseServer _server;
    private readonly string _name = TestRun.NewName();
    private readonly ServiceProvider _services;

    private TestDatabase(IDatabaseServer server, DatabaseProvider provider)
    {
        _server = server;
        Settings = new(provider, server.ConnectionString(_name));
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddData(Settings).BuildServiceProvider();
    }

    public DatabaseSettings Settings { get; }

    /// <summary>What <c>AddData</c> registers.</summary>
    public IServiceProvider Services => _services;

    public IDbContextFactory<WorkspaceDb> Contexts => _services.GetRequiredService<IDbContextFactory<WorkspaceDb>>();

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var server = await DatabaseServers.OfAsync(provider);
        var template = server.Copies ? await Templates.GetOrAdd(provider, _ => new(() => TemplateAsync(server, provider))).Value : null;
        var database = new TestDatabase(server, provider);
        await server.CreateAsync(database._name, template);
        if (template is null) await database.MigrateAsync();
        return database;
    }

    public WorkspaceDb CreateContext() => Contexts.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _server.Release(_name);
        await _server.DropAsync(_name);
    }

    private static async Task<string> TemplateAsync(IDatabaseServer server, DatabaseProvider provider)
    {
        var template = new TestDatabase(server, provider);
        await server.CreateAsync(template._name, template: null);
        await template.MigrateAsync();
        await template._services.DisposeAsync();
        server.Release(template._name);
        return template._name;
    }

    private async Task MigrateAsync()
    {
        await using var context = CreateContext();
        await context.Database.MigrateAsync();
    }
}
