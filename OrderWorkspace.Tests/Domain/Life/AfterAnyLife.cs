using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class AfterAnyLife
{
    [Fact]
    public void No_order_goes_a_way_that_the_table_has_not() => Holds((edit, applied) =>
    {
        var (from, to) = (applied.Before.Order.State, applied.After.Order.State);

        if (edit is LifeEdit life) Assert.Contains(new OrderTransition(from, life.Step, to), OrderLife.Table);
        else Assert.Equal((OrderState.Draft, OrderState.Draft), (from, to));
    });

    [Fact]
    public void No_line_goes_a_way_that_the_table_has_not() => Holds((edit, applied) =>
    {
        foreach (var after in applied.After.Order.Lines.Values)
            if (applied.Before.Order.Lines.GetValueOrDefault(after.Id)?.State is var before && before != after.State)
                Assert.Contains(new LineTransition(before, Assert.IsType<LifeEdit>(edit, exactMatch: false).Step, after.State), LineLife.Table);
    });

    [Fact]
    public void Once_in_progress_the_order_is_what_its_lines_say() => Holds((_, applied) =>
    {
        var order = applied.After.Order;

        if (order.State is OrderState.Rejected or OrderState.InProgress or OrderState.Completed or OrderState.Failed or OrderState.Partial)
            Assert.Equal(order.State, OrderLife.StateOf(order.Lines.Values));
        Assert.Equal(
            order.State is OrderState.Draft or OrderState.Rejected or OrderState.Cancelled or OrderState.Completed or OrderState.Failed or OrderState.Partial,
            !order.Lines.Values.Any(line => LineLife.IsOpen(line.State)));
    });

    [Fact]
    public void A_product_is_held_exactly_while_its_line_is_open() => Holds((_, applied) =>
        Assert.All(applied.After.Order.Lines.Values, line => Assert.Equal(LineLife.IsOpen(line.State) ? line.SoldProductId : null, line.Holds)));

    [Fact]
    public void Where_it_goes_back_to_is_known_exactly_while_it_can() => Holds((_, applied) =>
        Assert.Equal(applied.After.Order.State is OrderState.Held or OrderState.AssessingCancellation, applied.After.Order.StateBefore is not null));

    [Fact]
    public void A_line_past_the_point_of_no_return_stays_as_it_was_ordered() => Holds((_, applied) =>
    {
        foreach (var line in applied.Before.Order.Lines.Values.Where(line => line.IsPastPointOfNoReturn))
        {
            var now = applied.After.Order.Lines[line.Id];
            Assert.NotEqual(LineState.Cancelled, now.State);
            Assert.Equal((line.Quantity, line.Charges), (now.Quantity, now.Charges));
        }
    });

    [Fact]
    public void The_changes_lead_there_and_back() => Holds((_, applied) =>
    {
        var (before, after) = (applied.Before.Order, applied.After.Order);

        Assert.Equal(Told(after), Told(applied.Entry!.Changes.Aggregate(before, (order, change) => change.ApplyTo(order))));
        Assert.Equal(Told(before), Told(applied.Entry!.Changes.Reverse().Aggregate(after, (order, change) => change.Inverse.ApplyTo(order))));
    }, times: 60);

    [Fact]
    public void Findings_are_what_a_full_check_finds_and_totals_the_sum_of_what_lines_cost() => Holds((_, applied) =>
    {
        var (open, order) = (applied.After, applied.After.Order);

        Assert.Equal(OpenOrder.Of(order, open.Context).Findings.All.Select(f => (f.Path, f.Message)), open.Findings.All.Select(f => (f.Path, f.Message)));
        Assert.Equal(order.Lines.Values.Aggregate(Totals.None(order.Currency), (sum, line) => sum + line.TotalsIn(order.Currency)), order.Totals);
    });

    [Fact]
    public void What_is_stored_is_every_line_that_is_not_what_it_was() => Holds((_, applied) =>
    {
        var (before, after) = (applied.Before.Order.Lines, applied.After.Order.Lines);

        Assert.Equal(after.Values.Where(line => !ReferenceEquals(line, before.GetValueOrDefault(line.Id))), applied.WrittenLines);
        Assert.Equal(before.Keys.Except(after.Keys), applied.RemovedLines.Select(line => line.Id).Order());
        Assert.All(after.Values, line => Assert.True(line.ParentId is not { } parent || after.ContainsKey(parent)));
    });

    [Fact]
    public void Every_state_is_reached()
    {
        var reached = new HashSet<OrderState>();
        Holds((_, applied) => reached.Add(applied.After.Order.State), times: 2000);

        Assert.Empty(Enum.GetValues<OrderState>().Except(reached));
    }

    private static void Holds(Action<OrderEdit, AppliedEdit> holds, int times = 200) => Property.Holds(
        LifeStory.Any,
        story =>
        {
            foreach (var (edit, applied) in story.Told()) holds(edit, applied);
        },
        times);

    private static string Told(Order order) => Facts.Of(order with
    {
        PriceListId = null,
        Likeness = 0,
        Totals = Totals.None(order.Currency),
        Lines = order.Lines.SetItems(order.Lines.Select(line => KeyValuePair.Create(line.Key, line.Value with { Charges = [] }))),
    });
}
