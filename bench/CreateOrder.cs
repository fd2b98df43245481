using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Bench;

/// <summary>An order of 5 lines for one account of the seed data after the other: read what decides about it, fill, build, price, validate, store.</summary>
internal static class CreateOrder
{
    private static readonly User Agent = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Bench", Role.OrderAgent);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        await using var database = await SeededDatabase.CreateAsync();
        var desk = new OrderCapture(database.Contexts, new OpenOrders(), database.Services.GetRequiredService<NumberBlocks>(), TimeProvider.System);
        var edits = await FiveLinesAsync(database.Contexts);
        var (accounts, turn) = (await AccountsAsync(database.Contexts), 0);

        var example = (await BeginAsync()).Value.Order;
        var reads = await PlainReads.OfAsync(BeginAsync);
        await using var source = NpgsqlDataSource.Create(database.PreparedConnectionString);
        var inserts = await PlainInserts.LikeAsync(source, example);

        var (ours, writes) = await Measure.InTurnsAsync(BeginAsync, () => PlainAsync(inserts.RunAsync));
        var (again, both) = await Measure.InTurnsAsync(BeginAsync, () => PlainAsync(reads.RunAsync, inserts.RunAsync));
        var size = string.Create(CultureInfo.InvariantCulture, $"{example.Lines.Count} lines");
        return
        [
            new Row("create-order, against its writes", size, ours, writes),
            new Row(string.Create(CultureInfo.InvariantCulture, $"create-order, against its {reads.Count} reads and its writes"), size, again, both),
        ];

        Task<Outcome<OpenOrder>> BeginAsync() => desk.BeginAsync(Agent, accounts[++turn % accounts.Count], edits, CancellationToken.None);

        async Task PlainAsync(params Func<NpgsqlConnection, Task>[] work)
        {
            await using var connection = await source.OpenConnectionAsync();
            foreach (var part in work) await part(connection);
        }
    }

    private static async Task<IReadOnlyList<Number<Customer>>> AccountsAsync(IDbContextFactory<WorkspaceDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Customers.OfType<Account>().OrderBy(a => a.Number).Select(a => a.Number).ToListAsync();
    }

    private static async Task<IReadOnlyList<OrderEdit>> FiveLinesAsync(IDbContextFactory<WorkspaceDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var offerings = await db.Offerings.Where(o => o.Lifecycle == OfferingLifecycle.Active && o.SpecificationId != null).OrderBy(o => o.Code).ToListAsync();
        return [.. offerings.Where(o => !o.IsBundle).Take(5).Select(o => new AddOffering(o.Id, o.MinimumQuantity))];
    }
}
