using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data;

/// <summary>
/// Numbers that are never given twice. A process reserves a block and counts through it in memory; numbers are taken before a transaction begins, so that
/// nothing is locked while an order is written. What a process has not used when it ends is left out.
/// </summary>
public sealed class NumberBlocks
{
    private const int Size = 50;

    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    /// <summary>The next number of <paramref name="series"/>.</summary>
    public async Task<Number<T>> NextAsync<T>(WorkspaceDb db, NumberSeries series, CancellationToken cancellationToken)
    {
        var block = _blocks.GetOrAdd(series.Prefix, _ => new Block());
        await block.Gate.WaitAsync(cancellationToken);
        try
        {
            if (block.Left == 0) (block.Next, block.Left) = (await ReserveAsync(db, series, Size, cancellationToken), Size);
            block.Left--;
            return series.At<T>(block.Next++);
        }
        finally
        {
            block.Gate.Release();
        }
    }

    /// <summary>Reserves <paramref name="count"/> numbers of <paramref name="series"/> at once; gives the first.</summary>
    public async Task<long> ReserveAsync(WorkspaceDb db, NumberSeries series, long count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var block = await db.NumberBlocks.AsNoTracking().SingleAsync(block => block.Prefix == series.Prefix, cancellationToken);
            var taken = await db.NumberBlocks.Where(other => other.Prefix == block.Prefix && other.Next == block.Next)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.Next, block.Next + count), cancellationToken);
            if (taken == 1) return block.Next;
        }
    }

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long Next { get; set; }

        public int Left { get; set; }
    }
}
