using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Bench;

/// <summary>A page of 50 of the list of customer orders, out of a million: by customer and state, and page 1,000 against page 1.</summary>
internal static class OrderList
{
    private const int PageBefore = 999 * PageRequest.Size;

    private static readonly User Agent = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Bench", Role.OrderAgent);

    public static async Task<IReadOnlyList<Row>> RunAsync(int orders)
    {
        await using var database = await SeededDatabase.CreateAsync();
        await GenerateAsync(database, orders);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var queries = new OrderQueries(database.Contexts);

        var (customer, state) = await MostOrdersAsync(database.Contexts);
        var byBoth = new OrderFilter { CustomerId = customer, State = state };
        var byState = new OrderFilter { State = state };
        return
        [
            await CompareAsync("order-list, customer and state", byBoth),
            await CompareAsync("order-list, state, page 1", byState),
            await CompareAsync("order-list, state, page 1,000", byState with { Page = PageRequest.From(await PlaceAsync(database.Contexts, state), null) }),
        ];

        async Task<Row> CompareAsync(string workload, OrderFilter filter)
        {
            var plain = new PlainSelect(source, filter);
            var rows = (await queries.RowsAsync(Agent, filter, CancellationToken.None)).Rows.Count;
            if (await plain.RunAsync() < rows) throw new InvalidOperationException("The floor reads other rows.");
            var (ours, floor) = await Measure.InTurnsAsync(() => queries.RowsAsync(Agent, filter, CancellationToken.None), plain.RunAsync);
            return new Row(workload, $"{orders:N0} orders", ours, floor);
        }
    }

    private static async Task GenerateAsync(SeededDatabase database, int orders)
    {
        var start = Stopwatch.GetTimestamp();
        // In a process of its own: what runs here is compiled for what it does, and is to be compiled for pages.
        await WebServer.RunAsync(database.ConnectionString, "seed", "--orders", orders.ToString(CultureInfo.InvariantCulture), "--seed", "1");
        await Console.Error.WriteLineAsync($"{orders:N0} orders generated in {Stopwatch.GetElapsedTime(start):mm\\:ss}");
        await using var db = await database.Contexts.CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static async Task<(Id<Domain.Customers.Customer> Customer, OrderState State)> MostOrdersAsync(IDbContextFactory<WorkspaceDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var most = await db.Orders.GroupBy(o => new { o.CustomerId, o.State }).OrderByDescending(same => same.Count()).Select(same => same.Key).FirstAsync();
        return (most.CustomerId, most.State);
    }

    private static async Task<string?> PlaceAsync(IDbContextFactory<WorkspaceDb> contexts, OrderState state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var last = await db.Orders.Where(o => o.State == state).OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Number)
            .Skip(PageBefore - 1).Select(o => new { o.CreatedAt, o.Number }).FirstOrDefaultAsync();
        return last is null ? null : Cursor.Of(last.CreatedAt, last.Number).ToString();
    }
}
