using Fluxor;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Quotes;

public sealed class QuoteEffects(QuoteQueries quotes, QuoteDesk desk, CurrentUser user, ILogger<QuoteEffects> log)
{
    [EffectMethod]
    public Task On(LoadQuotes load, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var by = await user.GetAsync();
            return new QuotesLoaded(load.Filter, await quotes.RowsAsync(by, load.Filter, CancellationToken.None), await quotes.CurrenciesAsync(by, CancellationToken.None));
        },
        new QuotesNotLoaded(load.Filter),
        log);

    [EffectMethod]
    public Task On(LoadQuote open, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new QuoteLoaded(open, await quotes.FindAsync(await user.GetAsync(), open.Number, CancellationToken.None)),
        new QuoteNotLoaded(open),
        log);

    [EffectMethod]
    public Task On(TakeQuoteStep take, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var by = await user.GetAsync();
            var taken = await desk.TakeStepAsync(by, take.Number, take.Version, take.Step, take.Comment, CancellationToken.None);
            return new QuoteStepAnswered(take, await quotes.FindAsync(by, take.Number, CancellationToken.None), taken.Findings);
        },
        new QuoteStepFailed(take),
        log);
}
