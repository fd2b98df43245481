using System.Diagnostics;

namespace OrderWorkspace.Tests.Support;

/// <summary>Waiting for what another process or thread does: asked again and again, with a deadline, saying what did not happen.</summary>
internal static class Eventually
{
    /// <summary>For what shows in no rendering: bUnit's own waiting looks again only when something is rendered.</summary>
    public static Task Holds(Func<bool> condition, string what) =>
        NothingIsMissing(() => Task.FromResult(condition() ? null : what), TimeSpan.FromSeconds(90));

    /// <param name="whatIsMissing">Null when all is there.</param>
    /// <param name="within">How long to wait for it.</param>
    public static async Task NothingIsMissing(Func<Task<string?>> whatIsMissing, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (await whatIsMissing() is { } missing)
        {
            if (watch.Elapsed > within) throw new TimeoutException($"Still so after {within.TotalSeconds} s: {missing}");
            await Task.Delay(50);
        }
    }
}
