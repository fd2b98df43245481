using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Fills an empty database from the seed files; never touches one that holds anything.</summary>
public sealed class SeedLoader(IDbContextFactory<WorkspaceDb> databases, TimeProvider clock)
{
    /// <summary>The folder beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <returns>Whether anything was loaded.</returns>
    /// <exception cref="BrokenSeedException">A file holds what it may not hold; nothing was loaded.</exception>
    public async Task<bool> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await HoldsAnythingAsync(db, cancellationToken)) return false;

        var seed = Seed.Read(folder, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await WriteAsync(db, seed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> HoldsAnythingAsync(WorkspaceDb db, CancellationToken cancellationToken) =>
        await db.Customers.AnyAsync(cancellationToken) || await db.Specifications.AnyAsync(cancellationToken)
        || await db.Offerings.AnyAsync(cancellationToken) || await db.PriceLists.AnyAsync(cancellationToken);

    /// <summary>In the order in which one names the other.</summary>
    private static async Task WriteAsync(WorkspaceDb db, Seed seed, CancellationToken cancellationToken)
    {
        await db.InsertAsync(seed.Specifications.All, cancellationToken);
        await db.InsertAsync(seed.Offerings.All, cancellationToken);
        await db.InsertAsync(seed.PriceLists.All, cancellationToken);
        await db.InsertAsync(seed.Prices, cancellationToken);
        await db.InsertAsync(seed.Rates, cancellationToken);
        await db.InsertAsync([.. seed.Customers.All.OfType<Account>()], cancellationToken);
        await db.InsertAsync([.. seed.Customers.All.OfType<Consumer>()], cancellationToken);
        await db.InsertAsync(seed.Contacts.All, cancellationToken);
        await db.InsertAsync(seed.Locations.All, cancellationToken);
        await db.InsertAsync([.. SearchTerms(seed)], cancellationToken);
        await db.InsertAsync(seed.Contracts.All, cancellationToken);
        await db.InsertAsync(seed.Quotes.All, cancellationToken);
        await db.InsertAsync([.. seed.Quotes.All.SelectMany(QuoteTerm.Of)], cancellationToken);
        await db.InsertAsync(seed.Orders.All, cancellationToken);
        await db.InsertAsync(seed.Inventory.All, cancellationToken);
        await db.InsertAsync(seed.Entitlements.All, cancellationToken);
        await db.InsertAsync(seed.QuoteLines, cancellationToken);
        await db.InsertAsync(seed.Conversions, cancellationToken);
        await db.InsertAsync([.. seed.Orders.All.SelectMany(order => order.Lines.Values)], cancellationToken);
        await db.InsertAsync(seed.Journal, cancellationToken);
        foreach (var (series, next) in seed.FreeNumbers())
            await db.NumberBlocks.Where(block => block.Prefix == series.Prefix && block.Next < next)
                .ExecuteUpdateAsync(set => set.SetProperty(block => block.Next, next), cancellationToken);
    }

    private static IEnumerable<SearchTerm> SearchTerms(Seed seed)
    {
        var cities = seed.Locations.All.ToLookup(location => location.CustomerId, location => location.City);
        return seed.Customers.All.SelectMany(customer => SearchTerm.Of(customer.Id, [customer.Name, .. cities[customer.Id]]));
    }
}
