using Bogus;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Data.Generated;

/// <summary>
/// Adds made-up accounts and their orders of the last two years, as many as asked for, over the catalogue that is there. The same seed on the same day
/// gives the same data; numbers go on after those that are given already.
/// </summary>
public sealed class OrderGenerator(IDbContextFactory<WorkspaceDb> databases, NumberBlocks numbers, TimeProvider clock)
{
    private const int BatchSize = 5_000;
    private const int OrdersPerAccount = 100;
    private const int MostAccounts = 20_000;
    private const int Days = 730;
    private const int MostWriters = 2;

    /// <exception cref="InvalidOperationException">There is nothing to order.</exception>
    public async Task RunAsync(int orders, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        var random = new Randomizer(seed);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var templates = await LineTemplates.LoadAsync(db, DateOnly.FromDateTime(now.UtcDateTime), random, cancellationToken);
        var customers = await AddCustomersAsync(db, int.Clamp(orders / OrdersPerAccount, 1, MostAccounts), now, random, cancellationToken);
        if (customers.Exists(customer => templates.For(customer).Count == 0))
            throw new InvalidOperationException("The catalogue has nothing to order; load the seed data first.");

        var first = await numbers.ReserveAsync(NumberSeries.CustomerOrder, orders, cancellationToken);
        var progress = new ProgressBar("orders", orders, output, isTerminal: !Console.IsOutputRedirected);
        var batches = Enumerable.Range(0, orders).Select(Make).Chunk(BatchSize); // made one after the other, written side by side
        var writers = new ParallelOptions { MaxDegreeOfParallelism = db.Database.IsSqlite() ? 1 : MostWriters, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, writers, async (batch, stopped) =>
        {
            await WriteAsync(batch, stopped);
            progress.Add(batch.Length);
        });

        GeneratedOrder Make(int index)
        {
            var customer = customers[(int)(Math.Pow(random.Double(), 2) * customers.Count)]; // a few accounts order much
            var at = now.AddDays(-Days * (1 - (index + random.Double()) / orders));
            return GeneratedOrder.Make(NumberSeries.CustomerOrder.At<Order>(first + index), customer, templates.For(customer), at, now, random);
        }
    }

    private async Task<List<GeneratedCustomer>> AddCustomersAsync(
        WorkspaceDb db, int count, DateTimeOffset now, Randomizer random, CancellationToken cancellationToken)
    {
        var priceLists = await db.PriceLists.AsNoTracking().OrderBy(list => list.Code).ToListAsync(cancellationToken);
        var account = await numbers.ReserveAsync(NumberSeries.Account, count, cancellationToken);
        var contact = await numbers.ReserveAsync(NumberSeries.Contact, count, cancellationToken);
        var customers = GeneratedCustomer.Make(count, account, contact, priceLists, now.AddDays(-Days), random).ToList();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.InsertAsync([.. customers.Select(customer => customer.Account)], cancellationToken);
        await db.InsertAsync([.. customers.Select(customer => customer.Contact)], cancellationToken);
        await db.InsertAsync([.. customers.Select(customer => customer.Location)], cancellationToken);
        await db.InsertAsync(
            [.. customers.SelectMany(customer => SearchTerm.Of(customer.Account.Id, customer.Account.Name, customer.Location.City))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return customers;
    }

    private async Task WriteAsync(GeneratedOrder[] batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.InsertAsync([.. batch.Select(made => made.Order)], cancellationToken);
        await db.InsertAsync([.. batch.SelectMany(made => made.Lines)], cancellationToken);
        await db.InsertAsync([.. batch.Select(made => made.Entry)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
