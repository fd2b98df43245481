using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
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

        var example = (await desk.BeginAsync(Agent, accounts[0], edits, CancellationToken.None)).Value.Order;
        await using var floor = await PlainInserts.LikeAsync(database.PreparedConnectionString, example);

        var (ours, plain) = await Measure.InTurnsAsync(
            async () => _ = (await desk.BeginAsync(Agent, accounts[++turn % accounts.Count], edits, CancellationToken.None)).Value,
            floor.RunAsync);
        return [new Row("create-order", $"{example.Lines.Count} lines", ours, plain)];
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
