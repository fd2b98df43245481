using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class ReadingInOrder
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    // Instants that differ by a microsecond, by their offset only and not at all; amounts that differ as text and as numbers.
    private static readonly Order[] Orders =
    [
        .. Enumerable.Range(0, 40).Select(i => OneOfEach.Order with
        {
            Id = Id<Order>.New(OneOfEach.Now),
            Number = NumberSeries.CustomerOrder.At<Order>(9_999_990 + i * 7 % 40),
            State = (OrderState)(i % 4),
            CreatedAt = OneOfEach.Now.AddMicroseconds(i % 5).ToOffset(TimeSpan.FromHours(i % 3)),
            Totals = Totals.None(OneOfEach.Eur) with { Monthly = new Money((i * 37 % 40 - 20) * 0.99m, OneOfEach.Eur) },
        }),
    ];

    private static readonly Order[] Newest = [.. Orders.OrderByDescending(order => order.CreatedAt).ThenByDescending(order => order.Number)];

    [Theory, DatabaseData]
    public async Task Pages_by_key_through_every_order_once(DatabaseProvider provider)
    {
        await using var database = await WithOrdersAsync(provider);
        await using var db = database.CreateContext();

        var seen = new List<Order>();
        while (seen.Count < Orders.Length)
        {
            var page = db.Orders.AsNoTracking();
            if (seen is [.., var last])
                page = page.Where(order => order.CreatedAt < last.CreatedAt || (order.CreatedAt == last.CreatedAt && order.Number < last.Number));
            seen.AddRange(await page.OrderByDescending(order => order.CreatedAt).ThenByDescending(order => order.Number).Take(7).ToListAsync(Cancellation));
        }

        Assert.Equal(Newest.Select(order => order.Number), seen.Select(order => order.Number));
    }

    [Theory, DatabaseData]
    public async Task Sorts_and_compares_amounts_as_numbers(DatabaseProvider provider)
    {
        await using var database = await WithOrdersAsync(provider);
        await using var db = database.CreateContext();

        var amounts = await db.Orders.Where(order => order.Totals.Monthly.Amount > -2.5m).OrderBy(order => order.Totals.Monthly.Amount)
            .Select(order => order.Totals.Monthly).ToListAsync(Cancellation);

        Assert.Equal(Orders.Select(order => order.Totals.Monthly).Where(money => money.Amount > -2.5m).OrderBy(money => money.Amount), amounts);
    }

    [Theory, DatabaseData]
    public async Task Sums_exactly_and_by_group(DatabaseProvider provider)
    {
        await using var database = await WithOrdersAsync(provider);
        await using var db = database.CreateContext();

        var sums = await db.Orders.GroupBy(order => order.State)
            .Select(group => new { group.Key, Sum = group.Sum(order => order.Totals.Monthly.Amount), Count = group.Count(), Last = group.Max(order => order.CreatedAt) })
            .ToDictionaryAsync(group => group.Key, Cancellation);

        Assert.All(Orders.GroupBy(order => order.State), group =>
        {
            Assert.Equal(group.Sum(order => order.Totals.Monthly.Amount), sums[group.Key].Sum);
            Assert.Equal(group.Count(), sums[group.Key].Count);
            Assert.Equal(group.Max(order => order.CreatedAt), sums[group.Key].Last);
        });
    }

    [Theory, DatabaseData]
    public async Task Filters_by_instant_state_and_list(DatabaseProvider provider)
    {
        await using var database = await WithOrdersAsync(provider);
        await using var db = database.CreateContext();
        OrderState[] states = [OrderState.Draft, OrderState.Rejected];
        var (from, to) = (OneOfEach.Now.AddMicroseconds(1), OneOfEach.Now.AddMicroseconds(3));

        var found = await db.Orders.Where(order => states.Contains(order.State) && order.CreatedAt >= from && order.CreatedAt < to && order.Priority == Priority.Urgent)
            .OrderBy(order => order.Number).Select(order => order.Number).ToListAsync(Cancellation);

        Assert.Equal(Orders.Where(order => states.Contains(order.State) && order.CreatedAt >= from && order.CreatedAt < to).Select(order => order.Number).Order(), found);
    }

    [Theory, DatabaseData]
    public async Task Finds_orders_by_the_beginning_of_their_number(DatabaseProvider provider)
    {
        await using var database = await WithOrdersAsync(provider);
        await using var db = database.CreateContext();
        var found = await db.Orders.WhereBegins(order => order.Number, "ORD1000").CountAsync(Cancellation);

        Assert.Equal(Orders.Count(order => order.Number.Value.StartsWith("ORD1000", StringComparison.Ordinal)), found);
    }

    private static async Task<TestDatabase> WithOrdersAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.InOrder.Where(record => record is not (Order or OrderLine or JournalEntry or SoldProduct or Entitlement or QuoteLine or QuoteConversion)));
        db.AddRange(Orders.Cast<object>());
        await db.SaveChangesAsync(Cancellation);
        return database;
    }
}
