using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Accounts;

public sealed class CustomerListEffects(CustomerListQueries customers, CurrentUser user, ILogger<CustomerListEffects> log)
{
    [EffectMethod]
    public Task On(LoadCustomers load, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new CustomersLoaded(load.Filter, await customers.RowsAsync(await user.GetAsync(), load.Filter, CancellationToken.None)),
        new CustomersNotLoaded(load.Filter),
        log);
}
