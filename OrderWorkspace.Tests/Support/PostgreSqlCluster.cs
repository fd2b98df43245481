using Npgsql;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>One throwaway PostgreSQL for the run, made by the first test that asks. It listens on a socket in its own directory only.</summary>
internal sealed class PostgreSqlCluster : IDatabaseServer
{
    private static readonly Lazy<Task<PostgreSqlCluster>> Only = new(StartAsync);

    private readonly string _directory;
    private readonly ChildProcess _server;

    private PostgreSqlCluster(string directory, ChildProcess server) => (_directory, _server) = (directory, server);

    public static Task<PostgreSqlCluster> OfThisRunAsync()
    {
        if (Programs is null) Requirement.IsMissing("PostgreSQL (Debian's package postgresql)");
        return Only.Value;
    }

    public static async ValueTask StopAsync()
    {
        if (!Only.IsValueCreated) return;
        NpgsqlConnection.ClearAllPools();
        await (await Only.Value)._server.DisposeAsync();
    }

    /// <summary>As the application completes it, so that both name the same pool of connections.</summary>
    public string ConnectionString(string database) => DataSetup.Prepared(new NpgsqlConnectionStringBuilder
    {
        Host = _directory,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString);

    public Task CreateAsync(string database, string? template) =>
        ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {template ?? "template0"} STRATEGY FILE_COPY");

    public void Release(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(connection);
    }

    public Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE {database} WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"order-workspace-postgresql-{Path.GetRandomFileName()}");
        await using (var initdb = ChildProcess.Start(
            [.. AsItsUser, Program("initdb"), "-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            stopSignal: "KILL", workingDirectory: "/"))
        {
            await initdb.WaitForExitAsync(CancellationToken.None);
            Assert.True(File.Exists(Path.Combine(directory, "PG_VERSION")), $"initdb failed.\n{initdb.Output}");
        }

        var server = ChildProcess.Start(
            [.. AsItsUser, Program("postgres"), "-D", directory, .. Settings(directory)],
            stopSignal: "INT", workingDirectory: "/", removes: directory);
        var cluster = new PostgreSqlCluster(directory, server);
        await Eventually.NothingIsMissing(cluster.RefusalAsync, TimeSpan.FromSeconds(90));
        return cluster;
    }

    private static IEnumerable<string> Settings(string directory) =>
        new[]
        {
            "listen_addresses=", $"unix_socket_directories={directory}", "max_connections=200", "autovacuum=off",
            "fsync=off", "synchronous_commit=off", "full_page_writes=off",
        }.SelectMany(setting => new[] { "-c", setting });

    private async Task<string?> RefusalAsync()
    {
        if (_server.HasExited) throw new InvalidOperationException($"PostgreSQL ended at its start.\n{_server.Output}");
        try
        {
            await ExecuteAsync("SELECT 1");
            return null;
        }
        catch (NpgsqlException refusal)
        {
            return $"PostgreSQL does not answer: {refusal.Message}\n{_server.Output}";
        }
    }

    private static string Program(string name) => Path.Combine(Programs!, name);

    private static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories)
                .Select(Path.GetDirectoryName)
                .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0)
            : Path.GetDirectoryName(Requirement.Program("initdb"));

    // PostgreSQL refuses to run as root; its package brings a user for it.
    private static string[] AsItsUser =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
}
