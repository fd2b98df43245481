using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Fluxor.Tests;

public sealed class LeavingNothingBehind
{
    [Fact]
    public void A_thousand_circuits_whose_subscribers_never_left_are_collected()
    {
        using var application = Circuit.Application();
        var stores = Enumerable.Range(0, 1_000).Select(_ => UseOnce(application)).ToList();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(stores, store => store.IsAlive);
    }

    [Fact]
    public void No_type_has_a_finalizer() // an exception in one ends the process, and every circuit with it
    {
        var finalizers =
            from type in typeof(IStore).Assembly.GetTypes()
            where type.Namespace?.Split('.')[0] == nameof(Fluxor)
            let finalizer = type.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, [])
            where finalizer is not null
            select type;

        Assert.Empty(finalizers);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseOnce(IServiceProvider application)
    {
        using var circuit = new Circuit(application);
        var subscriber = new object();
        var count = circuit.Get<IStateSelection<Tally, int>>();
        count.Select(tally => tally.Count);
        count.StateChanged += (_, _) => GC.KeepAlive(subscriber);
        circuit.Tally.StateChanged += (_, _) => GC.KeepAlive(subscriber);
        circuit.Store.SubscribeToAction<Add>(subscriber, _ => GC.KeepAlive(subscriber));
        circuit.Dispatch(new Add(1));
        Assert.True(circuit.Store.InitializeAsync().IsCompletedSuccessfully);
        Assert.Equal(1, count.Value);
        return new WeakReference(circuit.Store);
    }
}
