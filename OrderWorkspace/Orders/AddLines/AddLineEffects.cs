using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Orders.AddLines;

public sealed class AddLineEffects(OfferingQueries queries, CurrentUser users)
{
    [EffectMethod]
    public async Task On(LoadOfferings load, IDispatcher dispatcher) =>
        dispatcher.Dispatch(new OfferingsLoaded(load, await queries.SoldToAsync(await users.GetAsync(), load.Kind, load.Context, CancellationToken.None)));

    [EffectMethod]
    public async Task On(LoadProducts load, IDispatcher dispatcher) =>
        dispatcher.Dispatch(new ProductsLoaded(load, await queries.InUseAsync(await users.GetAsync(), load.Kind, load.Context, CancellationToken.None)));

    [EffectMethod]
    public async Task On(LoadImpact load, IDispatcher dispatcher) =>
        dispatcher.Dispatch(new ImpactLoaded(load, await queries.ImpactOfAsync(await users.GetAsync(), load.Context, load.Products, CancellationToken.None)));
}
