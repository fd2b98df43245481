using Fluxor;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Orders;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Accounts.Account360;

public sealed class CustomerPageEffects(
    CustomerQueries customers, TabQueries tabs, RecordQueries records, OrderCapture orders, CurrentUser user, ILogger<CustomerPageEffects> log)
{
    [EffectMethod]
    public Task On(OpenCustomer open, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var by = await user.GetAsync();
            return await customers.FindAsync(by, open.Number, CancellationToken.None) is { } customer
                ? new CustomerOpened(open, customer, await tabs.OfAsync(by, customer, open.Tab, open.Page, CancellationToken.None))
                : new CustomerMissing(open);
        },
        new CustomerNotOpened(open),
        log);

    [EffectMethod]
    public Task On(OpenRecord open, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new RecordOpened(open, await records.FindAsync(await user.GetAsync(), open.Customer, open.Number, CancellationToken.None)),
        new RecordNotOpened(open),
        log);

    [EffectMethod]
    public Task On(CreateOrder create, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var begun = await orders.BeginAsync(await user.GetAsync(), create.Kind, create.Customer, [], CancellationToken.None);
            return begun.Succeeded ? new OrderCreated(begun.Value.Order.Number) : new OrderNotCreated(begun.Findings);
        },
        new OrderCreationFailed(),
        log);

    [EffectMethod]
    public Task On(CreateQuote create, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var begun = await orders.BeginQuoteAsync(await user.GetAsync(), create.Customer, CancellationToken.None);
            return begun.Succeeded ? new QuoteCreated(begun.Value) : new OrderNotCreated(begun.Findings);
        },
        new OrderCreationFailed(),
        log);

    [EffectMethod]
    public Task On(OrderAgain again, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var begun = await orders.ReorderAsync(await user.GetAsync(), again.Earlier, CancellationToken.None);
            return begun.Succeeded ? new OrderCreated(begun.Value.Order.Number, again.Earlier) : new OrderNotCreated(begun.Findings);
        },
        new OrderCreationFailed(),
        log);
}
