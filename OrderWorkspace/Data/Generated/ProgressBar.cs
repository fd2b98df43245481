using System.Diagnostics;

namespace OrderWorkspace.Data.Generated;

/// <summary>Says how far a long work is: a bar that grows on a terminal, a line per tenth in a log.</summary>
internal sealed class ProgressBar(string what, long total, TextWriter output, bool isTerminal)
{
    private const int Width = 40;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _tenths;

    public void Show(long done)
    {
        var perSecond = done / double.Max(_watch.Elapsed.TotalSeconds, 0.001);
        var says = $"{done:N0} of {total:N0} {what}, {perSecond:N0}/s, {_watch.Elapsed:hh\\:mm\\:ss}";
        if (isTerminal)
        {
            var filled = (int)(Width * done / total);
            output.Write($"\r[{new string('█', filled)}{new string('·', Width - filled)}] {100 * done / total,3} %  {says}   ");
            if (done == total) output.WriteLine();
        }
        else if (10 * done / total is var tenths && tenths > _tenths)
        {
            _tenths = tenths;
            output.WriteLine($"{10 * tenths,3} %  {says}");
        }
    }
}
