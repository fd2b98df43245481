using Bunit;
using OrderWorkspace.Tests.Support;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace OrderWorkspace.Tests.Support;

/// <summary>What all tests of a run share is made by the first that asks for it, and is taken down here.</summary>
public sealed class TestRun : IAsyncDisposable
{
    private static readonly Lazy<string> LazyDirectory = new(() => System.IO.Directory.CreateTempSubdirectory("order-workspace-").FullName);
    private static int _names;

    // A deadline for what does not happen, not a measure: generous, for machines that do much else.
    public TestRun() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(90);

    /// <summary>For files of tests; gone after the run.</summary>
    public static string Directory => LazyDirectory.Value;

    /// <summary>A name that no other test of this run, and no other run on this machine, uses.</summary>
    public static string NewName() => $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _names)}";

    public async ValueTask DisposeAsync()
    {
        await Chromium.CloseAsync();
        await PostgreSqlCluster.StopAsync();
        if (LazyDirectory.IsValueCreated) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
