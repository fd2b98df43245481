using System.Diagnostics;

namespace OrderWorkspace.Data.Generated;

/// <summary>Says how far a long work is: a bar that grows on a terminal, a line per tenth in a log.</summary>
internal sealed class ProgressBar(string what, long total, TextWriter output, bool isTerminal)
{
    private const int Width = 40;

    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _done;
    private long _tenths;

    /// <summary>So many more are done.</summary>
    public void Add(int count)
    {
        lock (_lock)
        {
            _done += count;
            if (isTerminal) Draw();
            else Tell();
        }
    }

    private void Draw()
    {
        var filled = (int)(Width * _done / total);
        output.Write($"\r[{new string('█', filled)}{new string('·', Width - filled)}] {100 * _done / total,3} %  {Count}   ");
        if (_done == total) output.WriteLine();
    }

    private void Tell()
    {
        if (10 * _done / total <= _tenths) return;
        _tenths = 10 * _done / total;
        output.WriteLine($"{10 * _tenths,3} %  {Count}");
    }

    private string Count => $"{_done:N0} of {total:N0} {what}, {_done / double.Max(_watch.Elapsed.TotalSeconds, 0.001):N0}/s, {_watch.Elapsed:hh\\:mm\\:ss}";
}
