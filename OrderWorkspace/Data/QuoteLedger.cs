using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data;

/// <summary>Writes how many of a quote's lines are ordered.</summary>
internal static class QuoteLedger
{
    /// <summary>Writes it for <paramref name="lines"/> of one quote: one statement for all that are ordered in full, one more for each other quantity.</summary>
    internal static async Task MoveLedgerAsync(this WorkspaceDb db, IReadOnlyList<QuoteLine> lines, CancellationToken cancellationToken)
    {
        if (lines is not [{ QuoteId: var quote }, ..]) return;
        var full = lines.Where(line => line.QuantityRemaining == 0).Select(line => line.Id).ToList();
        if (full.Count > 0)
            await db.QuoteLines.Where(line => line.QuoteId == quote && full.Contains(line.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(line => line.QuantityConverted, line => line.Quantity), cancellationToken);
        foreach (var same in lines.Where(line => line.QuantityRemaining != 0).GroupBy(line => line.QuantityConverted, line => line.Id))
        {
            var ids = same.ToList();
            await db.QuoteLines.Where(line => line.QuoteId == quote && ids.Contains(line.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(line => line.QuantityConverted, same.Key), cancellationToken);
        }
    }
}
