using System.Data.Common;
using Fluxor;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Writing;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Orders.Capture;

public sealed class OrderPageEffects(OrderCapture capture, CurrentUser users, IState<OrderPageState> state, ILogger<OrderPageEffects> log)
{
    [EffectMethod]
    public async Task On(ShowOrder show, IDispatcher dispatcher)
    {
        var by = await users.GetAsync();
        var outcome = QuoteWriting.WrittenOn(show.Number) is { } quote
            ? await capture.TakeUpQuoteAsync(by, quote, CancellationToken.None)
            : await capture.OpenAsync(by, show.Number, CancellationToken.None);
        dispatcher.Dispatch(outcome.Succeeded ? new OrderShown(outcome.Value, by) : new OrderNotFound(show.Number));
    }

    // The first that waits is saved at once; each that settles has the next one saved.
    [EffectMethod]
    public Task On(Gesture gesture, IDispatcher dispatcher) => state.Value.Waiting.Count == 1 ? SaveFirstAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod]
    public Task On(GestureSettled settled, IDispatcher dispatcher) => SaveFirstAsync(dispatcher);

    [EffectMethod(typeof(SaveAgain))]
    public Task OnSaveAgain(IDispatcher dispatcher) => SaveFirstAsync(dispatcher);

    [EffectMethod]
    public async Task On(DiscardOrder discard, IDispatcher dispatcher)
    {
        var outcome = await capture.DiscardAsync(await users.GetAsync(), discard.Number, CancellationToken.None);
        dispatcher.Dispatch(outcome.Succeeded ? new OrderDiscarded(discard.Number, state.Value.Open?.Context.QuoteNumber) : new OrderNotDiscarded(outcome.Findings));
    }

    private async Task SaveFirstAsync(IDispatcher dispatcher)
    {
        if (state.Value.Waiting is not [var first, ..]) return;
        try
        {
            dispatcher.Dispatch(await SaveAsync(await users.GetAsync(), first));
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            log.LogError(failure, "{Gesture} of {Number} was not saved", first.Gesture.GetType().Name, first.Number);
            dispatcher.Dispatch(new SavingFailed());
        }
    }

    private async Task<GestureSettled> SaveAsync(User by, WaitingGesture waiting)
    {
        var outcome = await DoAsync(by, waiting);
        if (outcome.Succeeded) return new GestureSaved(waiting.Gesture, outcome.Value.After);
        var now = await capture.OpenAsync(by, waiting.Number, CancellationToken.None);
        return new GestureRefused(waiting.Gesture, outcome.Findings, now.Succeeded ? now.Value : null);
    }

    private Task<Outcome<AppliedEdit>> DoAsync(User by, WaitingGesture waiting) => waiting.Gesture switch
    {
        Apply apply => capture.ApplyAsync(by, waiting.Number, waiting.Version, apply.Id, apply.Edit, CancellationToken.None),
        Undo => capture.UndoAsync(by, waiting.Number, waiting.Gesture.Id, CancellationToken.None),
        Redo => capture.RedoAsync(by, waiting.Number, waiting.Gesture.Id, CancellationToken.None),
        _ => capture.SubmitAsync(by, waiting.Number, waiting.Version, waiting.Gesture.Id, CancellationToken.None),
    };
}
