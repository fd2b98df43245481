using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Orders.Again;

public sealed class AgainEffects(OrderCapture capture, CurrentUser users)
{
    [EffectMethod]
    public async Task On(OrderAgain again, IDispatcher dispatcher)
    {
        var begun = await capture.ReorderAsync(await users.GetAsync(), again.Earlier, CancellationToken.None);
        dispatcher.Dispatch(begun.Succeeded ? new OrderedAgain(again.Earlier, begun.Value.Order.Number) : new NotOrderedAgain(again.Earlier, begun.Findings));
    }

    [EffectMethod]
    public async Task On(LoadDifferences load, IDispatcher dispatcher)
    {
        var differences = await capture.DifferencesAsync(await users.GetAsync(), load.Number, load.Earlier, CancellationToken.None);
        dispatcher.Dispatch(new DifferencesLoaded(load, differences.Succeeded ? differences.Value : differences.Findings));
    }
}
