using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class ReservingNumbers
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Never_gives_one_twice_however_many_ask(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var processes = Enumerable.Range(0, 3).Select(_ => new NumberBlocks()).ToList();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(agent => TakeAsync(database, processes[agent % 3], 40)));

        Assert.Equal(480, numbers.SelectMany(number => number).Distinct().Count());
        Assert.All(numbers, taken => Assert.Equal(taken.Order(), taken));
    }

    [Theory, DatabaseData]
    public async Task Counts_each_series_from_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var blocks = new NumberBlocks();
        await using var db = await database.Contexts.ConnectAsync(Cancellation);

        Assert.Equal("ORD0000001", (await blocks.NextAsync<Order>(db, NumberSeries.CustomerOrder, Cancellation)).Value);
        Assert.Equal("SVO0000001", (await blocks.NextAsync<Order>(db, NumberSeries.ServiceOrder, Cancellation)).Value);
        Assert.Equal("ORD0000002", (await blocks.NextAsync<Order>(db, NumberSeries.CustomerOrder, Cancellation)).Value);
    }

    [Theory, DatabaseData]
    public async Task Goes_on_after_what_was_reserved_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.Contexts.ConnectAsync(Cancellation);

        Assert.Equal(1, await new NumberBlocks().ReserveAsync(db, NumberSeries.CustomerOrder, 1_000_000, Cancellation));
        Assert.Equal("ORD1000001", (await new NumberBlocks().NextAsync<Order>(db, NumberSeries.CustomerOrder, Cancellation)).Value);
    }

    private static async Task<List<Number<Order>>> TakeAsync(TestDatabase database, NumberBlocks blocks, int count)
    {
        await using var db = await database.Contexts.ConnectAsync(Cancellation);
        var taken = new List<Number<Order>>();
        while (taken.Count < count) taken.Add(await blocks.NextAsync<Order>(db, NumberSeries.CustomerOrder, Cancellation));
        return taken;
    }
}
