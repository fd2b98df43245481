using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class CapturingAServiceOrder
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly User Service = Shop.Colleague with { Role = Role.ServiceAgent };

    [Theory, DatabaseData]
    public async Task Gives_it_a_number_of_its_own_and_a_place_in_its_own_list(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = (await BeginAsync(shop, Service)).Value.Order;
        var queries = new OrderQueries(shop.Contexts);

        Assert.Equal(("SVO0000001", OrderKind.ServiceOrder), (order.Number.Value, order.Kind));
        Assert.Equal([order.Number], (await queries.RowsAsync(Shop.Agent, new() { Kind = OrderKind.ServiceOrder, Number = "svo1" }, Now)).Rows.Select(row => row.Number));
        Assert.Empty((await queries.RowsAsync(Shop.Agent, new(), Now)).Rows);
        Assert.Single((await queries.HistoryAsync(Shop.Agent, order.Number, null, Now)).Entries);
    }

    [Theory]
    [InlineData(Role.OrderAgent, false)]
    [InlineData(Role.SalesAgent, false)]
    [InlineData(Role.ServiceAgent, true)]
    [InlineData(Role.FulfilmentAgent, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Is_the_work_of_service_agents_while_all_may_look(Role role, bool may)
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var by = Shop.Agent with { Role = role };
        var order = (await BeginAsync(shop, Service)).Value.Order;

        Assert.True((await shop.Desk.OpenAsync(by, order.Number, Now)).Succeeded);
        Assert.Equal(may, IsAllowed(await BeginAsync(shop, by)));
        Assert.Equal(may, IsAllowed(await shop.Desk.ApplyAsync(by, order.Number, order.Version, Id.Of<OrderEdit>("note"), Edit.Set(HeaderField.Notes, "Ring twice"), Now)));
        Assert.Equal(may, IsAllowed(await shop.Desk.UndoAsync(by, order.Number, Id.Of<OrderEdit>("undo"), Now)));
        Assert.Equal(may, IsAllowed(await shop.Desk.SubmitAsync(by, order.Number, order.Version, Id.Of<OrderEdit>("submit"), Now)));
        Assert.Equal(may, IsAllowed(await shop.Desk.ReorderAsync(by, order.Number, Now)));
        Assert.Equal(may, IsAllowed(await shop.Desk.DiscardAsync(by, order.Number, Now)));
    }

    [Fact]
    public async Task Is_nothing_that_a_buyer_sees()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var (order, buyer) = ((await BeginAsync(shop, Service)).Value.Order, Shop.Agent with { Role = Role.Buyer, CustomerId = shop.Customer.Id });

        Assert.Equal(OrderFindings.OrderUnknown, Assert.Single((await shop.Desk.OpenAsync(buyer, order.Number, Now)).Findings).Kind);
        Assert.Empty((await new OrderQueries(shop.Contexts).RowsAsync(buyer, new() { Kind = OrderKind.ServiceOrder }, Now)).Rows);
    }

    private static Task<Outcome<OpenOrder>> BeginAsync(Shop shop, User by) => shop.Desk.BeginAsync(by, OrderKind.ServiceOrder, shop.Customer.Number, [], Now);

    private static bool IsAllowed<T>(Outcome<T> outcome) => outcome.Findings.All(finding => finding.Kind != OrderFindings.NotAllowed);
}
