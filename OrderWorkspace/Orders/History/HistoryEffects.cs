using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Orders.History;

public sealed class HistoryEffects(OrderQueries queries, CurrentUser users)
{
    [EffectMethod]
    public async Task On(LoadHistory load, IDispatcher dispatcher) =>
        dispatcher.Dispatch(new HistoryLoaded(load, await queries.HistoryAsync(await users.GetAsync(), load.Order, load.Before, CancellationToken.None)));
}
