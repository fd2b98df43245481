using System.Collections.Concurrent;
using Xunit;

namespace Fluxor.Tests;

public sealed class Failing
{
    [Fact]
    public async Task In_a_reducer_comes_out_of_the_dispatch_and_the_next_works()
    {
        using var circuit = await Circuit.Started();

        var failure = Assert.Throws<InvalidOperationException>(() => circuit.Dispatch(new Stumble()));
        circuit.Dispatch(new Add(1));

        Assert.Equal("stumbled", failure.Message);
        Assert.Equal(1, circuit.Count);
    }

    [Fact]
    public async Task In_a_reducer_does_not_hold_up_what_is_queued_behind_it()
    {
        using var circuit = await Circuit.Started();
        circuit.Store.SubscribeToAction<Remark>(this, _ =>
        {
            circuit.Dispatch(new Stumble());
            circuit.Dispatch(new Add(1));
            circuit.Dispatch(new Stumble());
        });

        var failures = Assert.Throws<AggregateException>(() => circuit.Dispatch(new Remark("go")));

        Assert.Equal(2, failures.InnerExceptions.Count);
        Assert.Equal(1, circuit.Count);
    }

    [Fact]
    public async Task In_what_waited_for_the_store_does_not_keep_it_from_working()
    {
        using var circuit = new Circuit(Circuit.Application());
        circuit.Dispatch(new Stumble());

        await Assert.ThrowsAsync<InvalidOperationException>(circuit.Store.InitializeAsync);
        circuit.Dispatch(new Add(1));

        Assert.True(circuit.Store.Initialized.IsCompleted);
        Assert.Equal(1, circuit.Count);
    }

    [Fact]
    public async Task In_two_effects_is_reported_twice()
    {
        using var circuit = await Circuit.Started();
        var reports = new ConcurrentQueue<Exception>();
        var both = new TaskCompletionSource();
        circuit.Store.UnhandledException += (_, unhandled) =>
        {
            reports.Enqueue(unhandled.Exception);
            if (reports.Count == 2) both.SetResult();
        };

        circuit.Dispatch(new FailTwice());
        await both.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(["at once", "later"], reports.Select(report => report.Message));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_an_effect_is_logged_unless_somebody_listens(bool isListenedTo)
    {
        var log = new LogBook();
        using var circuit = new Circuit(Circuit.Application(log));
        await circuit.Store.InitializeAsync();
        if (isListenedTo) circuit.Store.UnhandledException += (_, _) => { };

        circuit.Dispatch(new FailTwice());

        Assert.Equal(!isListenedTo, log.Messages.Any(message => message.Contains(nameof(FailTwice), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_an_effect_does_not_come_out_of_the_dispatch()
    {
        using var circuit = await Circuit.Started();

        circuit.Dispatch(new FailTwice());
        circuit.Dispatch(new Add(1));

        Assert.Equal(1, circuit.Count);
    }
}
