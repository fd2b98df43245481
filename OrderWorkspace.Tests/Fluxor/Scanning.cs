using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fluxor.Tests;

public sealed class Scanning
{
    [Theory]
    [InlineData(typeof(PrivateReducer), "PrivateReducer.Hidden: expected public static Tally Hidden(Tally state, TAction action)")]
    [InlineData(typeof(InstanceReducer), "InstanceReducer.On: expected public static Tally On(Tally state, TAction action)")]
    [InlineData(typeof(ReducerOfAnotherState), "ReducerOfAnotherState.On: expected public static Tally On(Tally state, TAction action)")]
    [InlineData(typeof(ReducerWithoutAction), "ReducerWithoutAction.On: expected public static Tally On(Tally state, TAction action)")]
    [InlineData(typeof(ReducerWithTwoActions), "ReducerWithTwoActions.On: expected public static Tally On(Tally state)")]
    [InlineData(typeof(ReducerOfNoState), "ReducerOfNoState.On: expected [FeatureState] on System.String")]
    [InlineData(typeof(PrivateEffect), "PrivateEffect.Hidden: expected public Task Hidden(TAction action, IDispatcher dispatcher)")]
    [InlineData(typeof(EffectWithValue), "EffectWithValue.On: expected public Task On(IDispatcher dispatcher)")]
    [InlineData(typeof(EffectWithoutDispatcher), "EffectWithoutDispatcher.On: expected public Task On(TAction action, IDispatcher")]
    [InlineData(typeof(AbstractEffects), "AbstractEffects.On: expected a class that is not abstract")]
    [InlineData(typeof(Positional), "Positional: expected a constructor without parameters")]
    [InlineData(typeof(WronglyCreated), "WronglyCreated.Make: expected static WronglyCreated Make()")]
    [InlineData(typeof(Namesake), "Namesake: another state is named fluxor.tests.tally already")]
    public void Refuses_by_name_what_could_never_work(Type offender, string message)
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new ServiceCollection().AddFluxor(options => options.ScanTypes(typeof(Tally), offender)));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_scan_nothing() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFluxor());

    [Fact]
    public void Refuses_an_open_generic_type() =>
        Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddFluxor(options => options.ScanTypes(typeof(List<>))));

    [Fact]
    public void Reads_an_assembly() =>
        new ServiceCollection().AddFluxor(options => options.ScanAssemblies(typeof(IStore).Assembly));

    [Fact]
    public void Takes_a_private_method_for_the_initial_state()
    {
        using var application = new ServiceCollection()
            .AddFluxor(options => options.ScanTypes(typeof(Created)))
            .BuildServiceProvider();
        using var circuit = new Circuit(application);

        Assert.Equal(7, circuit.Get<IState<Created>>().Value.Count);
    }

    [FeatureState(CreateInitialStateMethodName = nameof(Make))]
    private sealed record Created(int Count)
    {
        private static Created Make() => new(7);
    }

    [FeatureState(CreateInitialStateMethodName = nameof(Make))]
    private sealed record WronglyCreated
    {
        public static string Make() => "";
    }

    [FeatureState]
    private sealed record Positional(int Count);

    [FeatureState(Name = "fluxor.tests.tally")]
    private sealed record Namesake;

    private static class PrivateReducer
    {
        [ReducerMethod]
        private static Tally Hidden(Tally state, Add action) => state;
    }

    private sealed class InstanceReducer
    {
        private readonly Tally _tally = new();

        [ReducerMethod]
        public Tally On(Tally state, Add action) => _tally;
    }

    private static class ReducerOfAnotherState
    {
        [ReducerMethod]
        public static string On(Tally state, Add action) => state.Remark;
    }

    private static class ReducerWithoutAction
    {
        [ReducerMethod]
        public static Tally On(Tally state) => state;
    }

    private static class ReducerWithTwoActions
    {
        [ReducerMethod(typeof(Add))]
        public static Tally On(Tally state, Add action) => state;
    }

    private static class ReducerOfNoState
    {
        [ReducerMethod]
        public static string On(string state, Add action) => state;
    }

    private static class PrivateEffect
    {
        [EffectMethod]
        private static Task Hidden(Add action, IDispatcher dispatcher) => Task.CompletedTask;
    }

    private static class EffectWithValue
    {
        [EffectMethod(typeof(Add))]
        public static Task<int> On(IDispatcher dispatcher) => Task.FromResult(1);
    }

    private static class EffectWithoutDispatcher
    {
        [EffectMethod]
        public static Task On(Add action) => Task.CompletedTask;
    }

    private abstract class AbstractEffects
    {
        [EffectMethod]
        public abstract Task On(Add action, IDispatcher dispatcher);
    }
}
