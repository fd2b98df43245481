using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Seeding;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;
using Xunit;

namespace OrderWorkspace.Tests.Data.Seeding;

public sealed class LoadingTheSeed
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData]
    public async Task Fills_an_empty_database(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        Assert.True(await Loader(database).LoadAsync(SeedCopy.Original, Cancellation));

        await using var db = database.CreateContext();
        Assert.Equal(101, await db.Customers.CountAsync(Cancellation));
        Assert.Equal(404, await db.SoldProducts.CountAsync(Cancellation));
        Assert.Equal(503, await db.Orders.CountAsync(Cancellation));
        Assert.Contains(await db.SearchTerms.ToListAsync(Cancellation), term => term.Term == "hansa");
        Assert.Empty(await db.Quotes.Where(quote => !db.QuoteTerms.Any(term => term.QuoteId == quote.Id)).ToListAsync(Cancellation));
        var order = await db.Orders.FirstAsync(o => o.State == OrderState.Completed, Cancellation);
        Assert.NotEmpty(await db.OrderLines.Where(l => l.OrderId == order.Id).ToListAsync(Cancellation));
        Assert.Equal(order.Version, await db.OrderJournal.CountAsync(entry => entry.OrderId == order.Id, Cancellation));
    }

    [Fact]
    public void Takes_several_values_from_a_list()
    {
        using var copy = new SeedCopy();
        copy.Replace("specifications.json", "\"default\": \"Voice|E-mail\"", "\"default\": [\"Voice|Fax\", \"E-mail\"]");
        copy.Replace("specifications.json", "\"Voice\", \"E-mail\", \"Chat\"", "\"Voice\", \"E-mail\", \"Voice|Fax\"");

        Assert.Contains(Seed.Read(copy.Folder, Today.Morning).Specifications.All.SelectMany(s => s.Characteristics), c => c.Default == @"Voice\|Fax|E-mail");
    }

    [Fact]
    public async Task Leaves_only_free_numbers()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await Loader(database).LoadAsync(SeedCopy.Original, Cancellation);

        await using var db = await database.Contexts.ConnectAsync(Cancellation);
        Assert.Equal("ORD0000501", (await new NumberBlocks().NextAsync<Order>(db, NumberSeries.CustomerOrder, Cancellation)).Value);
        Assert.Equal("SVO0000004", (await new NumberBlocks().NextAsync<Order>(db, NumberSeries.ServiceOrder, Cancellation)).Value);
    }

    [Fact]
    public async Task Happens_once()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await Loader(database).LoadAsync(SeedCopy.Original, Cancellation);

        Assert.False(await Loader(database).LoadAsync(SeedCopy.Original, Cancellation));

        await using var db = database.CreateContext();
        Assert.Equal(503, await db.Orders.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Never_touches_what_somebody_else_wrote()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.CreateContext();
        db.Add(An.Account("Somebody's own"));
        await db.SaveChangesAsync(Cancellation);

        Assert.False(await Loader(database).LoadAsync(SeedCopy.Original, Cancellation));

        Assert.Equal(1, await db.Customers.CountAsync(Cancellation));
        Assert.Empty(await db.Offerings.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_a_file_is_broken()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        using var copy = new SeedCopy();
        copy.Replace("orders.json", "\"customer\": \"ACC0000001\"", "\"customer\": \"ACC9999999\"");

        await Assert.ThrowsAsync<BrokenSeedException>(() => Loader(database).LoadAsync(copy.Folder, Cancellation));

        await using var db = database.CreateContext();
        Assert.Empty(await db.Specifications.ToListAsync(Cancellation));
    }

    private static SeedLoader Loader(TestDatabase database) => new(database.Contexts, TimeProvider.System);
}
