using System.Net.NetworkInformation;
using System.Security.Cryptography;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>
/// The server as it is built, in its own process, in Development. Without a database it starts from nothing, as for a new user:
/// on an SQLite file of its own, which it seeds. It can be killed and started again on the same address and data.
/// </summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly DatabaseSettings _data;
    private readonly string[] _settings = [];
    private ChildProcess? _process;

    public RunningServer()
        : this(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(TestRun.Directory, TestRun.NewName())}.db"))
    {
    }

    internal RunningServer(DatabaseSettings data) => _data = data;

    private RunningServer(string[] settings)
        : this() => _settings = settings;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The last lines that the server wrote.</summary>
    public string Output => _process?.Output ?? "";

    public ValueTask InitializeAsync() => StartAsync();

    /// <summary>A server that runs on this database; null lets it make one.</summary>
    internal static async Task<RunningServer> OnAsync(DatabaseSettings? data)
    {
        var server = data is null ? new RunningServer() : new RunningServer(data);
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that makes its database, with settings that are not the usual ones, each as <c>--Name=value</c>.</summary>
    internal static async Task<RunningServer> WithAsync(params string[] settings)
    {
        var server = new RunningServer(settings);
        await server.StartAsync();
        return server;
    }

    public async ValueTask StartAsync()
    {
        _process = ChildProcess.Start(
            [
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "OrderWorkspace.dll",
                $"--urls={Address}", $"--Database:Provider={_data.Provider}", $"--ConnectionStrings:OrderWorkspace={_data.ConnectionString}", .. _settings,
            ],
            stopSignal: "KILL",
            workingDirectory: Repository.OutputOf("OrderWorkspace"),
            environment: new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        await Eventually.NothingIsMissing(() => NotReadyAsync(http), within: TimeSpan.FromSeconds(180));
    }

    /// <summary>Ends the process at once, as a power failure would.</summary>
    public async ValueTask KillAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _process = null;
    }

    public ValueTask DisposeAsync() => KillAsync();

    private async Task<string?> NotReadyAsync(HttpClient http)
    {
        if (_process!.HasExited) throw new InvalidOperationException($"The server ended before it was ready.\n{Output}");
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode
                ? null
                : $"/health/ready says {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}\n{Output}";
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return $"the server does not answer: {failure.Message}\n{Output}";
        }
    }

    // Below the ports that the operating system hands out to connections, so that nobody takes it between this look and the start.
    private static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        var port = RandomNumberGenerator.GetInt32(20_000, 30_000);
        return taken.Contains(port) ? FreePort() : port;
    }
}
