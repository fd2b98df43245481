using System.Diagnostics;

namespace OrderWorkspace.Bench;

internal static class Measure
{
    private const int WarmUps = 1000;
    private const int Runs = 201;

    private static readonly TimeSpan CompiledAfter = TimeSpan.FromSeconds(2);

    /// <summary>Runs both in turns, so that whatever else the machine does falls on both alike; the first runs do not count.</summary>
    public static async Task<(Figure Ours, Figure Floor)> InTurnsAsync(Func<Task> ours, Func<Task> floor)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await ours();
            await floor();
        }

        var (times, floors, bytes) = (new List<TimeSpan>(), new List<TimeSpan>(), 0L);
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetTotalAllocatedBytes();
            times.Add(await TimeAsync(ours));
            bytes += GC.GetTotalAllocatedBytes() - before;
            floors.Add(await TimeAsync(floor));
        }
        return (new Figure(Median(times), bytes / Runs), new Figure(Median(floors), 0));
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
