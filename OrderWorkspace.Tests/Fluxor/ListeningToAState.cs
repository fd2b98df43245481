using Xunit;

namespace Fluxor.Tests;

public sealed class ListeningToAState
{
    [Fact]
    public async Task Tells_of_another_object_even_if_it_is_equal()
    {
        using var circuit = await Circuit.Started();
        var changes = Listen(circuit.Tally);

        circuit.Dispatch(new Touch());

        Assert.Equal(1, changes());
    }

    [Fact]
    public async Task Does_not_tell_of_the_same_object()
    {
        using var circuit = await Circuit.Started();
        var changes = Listen(circuit.Tally);

        circuit.Dispatch(new Leave());

        Assert.Equal(0, changes());
    }

    [Fact]
    public async Task Through_a_selection_tells_only_when_the_selected_value_changed()
    {
        using var circuit = await Circuit.Started();
        var count = circuit.Get<IStateSelection<Tally, int>>();
        var values = new List<int>();
        var selected = new List<int>();
        count.Select(tally => tally.Count, selectedValueChanged: selected.Add);
        var changes = Listen(count);
        count.SelectedValueChanged += (_, value) => values.Add(value);

        circuit.Dispatch(new Remark("elsewhere"));
        Assert.Equal(0, changes());

        circuit.Dispatch(new Add(2));
        Assert.Equal((1, 2), (changes(), count.Value));
        Assert.Equal([2], values);
        Assert.Equal([2], selected);
    }

    [Fact]
    public async Task Through_a_selection_may_begin_before_the_selection_is_made()
    {
        using var circuit = await Circuit.Started();
        var count = circuit.Get<IStateSelection<Tally, int>>();
        var changes = Listen(count);

        circuit.Dispatch(new Add(1));
        count.Select(tally => tally.Count);
        Assert.Equal(0, changes());

        circuit.Dispatch(new Add(1));
        Assert.Equal(1, changes());
    }

    [Fact]
    public async Task Through_a_selection_compares_as_it_is_told_to()
    {
        using var circuit = await Circuit.Started();
        var parity = circuit.Get<IStateSelection<Tally, int>>();
        parity.Select(tally => tally.Count, (one, other) => one % 2 == other % 2);
        var changes = Listen(parity);

        circuit.Dispatch(new Add(2));
        Assert.Equal(0, changes());

        circuit.Dispatch(new Add(1));
        Assert.Equal(1, changes());
    }

    [Fact]
    public async Task Ends_when_the_listener_leaves()
    {
        using var circuit = await Circuit.Started();
        var evaluations = 0;
        var count = circuit.Get<IStateSelection<Tally, int>>();
        count.Select(tally =>
        {
            evaluations++;
            return tally.Count;
        });
        void OnChanged(object? sender, EventArgs e) { }
        count.StateChanged += OnChanged;
        count.StateChanged -= OnChanged;

        circuit.Dispatch(new Add(1));

        Assert.Equal(0, evaluations);
    }

    [Fact]
    public async Task Through_a_selection_needs_exactly_one_select()
    {
        using var circuit = await Circuit.Started();
        var count = circuit.Get<IStateSelection<Tally, int>>();

        Assert.Throws<InvalidOperationException>(() => count.Value);
        count.Select(tally => tally.Count);
        Assert.Throws<InvalidOperationException>(() => count.Select(tally => tally.Count));
    }

    [Fact]
    public async Task Of_a_type_that_is_no_state_is_refused()
    {
        using var circuit = await Circuit.Started();

        var refusal = Assert.Throws<InvalidOperationException>(() => circuit.Get<IState<Circuit>>().Value);
        Assert.Contains("[FeatureState]", refusal.Message, StringComparison.Ordinal);
    }

    private static Func<int> Listen(IStateChangedNotifier notifier)
    {
        var changes = 0;
        notifier.StateChanged += (_, _) => changes++;
        return () => changes;
    }
}
