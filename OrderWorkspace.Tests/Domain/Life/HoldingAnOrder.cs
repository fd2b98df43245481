using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class HoldingAnOrder
{
    [Theory]
    [InlineData(OrderState.Acknowledged)]
    [InlineData(OrderState.Pending)]
    [InlineData(OrderState.InProgress)]
    public void Stops_it_with_a_reason_and_lets_it_go_on_where_it_was(OrderState state)
    {
        var before = OrderIn.State(state);
        var held = before.After(new PutOnHold("Waits for devices"));

        Assert.Equal((OrderState.Held, "Waits for devices", state), (held.Order.State, held.Order.StateReason, held.Order.StateBefore));
        Assert.Equal(Orders.Facts.Of(before.Order), Orders.Facts.Of(held.After(new Release()).Order));
    }

    [Fact]
    public void Is_seen_on_its_open_lines_which_stay_where_they_are()
    {
        var order = OrderIn.InProgress().After(Edit.Report(LineState.Completed, 1), new PutOnHold("Wait")).Order;

        Assert.Equal([LineState.Completed, LineState.Held, LineState.Held, LineState.Held], order.Lines.Values.Select(l => order.StateOf(l)!.Value));
        Assert.Equal([LineState.Completed, LineState.InProgress, LineState.InProgress, LineState.InProgress], order.Lines.Values.Select(l => l.State!.Value));
    }

    [Fact]
    public void Writes_no_line() => Assert.Empty(OrderIn.InProgress().Apply(new PutOnHold("Wait")).Value.WrittenLines);

    [Theory]
    [InlineData(null)]
    [InlineData(" \u0007")]
    public void Needs_a_reason(string? reason) => OrderIn.InProgress().Refuses(new PutOnHold(reason!), LifeFindings.ReasonRequired, at: "reason");

    [Fact]
    public void Keeps_its_price_list_whatever_the_customer_has_now()
    {
        var order = OrderIn.InProgress().Meanwhile(world => world with { Prices = world.Prices with { Lists = [] } });

        Assert.Equal(order.Order.PriceListId, order.After(new PutOnHold("Wait")).Order.PriceListId);
    }
}
