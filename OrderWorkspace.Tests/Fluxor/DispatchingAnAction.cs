using Xunit;

namespace Fluxor.Tests;

public sealed class DispatchingAnAction
{
    [Fact]
    public async Task Calls_reducer_then_listener_then_subscriber_then_effect()
    {
        using var circuit = await Circuit.Started();
        var steps = new List<string>();
        circuit.Tally.StateChanged += (_, _) => steps.Add("state changed");
        circuit.Store.SubscribeToAction<Trace>(this, _ => steps.Add("subscriber"));

        circuit.Dispatch(new Trace(steps));

        Assert.Equal(["reducer", "state changed", "subscriber", "effect"], steps);
    }

    [Fact]
    public async Task While_another_is_handled_queues_it()
    {
        using var circuit = await Circuit.Started();
        var counts = new List<int>();
        circuit.Store.SubscribeToAction<Remark>(this, _ =>
        {
            circuit.Dispatch(new Add(1));
            counts.Add(circuit.Count);
        });

        circuit.Dispatch(new Remark("first"));

        Assert.Equal([0], counts);
        Assert.Equal(1, circuit.Count);
    }

    [Fact]
    public async Task From_an_effect_handles_it_after_the_one_that_started_the_effect()
    {
        using var circuit = await Circuit.Started();

        circuit.Dispatch(new AddTwice());

        Assert.Equal(2, circuit.Count);
    }

    [Fact]
    public async Task Reaches_those_who_asked_for_its_base_type()
    {
        using var circuit = await Circuit.Started();
        var told = new List<Correction>();
        circuit.Store.SubscribeToAction<Correction>(this, told.Add);

        circuit.Dispatch(new Refund(3));

        Assert.Equal(-3, circuit.Count);
        Assert.Equal([new Refund(3)], told);
    }

    [Fact]
    public async Task From_many_threads_loses_none()
    {
        const int Threads = 8, Each = 12_500;
        using var circuit = await Circuit.Started();

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var n = 0; n < Each; n++) circuit.Dispatch(new Add(1));
        })));

        Assert.Equal(Threads * Each, circuit.Count);
    }

    [Fact]
    public async Task Does_not_tell_who_has_unsubscribed()
    {
        using var circuit = await Circuit.Started();
        var told = new List<string>();
        circuit.Store.SubscribeToAction<Touch>("leaves", _ => told.Add("leaves"));
        circuit.Store.SubscribeToAction<Touch>("stays", _ => told.Add("stays"));

        circuit.Store.UnsubscribeFromAllActions("leaves");
        circuit.Dispatch(new Touch());

        Assert.Equal(["stays"], told);
    }

    [Fact]
    public async Task Tells_who_has_subscribed_again_after_disposing_twice()
    {
        using var circuit = await Circuit.Started();
        var told = 0;
        var unsubscriber = circuit.Store.GetActionUnsubscriberAsIDisposable(this);

        unsubscriber.Dispose();
        circuit.Store.SubscribeToAction<Touch>(this, _ => told++);
        unsubscriber.Dispose();
        circuit.Dispatch(new Touch());

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Needs_an_action()
    {
        using var circuit = await Circuit.Started();

        Assert.Throws<ArgumentNullException>(() => circuit.Dispatch(null!));
    }
}
