using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Orders.Lists;

public sealed class OrderListEffects(OrderQueries orders, OrderCapture capture, CurrentUser users, ILogger<OrderListEffects> log)
{
    [EffectMethod]
    public Task On(LoadOrders load, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var by = await users.GetAsync();
            return new OrdersLoaded(load.Filter, await orders.RowsAsync(by, load.Filter, CancellationToken.None), by);
        },
        new OrdersNotLoaded(load.Filter),
        log);

    [EffectMethod]
    public Task On(FindCustomers find, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new CustomersFound(find.Typed, await orders.CustomersAsync(await users.GetAsync(), find.Typed, CancellationToken.None)),
        new NewOrderFailed(),
        log);

    [EffectMethod]
    public Task On(CreateOrder create, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var begun = await capture.BeginAsync(await users.GetAsync(), create.Kind, create.Customer, [], CancellationToken.None);
            return begun.Succeeded ? new OrderCreated(begun.Value.Order.Number) : new OrderNotCreated(begun.Findings);
        },
        new NewOrderFailed(),
        log);
}
