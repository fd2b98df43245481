using Fluxor;
using OrderWorkspace.Orders;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Quotes;

public sealed class NewQuoteEffects(OrderQueries orders, OrderCapture capture, CurrentUser user)
{
    [EffectMethod]
    public async Task On(FindCustomers find, IDispatcher dispatcher) =>
        dispatcher.Dispatch(new CustomersFound(find.Typed, await orders.CustomersAsync(await user.GetAsync(), find.Typed, CancellationToken.None)));

    [EffectMethod]
    public async Task On(CreateQuote create, IDispatcher dispatcher)
    {
        var begun = await capture.BeginQuoteAsync(await user.GetAsync(), create.Customer, CancellationToken.None);
        dispatcher.Dispatch(begun.Succeeded ? new QuoteCreated(begun.Value) : new QuoteNotCreated(begun.Findings));
    }
}
