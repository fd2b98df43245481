using System.Collections.Concurrent;
using System.Diagnostics;

namespace OrderWorkspace.Tests.Support;

/// <summary>A process on a leash: it is sent its stop signal when it is disposed, and also when the test run dies.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // The read ends when our end of standard input closes, which the operating system does even for a killed test run.
    private const string Leash = """
        signal=$1; directory=$2; shift 2
        exec 3<&0
        "$@" </dev/null 3<&- & child=$!
        { read -r _ <&3; kill -s "$signal" "$child"; } & leash=$!
        wait "$child"; code=$?
        kill "$leash" 2>/dev/null
        [ -z "$directory" ] || rm -rf -- "$directory"
        exit "$code"
        """;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>The last lines it wrote, for the message of a test that fails.</summary>
    public string Output => string.Join('\n', _output);

    /// <param name="command">The program and its arguments.</param>
    /// <param name="stopSignal">TERM, INT or KILL.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="removes">A directory that goes when the process has ended.</param>
    /// <param name="environment">What its environment has beside that of the test run.</param>
    public static ChildProcess Start(
        IEnumerable<string> command,
        string stopSignal,
        string workingDirectory,
        string? removes = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("sh", ["-c", Leash, "sh", stopSignal, removes ?? "", .. command])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new ChildProcess(start);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{string.Join(' ', _process.StartInfo.ArgumentList.Skip(5))}' did not stop within 30 s.\n{Output}");
        }
        finally
        {
            _process.Dispose();
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (_output.Count > 300) _output.TryDequeue(out _);
    }
}
