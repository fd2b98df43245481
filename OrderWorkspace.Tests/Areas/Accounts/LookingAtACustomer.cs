using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Accounts;

public sealed class LookingAtACustomer
{
    private const int Header = 1;
    private const int Overview = 5;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly Account Account = OneOfEach.Account;

    [Theory, DatabaseData]
    public async Task Tells_who_it_is_on_a_call(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        var customer = await FindAsync(world);

        Assert.Equal(Account.Name, customer.Name);
        Assert.Equal(OneOfEach.PriceList.Name, customer.PriceList);
        Assert.Equal(OneOfEach.Parent.Number, customer.Parent?.Number);
        Assert.Equal(OneOfEach.Contact.Name, customer.PrimaryContact?.Name);
        Assert.Equal(1, customer.Counts.Orders);
        Assert.Equal(1, customer.Counts.OpenQuotes);
        Assert.Equal(1, customer.Counts.ProductsInUse);
    }

    [Theory, DatabaseData]
    public async Task Tells_it_of_a_consumer_too(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        var customer = await world.Customers.FindAsync(CustomersWorld.OrderAgent, OneOfEach.Consumer.Number, Cancellation);

        Assert.Equal(OneOfEach.Consumer.Name, customer?.Name);
        Assert.Null(customer?.Parent);
        Assert.True(customer?.Attention.IsNone);
    }

    [Theory, DatabaseData]
    public async Task Puts_first_who_orders(DatabaseProvider provider)
    {
        var billing = OneOfEach.Contact with { Id = Id<Contact>.New(OneOfEach.Now), Number = NumberSeries.Contact.At<Contact>(0), Name = "Bill", Roles = ContactRoles.Billing };
        await using var world = await CustomersWorld.OpenAsync(provider, billing);

        Assert.Equal([OneOfEach.Contact.Name, "Bill"], (await FindAsync(world)).Contacts.Select(contact => contact.Name));
    }

    [Theory, DatabaseData]
    public async Task Says_what_should_not_wait(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(
            provider, Order(2, OrderState.Held), Order(3, OrderState.Held), Order(4, OrderState.Rejected), Order(5, OrderState.Completed),
            Quote(2, QuoteState.Approved, inDays: 3), Quote(3, QuoteState.Declined, inDays: 2), Quote(4, QuoteState.Approved, inDays: -1), Quote(5, QuoteState.Draft, inDays: 90));

        var attention = (await FindAsync(world)).Attention;

        Assert.Equal((2, 1, 0), (attention.OrdersHeld, attention.OrdersRejected, attention.OrdersPending));
        Assert.Equal((1, CustomersWorld.Today.AddDays(3)), (attention.QuotesEnding, attention.FirstQuoteEnds));
        Assert.Null(attention.FirstContractEnds);
    }

    [Theory, DatabaseData]
    public async Task Sums_up_what_is_going_on(DatabaseProvider provider)
    {
        var now = OneOfEach.Now;
        await using var world = await CustomersWorld.OpenAsync(
            provider,
            Order(2, OrderState.Completed) with { CreatedAt = now.AddMonths(-1) },
            Order(3, OrderState.Held) with { CreatedAt = now.AddMonths(-1).AddDays(-1) },
            Order(4, OrderState.InProgress) with { CreatedAt = now.AddYears(-5) });

        var overview = await OverviewAsync(world);

        Assert.Equal(3, overview.OpenOrderCount);
        Assert.Equal(["ORD0000001", "ORD0000003", "ORD0000004"], overview.OpenOrders.Select(order => order.Number.Value));
        Assert.Equal(OneOfEach.Quote.Number, Assert.Single(overview.OpenQuotes).Number);
        Assert.Equal(OneOfEach.Entitlement.Number, Assert.Single(Assert.Single(overview.Contracts).Entitlements).Number);
        Assert.Equal(OneOfEach.Location.Name, Assert.Single(overview.Locations).Name);
        Assert.Equal(24, overview.Months.Count);
        Assert.Equal((new DateOnly(2026, 3, 1), 1), (overview.Months[^1].First, overview.Months[^1].Count));
        Assert.Equal((2, OneOfEach.Order.Totals.Monthly * 2), (overview.Months[^2].Count, overview.Months[^2].Monthly));
        Assert.Equal(3, overview.Months.Sum(month => month.Count));
        Assert.Equal(overview.Timeline.OrderByDescending(happening => happening.At), overview.Timeline);
    }

    [Theory, DatabaseData]
    public async Task Takes_as_many_statements_for_a_thousand_orders_as_for_one(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);
        Assert.Equal(Header + Overview, await world.Statements.DuringAsync(() => OverviewAsync(world)));

        await using (var db = await world.Contexts.CreateDbContextAsync(Cancellation))
        {
            db.AddRange(Enumerable.Range(2, 1000).Select(i => Order(i, (OrderState)(i % 12))));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(Header + Overview, await world.Statements.DuringAsync(() => OverviewAsync(world)));
        foreach (var tab in Enum.GetValues<CustomerTab>().Where(tab => tab != CustomerTab.Overview))
            Assert.Equal(Header + 1, await world.Statements.DuringAsync(async () => await OpenAsync(world, tab)));
    }

    [Theory, DatabaseData]
    public async Task Lists_each_thing_on_its_tab(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        Assert.Equal(OneOfEach.Quote.Number, Assert.Single(await RowsAsync<QuoteRow>(world, CustomerTab.Quotes)).Number);
        Assert.Equal(OneOfEach.Contract.Number, Assert.Single(await RowsAsync<ContractRow>(world, CustomerTab.Contracts)).Number);
        Assert.Equal(99.75m, Assert.Single(await RowsAsync<EntitlementRow>(world, CustomerTab.Entitlements)).UnitsLeft);
        Assert.Equal(OneOfEach.Location.Name, Assert.Single(await RowsAsync<ProductRow>(world, CustomerTab.Products)).Location);
        Assert.Equal(OneOfEach.Order.Number, Assert.Single(await RowsAsync<OrderRow>(world, CustomerTab.Orders)).Number);
        Assert.Equal(OneOfEach.Contact.Number, Assert.Single(await RowsAsync<ContactRow>(world, CustomerTab.Contacts)).Number);
    }

    [Theory, DatabaseData]
    public async Task Pages_through_every_order_once(DatabaseProvider provider)
    {
        var orders = Enumerable.Range(2, 2 * PageRequest.Size + 7).Select(i => Order(i, OrderState.Draft) with { CreatedAt = OneOfEach.Now.AddMinutes(-i / 4) }).ToList();
        await using var world = await CustomersWorld.OpenAsync(provider, orders);

        var seen = new List<Number<Order>>();
        Cursor? next = null;
        do
        {
            var page = Assert.IsType<Rows<OrderRow>>(await OpenAsync(world, CustomerTab.Orders, PageRequest.From(next?.ToString(), null))).Page;
            seen.AddRange(page.Rows.Select(row => row.Number));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(
            orders.Append(OneOfEach.Order).OrderByDescending(order => order.CreatedAt).ThenByDescending(order => order.Number).Select(order => order.Number), seen);
    }

    [Theory, DatabaseData]
    public async Task Is_refused_to_who_may_not_see_it(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        Assert.Null(await world.Customers.FindAsync(CustomersWorld.AgentOf(OneOfEach.Consumer), Account.Number, Cancellation));
        Assert.Null(await world.Customers.FindAsync(CustomersWorld.BuyerOf(Account), Account.Number, Cancellation));
        Assert.NotNull(await world.Customers.FindAsync(CustomersWorld.AgentOf(Account), Account.Number, Cancellation));
    }

    private static Order Order(int number, OrderState state) => OneOfEach.Order with
    {
        Id = Id<Order>.New(OneOfEach.Now),
        Number = NumberSeries.CustomerOrder.At<Order>(number),
        State = state,
    };

    private static Quote Quote(int number, QuoteState state, int inDays) => OneOfEach.Quote with
    {
        Id = Id<Quote>.New(OneOfEach.Now),
        Number = NumberSeries.Quote.At<Quote>(number),
        State = state,
        ValidUntil = CustomersWorld.Today.AddDays(inDays),
    };

    private static async Task<CustomerView> FindAsync(CustomersWorld world) =>
        await world.Customers.FindAsync(CustomersWorld.OrderAgent, Account.Number, Cancellation) ?? throw new InvalidOperationException("The customer is not found.");

    private static async Task<TabContent> OpenAsync(CustomersWorld world, CustomerTab tab, PageRequest? page = null) =>
        await world.Tabs.OfAsync(CustomersWorld.OrderAgent, await FindAsync(world), tab, page ?? PageRequest.First, Cancellation);

    private static async Task<CustomerOverview> OverviewAsync(CustomersWorld world) => Assert.IsType<CustomerOverview>(await OpenAsync(world, CustomerTab.Overview));

    private static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(CustomersWorld world, CustomerTab tab) =>
        Assert.IsType<Rows<TRow>>(await OpenAsync(world, tab)).Page.Rows;
}
