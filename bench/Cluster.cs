using System.Diagnostics;
using Npgsql;

namespace OrderWorkspace.Bench;

/// <summary>
/// The PostgreSQL to measure on: the one of <c>ConnectionStrings__OrderWorkspace</c>, else a throwaway one with the settings of a fresh installation,
/// commits made durable.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly string? _directory;
    private readonly Process? _server;

    private Cluster(string connectionString, string? directory = null, Process? server = null) =>
        (ConnectionString, _directory, _server) = (connectionString, directory, server);

    public string ConnectionString { get; }

    public static async Task<Cluster> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__OrderWorkspace") is { Length: > 0 } given) return new Cluster(given);

        var directory = Path.Combine(Path.GetTempPath(), $"order-workspace-bench-{Path.GetRandomFileName()}");
        using (var initdb = Start("initdb", "-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"))
            await initdb.WaitForExitAsync();
        var server = Start("postgres", "-D", directory, "-c", "listen_addresses=", "-c", $"unix_socket_directories={directory}");
        var cluster = new Cluster($"Host={directory};Username=postgres;Database=postgres", directory, server);
        await cluster.AnswersAsync();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null) return;
        NpgsqlConnection.ClearAllPools();
        using (var stop = Start("pg_ctl", "-D", _directory!, "-m", "immediate", "stop")) await stop.WaitForExitAsync();
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_directory!, recursive: true);
    }

    private async Task AnswersAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(deadline.Token);
                return;
            }
            catch (NpgsqlException) when (!_server!.HasExited)
            {
                await Task.Delay(100, deadline.Token);
            }
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        // PostgreSQL refuses to run as root; its package brings a user for it.
        string[] command = [.. Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : (string[])[], PathOf(program), .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static string PathOf(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Max()!
            : program;
}
