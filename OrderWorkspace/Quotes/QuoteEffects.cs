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
            return new QuotesLoaded(load.Filter, await quotes.RowsAsync(by, load.Filter, CancellationToken.None), await quotes.CurrenciesAsync(by, CancellationToken.None), by);
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
            return new QuoteChangeAnswered(take.Number, await quotes.FindAsync(by, take.Number, CancellationToken.None), taken.Findings);
        },
        new QuoteChangeFailed(take.Number),
        log);

    [EffectMethod]
    public Task On(DescribeQuote describe, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () =>
        {
            var by = await user.GetAsync();
            var described = await desk.DescribeAsync(by, describe.Number, describe.Version, describe.Description, CancellationToken.None);
            return new QuoteChangeAnswered(describe.Number, await quotes.FindAsync(by, describe.Number, CancellationToken.None), described.Findings);
        },
        new QuoteChangeFailed(describe.Number),
        log);

    [EffectMethod]
    public Task On(CompareVersions compare, IDispatcher dispatcher) => dispatcher.AnswerAsync(
        async () => new VersionsCompared(compare, await quotes.CompareAsync(await user.GetAsync(), compare.Number, compare.From, compare.To, CancellationToken.None)),
        new VersionsNotCompared(compare),
        log);
}
