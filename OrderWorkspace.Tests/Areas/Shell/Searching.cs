using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Shell;

public sealed class Searching
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly Consumer Nora = OneOfEach.Consumer with { Id = Id<Customer>.New(OneOfEach.Now), Number = NumberSeries.Consumer.At<Customer>(77), Name = "Nora Müller" };
    private static readonly Account Nordwind = OneOfEach.Parent with { Id = Id<Customer>.New(OneOfEach.Now), Number = NumberSeries.Account.At<Customer>(12), Name = "Nordwind Nord AG" };

    private static IEnumerable<object> Both => [Nora, Nordwind, .. SearchTerm.Of(Nora.Id, Nora.Name), .. SearchTerm.Of(Nordwind.Id, Nordwind.Name)];

    [Theory, DatabaseData]
    public async Task Finds_customers_by_beginnings_of_words_each_once(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Both);

        Assert.Equal(["Accounts: Nordwind Nord AG", "Consumers: Nora Müller"], await FindAsync(world, "no"));
        Assert.Equal(["Accounts: Nordwind Nord AG"], await FindAsync(world, "nord ag"));
        Assert.Equal(["Consumers: Nora Müller"], await FindAsync(world, "  MULLER no "));
        Assert.Empty(await FindAsync(world, "ora"));
        Assert.Empty(await FindAsync(world, "no nobody"));
    }

    [Theory, DatabaseData]
    public async Task Finds_by_numbers_with_and_without_prefix_and_zeros(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Both);

        Assert.Equal(["Accounts: Nordwind Nord AG"], await FindAsync(world, "acc12"));
        Assert.Equal(["Consumers: Nora Müller"], await FindAsync(world, "CON0000077"));
        Assert.Equal(["Orders: ORD0000001"], await FindAsync(world, "ord1"));
        Assert.Equal(["Quotes: QUO0000001"], await FindAsync(world, "quo000"));
        Assert.Equal(["Accounts: " + OneOfEach.Parent.Name, "Consumers: " + OneOfEach.Consumer.Name, "Orders: ORD0000001", "Quotes: QUO0000001"], await FindAsync(world, "1"));
    }

    [Theory, DatabaseData]
    public async Task Finds_orders_by_the_customers_purchase_order_number(DatabaseProvider provider)
    {
        var other = OneOfEach.Order with { Id = Id<Order>.New(OneOfEach.Now), Number = NumberSeries.CustomerOrder.At<Order>(2), PurchaseOrderNumber = "4500-77" };
        await using var world = await CustomersWorld.OpenAsync(provider, other);

        Assert.Equal(["Orders: ORD0000002"], await FindAsync(world, "4500-"));
    }

    [Theory, DatabaseData]
    public async Task Finds_quotes_by_beginnings_of_words_of_their_name_each_once(DatabaseProvider provider)
    {
        var quotes = new[] { "Core switches for the core network", "Network for Köln" }.Index().Select(named => OneOfEach.Quote with
        {
            Id = Id<Quote>.New(OneOfEach.Now),
            Number = NumberSeries.Quote.At<Quote>(named.Index + 70),
            Name = named.Item,
        }).ToList();
        await using var world = await CustomersWorld.OpenAsync(provider, [.. quotes, .. quotes.SelectMany(QuoteTerm.Of)]);

        Assert.Equal(["Quotes: QUO0000070"], await FindAsync(world, "co"));
        Assert.Equal(["Quotes: QUO0000071"], await FindAsync(world, "koln net"));
        Assert.Empty(await FindAsync(world, "koln switches"));
        Assert.Empty(await FindAsync(world, "koln", CustomersWorld.AgentOf(Nora)));
        Assert.Empty(await FindAsync(world, "koln", CustomersWorld.BuyerOf(OneOfEach.Account)));
    }

    [Theory, DatabaseData]
    public async Task Takes_three_statements(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Both);

        Assert.Equal(3, await world.Statements.DuringAsync(() => FindAsync(world, "1")));
    }

    [Theory, DatabaseData]
    public async Task Finds_nothing_that_is_not_the_users_to_see(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Both);

        Assert.Empty(await FindAsync(world, "1", CustomersWorld.AgentOf(Nora)));
        Assert.Equal(["Consumers: Nora Müller"], await FindAsync(world, "no", CustomersWorld.AgentOf(Nora)));
        Assert.Empty(await FindAsync(world, "no", CustomersWorld.BuyerOf(Nora)));
    }

    private static async Task<IEnumerable<string>> FindAsync(CustomersWorld world, string typed, User? by = null) =>
        (await world.Search.FindAsync(by ?? CustomersWorld.OrderAgent, typed, Cancellation)).Groups.SelectMany(group => group.Hits.Select(hit => $"{group.Name}: {hit.Title}"));
}
