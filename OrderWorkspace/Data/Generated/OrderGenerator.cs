using Bogus;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Generated;

/// <summary>
/// Adds made-up accounts and their quotes and orders of the last two years, as many as asked for, over the catalogue that is there. The same seed on the
/// same day gives the same data; numbers go on after those that are given already.
/// </summary>
public sealed class OrderGenerator(IDbContextFactory<WorkspaceDb> databases, NumberBlocks numbers, TimeProvider clock)
{
    internal const string Name = "Order generator";

    private const int BatchSize = 5_000;
    private const int OrdersPerAccount = 100;
    private const int OrdersPerQuote = 20;
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
        var customers = await MakeCustomersAsync(db, int.Clamp(orders / OrdersPerAccount, 1, MostAccounts), now, random, cancellationToken);
        if (customers.Exists(customer => templates.For(customer).Count == 0))
            throw new InvalidOperationException("The catalogue has nothing to order; load the seed data first.");
        await WriteAsync(customers, cancellationToken);

        var quotes = orders / OrdersPerQuote;
        var firstQuote = await numbers.ReserveAsync(db, NumberSeries.Quote, quotes, cancellationToken);
        foreach (var batch in Enumerable.Range(0, quotes).Select(MakeQuote).Chunk(BatchSize)) await WriteAsync(batch, cancellationToken);

        var firstOrder = await numbers.ReserveAsync(db, NumberSeries.CustomerOrder, orders, cancellationToken);
        var progress = new ProgressBar("orders", orders, output, isTerminal: !Console.IsOutputRedirected);
        var batches = Enumerable.Range(0, orders).Select(MakeOrder).Chunk(BatchSize); // made one after the other, written side by side
        var writers = new ParallelOptions { MaxDegreeOfParallelism = db.Database.IsSqlite() ? 1 : MostWriters, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, writers, async (batch, stopped) =>
        {
            await WriteAsync(batch, stopped);
            progress.Add(batch.Length);
        });

        GeneratedQuote MakeQuote(int index)
        {
            var customer = Somebody();
            return GeneratedQuote.Make(NumberSeries.Quote.At<Quote>(firstQuote + index), customer, templates.For(customer), At(index, quotes), now, random);
        }

        GeneratedOrder MakeOrder(int index)
        {
            var customer = Somebody();
            return GeneratedOrder.Make(NumberSeries.CustomerOrder.At<Order>(firstOrder + index), customer, templates.For(customer), At(index, orders), now, random);
        }

        // A few accounts order much; what has a higher number came later.
        GeneratedCustomer Somebody() => customers[(int)(Math.Pow(random.Double(), 2) * customers.Count)];

        DateTimeOffset At(int index, int count) => now.AddDays(-Days * (1 - (index + random.Double()) / count));
    }

    private async Task<List<GeneratedCustomer>> MakeCustomersAsync(
        WorkspaceDb db, int count, DateTimeOffset now, Randomizer random, CancellationToken cancellationToken)
    {
        var priceLists = await db.PriceLists.AsNoTracking().OrderBy(list => list.Code).ToListAsync(cancellationToken);
        var account = await numbers.ReserveAsync(db, NumberSeries.Account, count, cancellationToken);
        var contact = await numbers.ReserveAsync(db, NumberSeries.Contact, count, cancellationToken);
        return [.. GeneratedCustomer.Make(count, account, contact, priceLists, now.AddDays(-Days), random)];
    }

    private Task WriteAsync(List<GeneratedCustomer> customers, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        await db.InsertAsync<Account>([.. customers.Select(customer => customer.Account)], cancellationToken);
        await db.InsertAsync<Contact>([.. customers.Select(customer => customer.Contact)], cancellationToken);
        await db.InsertAsync<Location>([.. customers.Select(customer => customer.Location)], cancellationToken);
        await db.InsertAsync<SearchTerm>(
            [.. customers.SelectMany(customer => SearchTerm.Of(customer.Account.Id, customer.Account.Name, customer.Location.City))], cancellationToken);
    }, cancellationToken);

    private Task WriteAsync(GeneratedQuote[] batch, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        await db.InsertAsync<Quote>([.. batch.Select(made => made.Quote)], cancellationToken);
        await db.InsertAsync<QuoteTerm>([.. batch.SelectMany(made => QuoteTerm.Of(made.Quote))], cancellationToken);
        await db.InsertAsync<QuoteLine>([.. batch.SelectMany(made => made.Lines)], cancellationToken);
    }, cancellationToken);

    private Task WriteAsync(GeneratedOrder[] batch, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        await db.InsertAsync<Order>([.. batch.Select(made => made.Order)], cancellationToken);
        await db.InsertAsync<OrderLine>([.. batch.SelectMany(made => made.Lines)], cancellationToken);
        await db.InsertAsync<JournalEntry>([.. batch.Select(made => made.Entry)], cancellationToken);
    }, cancellationToken);

    private async Task WriteAsync(Func<WorkspaceDb, Task> write, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await write(db);
        await transaction.CommitAsync(cancellationToken);
    }
}
