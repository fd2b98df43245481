using System.Globalization;

namespace OrderWorkspace.Bench;

/// <summary>One row of the table: ours against the floor, which is the same rows written or read with plain SQL in the same run.</summary>
internal sealed record Row(string Workload, string Size, Figure Ours, Figure? Floor)
{
    public static void WriteHeader() => Console.WriteLine("""
        | workload | size | ours | floor | ratio | bytes allocated |
        |---|---|---|---|---|---|
        """);

    public void Write() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {Workload} | {Size} | {Ours} | {Floor} | {Ours.Median / Floor?.Median:0.00} | {Ours.Bytes:N0} |"));
}

/// <summary>The median of several runs.</summary>
/// <param name="Median">Time of the run in the middle.</param>
/// <param name="Bytes">Bytes a run allocates on the managed heap, on average.</param>
internal sealed record Figure(TimeSpan Median, long Bytes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median.TotalMilliseconds:0.00} ms");
}
