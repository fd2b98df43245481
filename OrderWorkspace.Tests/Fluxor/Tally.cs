namespace Fluxor.Tests;

[FeatureState]
public sealed record Tally
{
    public int Count { get; init; }
    public string Remark { get; init; } = "";
}

public sealed record Add(int By);
public sealed record AddLater(int By, Task Until);
public sealed record AddTwice;
public sealed record Remark(string Text);
public sealed record Touch;
public sealed record Leave;
public sealed record Trace(List<string> Steps);
public sealed record Stumble;
public sealed record FailTwice;

public abstract record Correction(int By);
public sealed record Refund(int By) : Correction(-By);

public static class TallyReducers
{
    [ReducerMethod]
    public static Tally On(Tally state, Add action) => state with { Count = state.Count + action.By };

    [ReducerMethod]
    public static Tally On(Tally state, Correction action) => state with { Count = state.Count + action.By };

    [ReducerMethod]
    public static Tally On(Tally state, Remark action) => state with { Remark = action.Text };

    [ReducerMethod(typeof(Touch))]
    public static Tally Copy(Tally state) => state with { };

    [ReducerMethod(typeof(Leave))]
    public static Tally Keep(Tally state) => state;

    [ReducerMethod(typeof(Stumble))]
    public static Tally Throw(Tally state) => throw new InvalidOperationException("stumbled");

    [ReducerMethod]
    public static Tally On(Tally state, Trace action)
    {
        action.Steps.Add("reducer");
        return state with { };
    }
}

public sealed class TallyEffects(TimeProvider time)
{
    public DateTimeOffset? CalledAt { get; private set; }

    [EffectMethod]
    public async Task On(AddLater action, IDispatcher dispatcher)
    {
        CalledAt = time.GetUtcNow();
        await action.Until.ConfigureAwait(false);
        dispatcher.Dispatch(new Add(action.By));
    }

    [EffectMethod(typeof(AddTwice))]
    public static Task AddOneAndOne(IDispatcher dispatcher)
    {
        dispatcher.Dispatch(new Add(1));
        dispatcher.Dispatch(new Add(1));
        return Task.CompletedTask;
    }

    [EffectMethod]
    public static Task On(Trace action, IDispatcher dispatcher)
    {
        action.Steps.Add("effect");
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(FailTwice))]
    public static Task FailAtOnce(IDispatcher dispatcher) => throw new InvalidOperationException("at once");

    [EffectMethod(typeof(FailTwice))]
    public static async Task FailLater(IDispatcher dispatcher)
    {
        await Task.Yield();
        throw new OperationCanceledException("later");
    }
}
