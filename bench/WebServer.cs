using System.Diagnostics;

namespace OrderWorkspace.Bench;

/// <summary>The application as it was built with the benchmarks, in its own process, on a PostgreSQL database that exists.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly Process _process;

    private WebServer(Process process) => _process = process;

    public string Address { get; } = "http://127.0.0.1:5179";

    public static async Task<WebServer> StartAsync(string connectionString)
    {
        var server = new WebServer(Start(connectionString, "--urls=http://127.0.0.1:5179"));
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        await server.AnswersAsync();
        return server;
    }

    /// <summary>One of its commands, from begin to end.</summary>
    public static async Task RunAsync(string connectionString, params string[] command)
    {
        using var process = Start(connectionString, command);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string connectionString, params string[] arguments)
    {
        var folder = AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}bench{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}OrderWorkspace{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", ["OrderWorkspace.dll", .. arguments, "--Database:Provider=PostgreSql", $"--ConnectionStrings:OrderWorkspace={connectionString}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return Process.Start(start)!;
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address) };
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await IsReadyAsync(http, deadline.Token)) await Task.Delay(100, deadline.Token);
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        if (_process.HasExited) throw new InvalidOperationException("The application ended before it was ready.");
        try
        {
            using var answer = await http.GetAsync("/health/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
