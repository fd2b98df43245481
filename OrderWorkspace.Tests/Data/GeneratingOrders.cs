using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Generated;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class GeneratingOrders
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Adds_as_many_as_asked_for_each_with_three_lines_and_its_history(DatabaseProvider provider)
    {
        await using var database = await WithCatalogAsync(provider);

        await GenerateAsync(database, orders: 250, seed: 1);

        await using var db = database.CreateContext();
        var orders = await db.Orders.AsNoTracking().ToListAsync(Cancellation);
        var lines = await db.OrderLines.AsNoTracking().ToListAsync(Cancellation);
        Assert.Equal(250, orders.Count);
        Assert.Equal(2, await db.Customers.CountAsync(Cancellation));
        Assert.All(orders, order =>
        {
            var own = lines.Where(line => line.OrderId == order.Id).ToList();
            Assert.Equal(3, own.Count);
            Assert.Equal(own.Aggregate(Totals.None(order.Currency), (sum, line) => sum + line.TotalsIn(order.Currency)), order.Totals);
        });
        Assert.True(orders.Select(order => order.State).Distinct().Count() > 4);
        Assert.Equal(250, await db.OrderJournal.CountAsync(Cancellation));
        Assert.Equal(12, await db.Quotes.CountAsync(quote => db.QuoteTerms.Any(term => term.QuoteId == quote.Id), Cancellation));
        Assert.Equal((12, 24), (await db.Quotes.CountAsync(Cancellation), await db.QuoteLines.CountAsync(Cancellation)));
    }

    [Theory, DatabaseData]
    public async Task Twice_never_gives_a_number_twice(DatabaseProvider provider)
    {
        await using var database = await WithCatalogAsync(provider);

        await GenerateAsync(database, orders: 20, seed: 1);
        await GenerateAsync(database, orders: 20, seed: 1);

        await using var db = database.CreateContext();
        Assert.Equal(
            Enumerable.Range(1, 40).Select(count => NumberSeries.CustomerOrder.At<Order>(count)),
            await db.Orders.OrderBy(order => order.Number).Select(order => order.Number).ToListAsync(Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Gives_the_same_for_the_same_seed(DatabaseProvider provider)
    {
        await using var first = await WithCatalogAsync(provider);
        await using var second = await WithCatalogAsync(provider);
        await using var third = await WithCatalogAsync(provider);

        await GenerateAsync(first, orders: 20, seed: 7);
        await GenerateAsync(second, orders: 20, seed: 7);
        await GenerateAsync(third, orders: 20, seed: 8);

        Assert.Equal(await WhatPeopleSeeAsync(first), await WhatPeopleSeeAsync(second));
        Assert.NotEqual(await WhatPeopleSeeAsync(first), await WhatPeopleSeeAsync(third));
    }

    [Theory, DatabaseData]
    public async Task Needs_something_to_order(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => GenerateAsync(database, orders: 1, seed: 1));
    }

    private static async Task<List<string>> WhatPeopleSeeAsync(TestDatabase database)
    {
        await using var db = database.CreateContext();
        return await (
            from order in db.Orders
            join customer in db.Customers on order.CustomerId equals customer.Id
            orderby order.Number
            select $"{order.Number} {customer.Name} {order.State} {order.CreatedAt:O} {order.Totals.Monthly.Amount} {order.PurchaseOrderNumber}").ToListAsync(Cancellation);
    }

    private static Task GenerateAsync(TestDatabase database, int orders, int seed) =>
        new OrderGenerator(database.Contexts, new NumberBlocks(), new FakeTimeProvider(OneOfEach.Now)).RunAsync(orders, seed, TextWriter.Null, Cancellation);

    private static async Task<TestDatabase> WithCatalogAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.Specification, OneOfEach.PriceList with { Segment = null }, OneOfEach.Price with { When = null });
        db.AddRange(Enumerable.Range(0, 3).Select(i => OneOfEach.Offering with
        {
            Id = Id<ProductOffering>.New(OneOfEach.Now),
            Revision = i + 1,
            Lifecycle = i == 0 ? OfferingLifecycle.Active : OfferingLifecycle.Retired,
            Segments = [],
            Countries = [],
            Components = [],
        }));
        await db.SaveChangesAsync(Cancellation);
        return database;
    }
}
