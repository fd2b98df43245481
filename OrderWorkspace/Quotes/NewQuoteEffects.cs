using Fluxor;
using OrderWorkspace.Orders;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Quotes;

public sealed class NewQuoteEffects(OrderQueries orders, OrderCapture capture, CurrentUser user, ILogger<NewQuoteEffects> log)
{
    [EffectMethod]
    public Task On(FindCustomers find, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new CustomersFound(find.Typed, await orders.CustomersAsync(await user.GetAsync(), find.Typed, CancellationToken.None)),
        new NewQuoteFailed(),
        log);

    [EffectMethod]
    public Task On(CreateQuote create, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var begun = await capture.BeginQuoteAsync(await user.GetAsync(), create.Customer, CancellationToken.None);
            return begun.Succeeded ? new QuoteCreated(begun.Value) : new QuoteNotCreated(begun.Findings);
        },
        new NewQuoteFailed(),
        log);
}
