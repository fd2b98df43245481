using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OrderWorkspace.Accounts;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Home;
using OrderWorkspace.Quotes;
using OrderWorkspace.Shell.Search;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas;

/// <summary>A database that holds <see cref="OneOfEach"/> and what a test adds, and all that reads it for people, on the day that it plays on.</summary>
internal sealed class CustomersWorld : IAsyncDisposable
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(OneOfEach.Now.UtcDateTime);

    public static readonly User OrderAgent = Shop.Agent;
    public static readonly User ServiceAgent = Shop.Agent with { Role = Role.ServiceAgent };
    public static readonly User SalesAgent = Shop.Agent with { Role = Role.SalesAgent };
    public static readonly User FulfilmentAgent = Shop.Agent with { Role = Role.FulfilmentAgent };

    private readonly TestDatabase _database;

    private CustomersWorld(TestDatabase database)
    {
        var contexts = new CountedStatements(database.Settings);
        var clock = new FakeTimeProvider(OneOfEach.Now);
        _database = database;
        Statements = contexts;
        Lists = new(contexts);
        Customers = new(contexts, clock);
        Quotes = new(contexts);
        Tabs = new(contexts, new OverviewQueries(contexts, Quotes, clock), Quotes);
        Records = new(contexts);
        Search = new(contexts);
        Home = new(contexts, Quotes, clock);
    }

    public CountedStatements Statements { get; }

    public IDbContextFactory<WorkspaceDb> Contexts => Statements;

    public CustomerListQueries Lists { get; }

    public CustomerQueries Customers { get; }

    public TabQueries Tabs { get; }

    public RecordQueries Records { get; }

    public QuoteQueries Quotes { get; }

    public SearchQueries Search { get; }

    public HomeQueries Home { get; }

    /// <summary>A buyer who may see nothing, bound to <paramref name="customer"/>.</summary>
    public static User BuyerOf(Customer customer) => Shop.Agent with { Role = Role.Buyer, CustomerId = customer.Id };

    /// <summary>An agent who works for one customer only.</summary>
    public static User AgentOf(Customer customer) => Shop.Agent with { CustomerId = customer.Id };

    public static async Task<CustomersWorld> OpenAsync(DatabaseProvider provider, params IEnumerable<object> more)
    {
        var world = new CustomersWorld(await TestDatabase.CreateAsync(provider));
        await using var db = await world.Contexts.CreateDbContextAsync();
        db.AddRange(OneOfEach.InOrder.Concat(more));
        await db.SaveChangesAsync();
        return world;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
