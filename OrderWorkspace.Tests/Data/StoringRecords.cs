using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Mapping;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class StoringRecords
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Gives_every_record_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.CreateContext())
        {
            db.AddRange(OneOfEach.InOrder);
            await db.SaveChangesAsync(Cancellation);
        }

        await EverythingIsThere(database);
    }

    [Theory, DatabaseData]
    public async Task In_bulk_gives_every_record_back_as_it_was(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.CreateContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            foreach (var record in OneOfEach.InOrder) await (Task)InsertOne.MakeGenericMethod(record.GetType()).Invoke(null, [db, record])!;
            await transaction.CommitAsync(Cancellation);
        }

        await EverythingIsThere(database);
    }

    [Fact]
    public async Task Has_an_example_of_every_kind()
    {
        await using var db = SqlServerOnPaper.CreateContext();
        var stored = db.Model.GetEntityTypes().Select(type => type.ClrType)
            .Where(type => !type.IsAbstract && type.Namespace!.StartsWith(nameof(OrderWorkspace), StringComparison.Ordinal) && type != typeof(WorkspaceUser) && type != typeof(NumberBlock));

        Assert.Equal(stored.Order(ByName), OneOfEach.InOrder.Select(record => record.GetType()).Distinct().Order(ByName));
    }

    [Theory, DatabaseData]
    public async Task Writes_only_what_differs(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.CreateContext())
        {
            db.AddRange(OneOfEach.InOrder);
            await db.SaveChangesAsync(Cancellation);
        }

        var after = OneOfEach.Order with { Notes = null, Version = 2, Totals = OneOfEach.Order.Totals with { Monthly = new Money(1.5m, OneOfEach.Eur) } };
        await using (var db = database.CreateContext())
        {
            db.Replace(OneOfEach.Order, after);
            Assert.Equal([nameof(Order.Notes), nameof(Order.Version)], db.ChangeTracker.Entries().Single().Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name));
            await db.SaveChangesAsync(Cancellation);
        }
        Assert.Equal(("Ring first", 1, null), (OneOfEach.Order.Notes, OneOfEach.Order.Version, after.Notes));

        await using var reading = database.CreateContext();
        Assert.Equal(Json(after), Json(await reading.Orders.AsNoTracking().SingleAsync(Cancellation)));
    }

    [Theory, DatabaseData]
    public async Task Refuses_to_overwrite_what_somebody_else_wrote(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var first = database.CreateContext();
        first.AddRange(OneOfEach.InOrder);
        await first.SaveChangesAsync(Cancellation);
        first.ChangeTracker.Clear();
        first.Replace(OneOfEach.Order, OneOfEach.Order with { Notes = "mine", Version = 2 });
        await first.SaveChangesAsync(Cancellation);

        await using var second = database.CreateContext();
        second.Replace(OneOfEach.Order, OneOfEach.Order with { Notes = "yours", Version = 2 });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Refuses_a_second_open_line_for_one_sold_product(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.InOrder);
        await db.SaveChangesAsync(Cancellation);

        db.AddRange(OneOfEach.OrderLine with { Id = new(3), Holds = null }, OneOfEach.OrderLine with { Id = new(4), Holds = null });
        await db.SaveChangesAsync(Cancellation);
        db.Add(OneOfEach.OrderLine with { Id = new(5) });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Refuses_to_name_what_is_not_there(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();

        db.Add(OneOfEach.Contact);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Takes_the_lines_and_the_story_of_a_discarded_order_along(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.InOrder.Where(record => record is not (SoldProduct or Entitlement or OrderLine or QuoteLine or QuoteConversion)));
        db.Add(OneOfEach.OrderLine with { SoldProductId = null, Holds = null, EntitlementId = null });
        await db.SaveChangesAsync(Cancellation);

        await db.Orders.Where(order => order.Id == OneOfEach.Order.Id).ExecuteDeleteAsync(Cancellation);

        Assert.False(await db.OrderLines.AnyAsync(Cancellation) || await db.OrderJournal.AnyAsync(Cancellation));
    }

    private static readonly MethodInfo InsertOne = typeof(StoringRecords).GetMethod(nameof(InsertAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));

    private static Task InsertAsync<T>(WorkspaceDb db, T record)
        where T : class => db.InsertAsync([record], Cancellation);

    private static async Task EverythingIsThere(TestDatabase database)
    {
        await using var db = database.CreateContext();
        var stored = new List<object>
        {
            await db.PriceLists.AsNoTracking().SingleAsync(Cancellation),
            await db.Prices.AsNoTracking().SingleAsync(Cancellation),
            await db.ExchangeRates.AsNoTracking().SingleAsync(Cancellation),
        };
        stored.AddRange(await db.Customers.AsNoTracking().OfType<Account>().OrderBy(account => account.Number).ToListAsync(Cancellation));
        stored.AddRange(
        [
            await db.Customers.AsNoTracking().OfType<Consumer>().SingleAsync(Cancellation),
            await db.Contacts.AsNoTracking().SingleAsync(Cancellation),
            await db.Locations.AsNoTracking().SingleAsync(Cancellation),
            await db.Specifications.AsNoTracking().SingleAsync(Cancellation),
            await db.Offerings.AsNoTracking().SingleAsync(Cancellation),
            await db.Contracts.AsNoTracking().SingleAsync(Cancellation),
            await db.Quotes.AsNoTracking().SingleAsync(Cancellation),
            await db.Orders.AsNoTracking().SingleAsync(Cancellation),
            await db.SoldProducts.AsNoTracking().SingleAsync(Cancellation),
            await db.Entitlements.AsNoTracking().SingleAsync(Cancellation),
            await db.QuoteLines.AsNoTracking().SingleAsync(Cancellation),
            await db.QuoteConversions.AsNoTracking().SingleAsync(Cancellation),
            await db.QuoteJournal.AsNoTracking().SingleAsync(Cancellation),
            await db.QuoteVersions.AsNoTracking().SingleAsync(Cancellation),
            await db.ConversionDrafts.AsNoTracking().SingleAsync(Cancellation),
            await db.OrderLines.AsNoTracking().SingleAsync(Cancellation),
            await db.OrderJournal.AsNoTracking().SingleAsync(Cancellation),
            await db.Outbox.AsNoTracking().SingleAsync(Cancellation),
            await db.SearchTerms.AsNoTracking().SingleAsync(Cancellation),
            await db.QuoteTerms.AsNoTracking().SingleAsync(Cancellation),
        ]);
        Assert.Equal(OneOfEach.InOrder.Select(Json), stored.Select(Json));
    }

    // Instants are compared as instants: what comes back is in UTC.
    private static string Json(object record) => JsonSerializer.Serialize(record, record.GetType(), Compared);

    private static readonly JsonSerializerOptions Compared = new(StoredJson.Options) { Converters = { new TextJson<DateTimeOffset>(at => at.UtcDateTime.ToString("O"), DateTimeOffset.Parse) } };
}
