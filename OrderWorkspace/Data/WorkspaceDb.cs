using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data.Mapping;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Data;

/// <summary>Everything that is stored. One class derives from it per database, since each has its own migrations.</summary>
public abstract class WorkspaceDb(DbContextOptions options) : IdentityDbContext<WorkspaceUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<ProductSpecification> Specifications => Set<ProductSpecification>();

    public DbSet<ProductOffering> Offerings => Set<ProductOffering>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<Price> Prices => Set<Price>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Entitlement> Entitlements => Set<Entitlement>();

    public DbSet<SoldProduct> SoldProducts => Set<SoldProduct>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<QuoteLine> QuoteLines => Set<QuoteLine>();

    public DbSet<QuoteConversion> QuoteConversions => Set<QuoteConversion>();

    public DbSet<QuoteJournalEntry> QuoteJournal => Set<QuoteJournalEntry>();

    public DbSet<QuoteVersion> QuoteVersions => Set<QuoteVersion>();

    public DbSet<ConversionDraft> ConversionDrafts => Set<ConversionDraft>();

    public DbSet<Order> Orders => Set<Order>();

    /// <summary>Orders as people know them: without the papers on which quotes are written.</summary>
    public IQueryable<Order> RealOrders => Orders.Where(order => order.Kind != OrderKind.Quote);

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<JournalEntry> OrderJournal => Set<JournalEntry>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<QuoteTerm> QuoteTerms => Set<QuoteTerm>();

    public DbSet<NumberBlock> NumberBlocks => Set<NumberBlock>();

    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    /// <summary>The collation by which text sorts and compares by code point, as in .NET; null where the database does so by itself.</summary>
    protected abstract string? OrdinalCollation { get; }

    /// <summary>The column type that the database has for JSON; null where that is text.</summary>
    protected virtual string? JsonColumnType => null;

    /// <summary>Writes what differs between two values of the same thing, if nobody wrote it since <paramref name="before"/> was read. Neither is touched.</summary>
    public void Replace<T>(T before, T after)
        where T : class
    {
        var entry = Entry(after);
        entry.State = EntityState.Unchanged;
        entry.OriginalValues.SetValues(before);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseWorkspaceTypes(OrdinalCollation);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkspaceDb).Assembly);
        if (JsonColumnType is null) return;
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.IsJson()))
            property.SetColumnType(JsonColumnType);
    }
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WorkspaceDb(options)
{
    protected override string? OrdinalCollation => null;
}

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : WorkspaceDb(options)
{
    protected override string? OrdinalCollation => "Latin1_General_100_BIN2";
}

public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : WorkspaceDb(options)
{
    protected override string? OrdinalCollation => "C";

    protected override string? JsonColumnType => "jsonb";
}
