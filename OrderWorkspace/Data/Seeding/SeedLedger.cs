using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Which order took how many of which line of a quote.</summary>
internal static class SeedLedger
{
    /// <summary>Version of a quote of which one order was made.</summary>
    public const long VersionAfter = 1;

    /// <summary>Enters an order made of a quote: each of its lines took what it has of the first line of the quote that sells the same and has as many left.</summary>
    public static void Enter(Seed seed, Id<Quote> quote, Order order)
    {
        var taken = new Dictionary<LineId, decimal>();
        foreach (var line in order.Lines.Values)
        {
            var index = seed.QuoteLines.FindIndex(quoted => quoted.QuoteId == quote && quoted.OfferingId == line.OfferingId && quoted.QuantityRemaining >= line.Quantity);
            if (index < 0) continue;
            var found = seed.QuoteLines[index];
            taken[found.Id] = line.Quantity!.Value;
            seed.QuoteLines[index] = found with { QuantityConverted = found.QuantityConverted + line.Quantity.Value };
        }
        seed.Conversions.Add(new QuoteConversion
        {
            QuoteId = quote,
            QuoteVersion = VersionAfter - 1,
            OrderId = order.Id,
            Quantities = taken,
            ByName = order.CreatedBy,
            At = order.CreatedAt,
        });
    }
}
