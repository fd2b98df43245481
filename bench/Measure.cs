using System.Diagnostics;

namespace OrderWorkspace.Bench;

internal static class Measure
{
    private const int Runs = 201;
    private const int WarmUpsPerRun = 5;

    /// <summary>The runtime compiles what is called often anew, and better, while it runs: a server that has run for a while is what agents work with.</summary>
    public static readonly TimeSpan CompiledAfter = TimeSpan.FromSeconds(15);

    /// <summary>Runs both in turns, so that whatever else the machine does falls on both alike; the first runs, until all is compiled for good, do not count.</summary>
    /// <param name="ours">Our work.</param>
    /// <param name="floor">The least there is to do for the same.</param>
    /// <param name="before">What both need before each run, which does not count; null when nothing.</param>
    /// <param name="runs">How many count; at least five times as many do not.</param>
    public static async Task<(Figure Ours, Figure Floor)> InTurnsAsync(Func<Task> ours, Func<Task> floor, Func<Task>? before = null, int runs = Runs)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmUpsPerRun * runs || Stopwatch.GetElapsedTime(begin) < CompiledAfter; i++)
        {
            if (before is not null) await before();
            await ours();
            await floor();
        }

        var (times, floors, bytes) = (new List<TimeSpan>(), new List<TimeSpan>(), 0L);
        for (var i = 0; i < runs; i++)
        {
            if (before is not null) await before();
            var allocated = GC.GetTotalAllocatedBytes();
            times.Add(await TimeAsync(ours));
            bytes += GC.GetTotalAllocatedBytes() - allocated;
            floors.Add(await TimeAsync(floor));
        }
        return (new Figure(Median(times), bytes / runs), new Figure(Median(floors), 0));
    }

    /// <summary>Runs it so many times, after as many that do not count, and long enough for the code to be compiled for good.</summary>
    public static Figure Times<T>(Func<T> ours, int runs)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs || Stopwatch.GetElapsedTime(begin) < CompiledAfter; i++) _ = ours();
        var (times, before) = (new List<TimeSpan>(runs), GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = ours();
            times.Add(Stopwatch.GetElapsedTime(start));
        }
        return new Figure(Median(times), (GC.GetAllocatedBytesForCurrentThread() - before) / runs);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
