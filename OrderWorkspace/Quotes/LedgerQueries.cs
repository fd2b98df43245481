using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>What has come of quotes so far.</summary>
internal static class LedgerQueries
{
    /// <summary>The orders that were made of a quote, the first one first.</summary>
    public static async Task<IReadOnlyList<EarlierConversion>> OrdersOfAsync(this WorkspaceDb db, Id<Quote> quote, CancellationToken cancellationToken) => await (
        from conversion in db.QuoteConversions
        where conversion.QuoteId == quote
        join order in db.Orders on conversion.OrderId equals order.Id
        orderby conversion.At
        select new EarlierConversion(order.Number, order.State, conversion.ByName, conversion.At, conversion.Quantities)).ToListAsync(cancellationToken);
}
