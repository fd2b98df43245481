using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Home;

public sealed class HomeEffects(HomeQueries queries, CurrentUser user, ILogger<HomeEffects> log)
{
    [EffectMethod(typeof(LoadMyWork))]
    public Task OnLoadMyWork(IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new MyWorkLoaded(await queries.OfAsync(await user.GetAsync(), CancellationToken.None)), new MyWorkNotLoaded(), log);
}
