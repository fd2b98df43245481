using System.Data.Common;
using Fluxor;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Quotes.Convert;

public sealed class ConvertEffects(QuoteDesk desk, CurrentUser users, IState<ConvertState> state, ILogger<ConvertEffects> log)
{
    [EffectMethod]
    public Task On(ShowConversion show, IDispatcher dispatcher) => TryAsync(show.Number, dispatcher, async () =>
    {
        var found = await desk.OpenConversionAsync(await users.GetAsync(), show.Number, CancellationToken.None);
        return found.Succeeded ? new ConversionShown(show.Number, found.Value) : new ConversionRefused(show.Number, found.Findings);
    });

    // While another decision is being kept, this one waits its turn.
    [EffectMethod]
    public Task On(ChangeConversion change, IDispatcher dispatcher) => state.Value.Waiting.Count == 1 ? KeepFirstAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod]
    public Task On(ConversionKept kept, IDispatcher dispatcher) => KeepFirstAsync(dispatcher);

    [EffectMethod(typeof(KeepConversionAgain))]
    public Task OnKeepAgain(IDispatcher dispatcher) => KeepFirstAsync(dispatcher);

    [EffectMethod(typeof(ConvertQuote))]
    public Task OnConvert(IDispatcher dispatcher)
    {
        if (state.Value is not { Number: { } number, View: { } view }) return Task.CompletedTask;
        return TryAsync(number, dispatcher, async () =>
        {
            var by = await users.GetAsync();
            var made = await desk.ConvertAsync(by, number, view.Draft.Choices.QuoteVersion, view.Draft.Version, CancellationToken.None);
            if (made.Succeeded) return new QuoteConverted(number, made.Value);
            var now = await desk.OpenConversionAsync(by, number, CancellationToken.None);
            return new QuoteNotConverted(number, made.Findings, now.Succeeded ? now.Value : null);
        });
    }

    private Task KeepFirstAsync(IDispatcher dispatcher)
    {
        if (state.Value is not { Number: { } number, View: { } view, Waiting: [var first, ..] }) return Task.CompletedTask;
        return TryAsync(number, dispatcher, async () =>
        {
            var kept = await desk.ChangeConversionAsync(await users.GetAsync(), number, view.Draft.Choices.QuoteVersion, first, CancellationToken.None);
            return kept.Succeeded ? new ConversionKept(number, first, kept.Value) : new ConversionRefused(number, kept.Findings);
        });
    }

    private async Task TryAsync(Number<Quote> number, IDispatcher dispatcher, Func<Task<object>> act)
    {
        try
        {
            dispatcher.Dispatch(await act());
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            log.LogError(failure, "The conversion of {Number} could not be reached", number);
            dispatcher.Dispatch(new ConversionNotKept(number));
        }
    }
}
