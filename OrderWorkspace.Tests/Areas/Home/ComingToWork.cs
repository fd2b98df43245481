using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Home;

public sealed class ComingToWork
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Shows_an_order_agent_own_drafts_and_what_is_stuck(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(
            provider, Order(2, OrderState.Draft, CustomersWorld.OrderAgent.Name), Order(3, OrderState.Held), Order(4, OrderState.Acknowledged));

        var work = await world.Home.OfAsync(CustomersWorld.OrderAgent, Cancellation);

        Assert.Equal(["ORD0000002"], work.Drafts?.Select(order => order.Number.Value));
        Assert.Equal(["ORD0000003"], work.Stuck?.Select(order => order.Number.Value));
        Assert.Null(work.ToTakeUp);
        Assert.Null(work.QuotesEnding);
    }

    [Theory, DatabaseData]
    public async Task Shows_a_fulfilment_agent_what_to_take_up_and_a_sales_agent_the_quotes_that_end(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Order(2, OrderState.Acknowledged), Order(3, OrderState.Acknowledged));

        var fulfilment = await world.Home.OfAsync(CustomersWorld.FulfilmentAgent, Cancellation);
        var sales = await world.Home.OfAsync(CustomersWorld.SalesAgent, Cancellation);

        Assert.Equal(["ORD0000002", "ORD0000003"], fulfilment.ToTakeUp?.Select(order => order.Number.Value));
        Assert.Null(fulfilment.Drafts);
        Assert.Equal([OneOfEach.Quote.Number], sales.QuotesEnding?.Select(quote => quote.Number));
    }

    [Theory, DatabaseData]
    public async Task Takes_at_most_four_statements(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);
        foreach (var user in new[] { CustomersWorld.OrderAgent, CustomersWorld.SalesAgent, CustomersWorld.ServiceAgent, CustomersWorld.FulfilmentAgent })
            Assert.InRange(await world.Statements.DuringAsync(() => world.Home.OfAsync(user, Cancellation)), 1, 4);
    }

    [Theory, DatabaseData]
    public async Task Shows_a_buyer_nothing(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        Assert.Equal(new OrderWorkspace.Home.MyWork(), await world.Home.OfAsync(CustomersWorld.BuyerOf(OneOfEach.Account), Cancellation));
    }

    private static Order Order(int number, OrderState state, string by = "Somebody") => OneOfEach.Order with
    {
        Id = Id<Order>.New(OneOfEach.Now),
        Number = NumberSeries.CustomerOrder.At<Order>(number),
        State = state,
        CreatedBy = by,
        CreatedAt = OneOfEach.Now.AddMinutes(number),
    };
}
