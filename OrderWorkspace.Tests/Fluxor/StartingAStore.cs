using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fluxor.Tests;

public sealed class StartingAStore
{
    [Fact]
    public async Task Handles_what_has_waited_for_it_in_order()
    {
        using var circuit = new Circuit(Circuit.Application());
        var told = new List<object>();
        circuit.Store.SubscribeToAction<object>(this, told.Add);

        circuit.Dispatch(new Add(1));
        circuit.Dispatch(new Remark("two"));
        Assert.Equal(0, circuit.Count);
        Assert.False(circuit.Store.Initialized.IsCompleted);

        await circuit.Store.InitializeAsync();
        Assert.Equal(1, circuit.Count);
        Assert.Collection(told, first => Assert.IsType<StoreInitializedAction>(first),
            second => Assert.Equal(new Add(1), second), third => Assert.Equal(new Remark("two"), third));
        Assert.True(circuit.Store.Initialized.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Twice_does_nothing()
    {
        using var circuit = await Circuit.Started();
        var starts = 0;
        circuit.Store.SubscribeToAction<StoreInitializedAction>(this, _ => starts++);

        await circuit.Store.InitializeAsync();
        circuit.Dispatch(new Add(1));

        Assert.Equal(0, starts);
        Assert.Equal(1, circuit.Count);
    }

    [Fact]
    public void Too_late_is_logged()
    {
        var time = new FakeTimeProvider();
        var log = new LogBook();
        using var circuit = new Circuit(Circuit.Application(time, log));

        circuit.Dispatch(new Add(1));
        time.Advance(TimeSpan.FromSeconds(4));
        circuit.Dispatch(new Add(1));
        Assert.Empty(log.Messages);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("StoreInitializer", Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_time_is_not_logged()
    {
        var time = new FakeTimeProvider();
        var log = new LogBook();
        using var circuit = new Circuit(Circuit.Application(time, log));

        circuit.Dispatch(new Add(1));
        await circuit.Store.InitializeAsync();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(log.Messages);
    }

    [Fact]
    public async Task In_two_circuits_shares_nothing()
    {
        using var application = Circuit.Application();
        using var mine = new Circuit(application);
        using var yours = new Circuit(application);
        await mine.Store.InitializeAsync();
        await yours.Store.InitializeAsync();

        mine.Dispatch(new AddLater(1, Task.CompletedTask));

        Assert.Equal((1, 0), (mine.Count, yours.Count));
        Assert.NotNull(mine.Get<TallyEffects>().CalledAt);
        Assert.Null(yours.Get<TallyEffects>().CalledAt);
    }

    [Fact]
    public async Task As_a_singleton_shares_everything()
    {
        using var application = new ServiceCollection()
            .AddFluxor(options => options.ScanTypes(typeof(Tally), typeof(TallyReducers)).WithLifetime(StoreLifetime.Singleton))
            .BuildServiceProvider();
        using var mine = new Circuit(application);
        using var yours = new Circuit(application);
        await mine.Store.InitializeAsync();

        mine.Dispatch(new Add(1));

        Assert.Equal(1, yours.Count);
    }

    [Fact]
    public async Task Ends_with_the_circuit()
    {
        var circuit = await Circuit.Started();
        var dispatcher = circuit.Get<IDispatcher>();
        var tally = circuit.Tally;
        circuit.Dispose();

        dispatcher.Dispatch(new Add(1));

        Assert.Equal(0, tally.Value.Count);
    }
}
