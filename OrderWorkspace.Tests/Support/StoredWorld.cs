using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>The worlds that tests of the domain play in, in a database.</summary>
internal static class StoredWorld
{
    /// <summary>Stores quotes with their lines, and the world around the customer that they all are for.</summary>
    public static async Task StoreAsync(this TestDatabase database, OrderContext world, params QuoteInTheMaking[] quotes)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = database.CreateContext();
        foreach (var records in (IEnumerable<object>[])
        [
            [.. world.Prices.Lists, .. world.Prices.Rates, world.Customer, .. world.Specifications.Values],
            [
                .. world.Contacts, .. world.Locations, .. world.Contracts, .. world.Offerings.Values,
                .. world.Prices.Prices.Values.SelectMany(lists => lists).SelectMany(prices => prices.All).Select(price => price with { Id = Id<Price>.New(Today.Morning) }),
            ],
            [.. world.SoldProducts.Values, .. quotes.Select(quote => quote.Quote)],
            [.. quotes.SelectMany(quote => quote.Lines)],
        ])
        {
            db.AddRange(records);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
