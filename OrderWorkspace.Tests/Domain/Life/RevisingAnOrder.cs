using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

public sealed class RevisingAnOrder
{
    [Fact]
    public void Adds_changes_and_withdraws_lines_in_one_edit_and_tells_which()
    {
        var applied = OrderIn.Acknowledged()
            .Apply(Edit.Revise(Edit.Add("router"), Edit.Set(5, LineField.Quantity, "2"), Edit.Set(1, LineField.Quantity, "3"), Edit.Disconnect("other line"), Edit.Remove(4))).Value;
        var order = applied.After.Order;

        Assert.Equal((OrderState.Acknowledged, 2), (order.State, order.Revision));
        Assert.Equal([new LineId(1), new(2), new(3), new(5), new(6)], order.Lines.Keys);
        Assert.Equal((LineState.Acknowledged, 2m), (order.Lines[new(5)].State, order.Lines[new(5)].Quantity));
        Assert.Equal(Id.Of<OrderWorkspace.Domain.Inventory.SoldProduct>("other line"), order.Lines[new(6)].Holds);
        Assert.Equal("[5, 6] [1] [4]", Told(applied.Entry!));
        Assert.Contains(new RevisionMade(1, 2, "The customer called"), applied.Entry!.Changes);
    }

    [Fact]
    public void Prices_what_it_touches()
    {
        var order = OrderIn.InProgress().After(Edit.Revise(Edit.Set(1, LineField.Quantity, "3"), Edit.Add("router"))).Order;

        Assert.Equal(30m, order.Lines[new(1)].TotalsIn(order.Currency).Monthly.Amount);
        Assert.Equal(order.Lines.Values.Aggregate(Totals.None(order.Currency), (sum, line) => sum + line.TotalsIn(order.Currency)), order.Totals);
    }

    [Fact]
    public void Cancels_what_was_begun_instead_of_forgetting_it()
    {
        var applied = OrderIn.InProgress().Apply(Edit.Revise(Edit.Remove(2, 4))).Value;
        var order = applied.After.Order;

        Assert.Equal([LineState.InProgress, LineState.Cancelled, LineState.Cancelled, LineState.Cancelled], order.Lines.Values.Select(l => l.State!.Value));
        Assert.Equal(("The customer called", null), (order.Lines[new(4)].StateReason, order.Lines[new(4)].Holds));
        Assert.Equal("[] [] [2, 3, 4]", Told(applied.Entry!));
        Assert.Equal(10m, order.Totals.MonthlyDifference.Amount);
    }

    [Fact]
    public void Forgets_what_was_added_later_and_not_begun_but_not_what_a_begun_line_is_part_of()
    {
        var order = OrderIn.InProgress().After(Edit.Revise(Edit.Add("branch")), Edit.Report(LineState.InProgress, 6), Edit.Revise(Edit.Add("router")));

        var withdrawn = order.After(Edit.Revise(Edit.Remove(5, 7))).Order;

        Assert.Equal([LineState.Cancelled, LineState.Cancelled], new[] { 5, 6 }.Select(l => withdrawn.Lines[new(l)].State!.Value));
        Assert.False(withdrawn.Lines.ContainsKey(new(7)));
    }

    [Fact]
    public void Does_not_see_what_was_withdrawn_before()
    {
        var order = OrderIn.InProgress().After(Edit.Revise(Edit.Remove(4)));

        Assert.Equal(LineState.Acknowledged, order.After(Edit.Revise(Edit.Disconnect("line"))).Line(5).State);
        order.Refuses(Edit.Revise(Edit.Set(4, LineField.Quantity, "2")), OrderFindings.LineUnknown, at: "lines[4]");
    }

    [Fact]
    public void Is_refused_for_lines_past_the_point_of_no_return()
    {
        var order = OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1), Edit.Report(LineState.Completed, 4));

        order.Refuses(Edit.Revise(Edit.Set(1, LineField.Quantity, "3")), LifeFindings.LineGoneTooFar, at: "lines[1]");
        order.Refuses(Edit.Revise(Edit.Remove(4)), LifeFindings.LineGoneTooFar, at: "lines[4]");
        Assert.True(order.Apply(Edit.Revise(Edit.Set(2, LineField.RequestedOn, Today.Plus(9).Text()), Edit.Set(HeaderField.Notes, "Ring twice"))).Succeeded);
    }

    [Theory]
    [InlineData(HeaderField.RequestedCompletion)]
    [InlineData(HeaderField.DeliveryLocation)]
    [InlineData(HeaderField.TechnicalContact)]
    public void Is_refused_where_a_line_past_the_point_of_no_return_inherits_what_changes(HeaderField field) =>
        Assert.Equal(
            [(LifeFindings.LineGoneTooFar, "lines[1]")],
            OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1)).Apply(Edit.Revise(Edit.Set(field, field == HeaderField.RequestedCompletion ? Today.Plus(9).Text() : null)))
                .Findings.Select(f => (f.Kind, f.Path.Value)));

    [Fact]
    public void Is_checked_as_a_draft_is() =>
        Assert.Equal(
            [(OrderFindings.QuantityRequired, "lines[1].quantity")],
            OrderIn.InProgress().Apply(Edit.Revise(Edit.Set(1, LineField.Quantity, "0"))).Findings.Select(f => (f.Kind, f.Path.Value)));

    [Fact]
    public void Is_not_stopped_by_what_was_wrong_elsewhere_before()
    {
        var order = OrderIn.InProgress().Meanwhile(world => world with { Contacts = [], Today = Today.Plus(1) });

        Assert.True(order.Apply(Edit.Revise(Edit.Set(1, LineField.Quantity, "3"))).Succeeded);
        order.Refuses(Edit.Revise(Edit.Set(HeaderField.RequestedStart, Today.Day.Text())), OrderFindings.DatePast, at: "requestedStart");
    }

    [Fact]
    public void Is_made_whole_or_not_at_all()
    {
        var refused = OrderIn.InProgress().Apply(Edit.Revise(Edit.Add("router"), Edit.Set(9, LineField.Quantity, "3")));

        Assert.Equal(OrderFindings.LineUnknown, Assert.Single(refused.Findings).Kind);
    }

    [Fact]
    public void Leaves_something_to_do() =>
        OrderIn.InProgress().After(Edit.Report(LineState.Failed, 1)).Refuses(Edit.Revise(Edit.Remove(2, 4)), LifeFindings.NothingLeft, at: "lines");

    [Theory]
    [InlineData(LineState.Completed, OrderState.Completed)]
    [InlineData(LineState.Failed, OrderState.Partial)]
    public void Ends_an_order_of_which_something_is_completed_with_its_last_open_line(LineState other, OrderState over)
    {
        var order = OrderIn.InProgress().After(Edit.Report(LineState.Completed, 1), Edit.Report(other, 4));

        Assert.Equal(over, order.After(Edit.Revise(Edit.Remove(2))).Order.State);
        Assert.Equal(over, order.After(new PutOnHold("Wait"), Edit.Revise(Edit.Remove(2))).Order.State);
    }

    [Fact]
    public void Needs_a_reason() => OrderIn.InProgress().Refuses(new Revise([Edit.Add("router")], " "), LifeFindings.ReasonRequired, at: "reason");

    [Fact]
    public void Contains_only_what_changes_what_is_ordered() =>
        OrderIn.InProgress().Refuses(Edit.Revise(new PutOnHold("Wait")), LifeFindings.NotInRevision, at: "edits");

    [Fact]
    public void That_changes_nothing_is_none() => Assert.Null(OrderIn.InProgress().Apply(Edit.Revise(Edit.Set(1, LineField.Quantity, "1"))).Value.Entry);

    [Fact]
    public void Of_a_line_that_comes_and_goes_tells_nothing_of_it()
    {
        var applied = OrderIn.InProgress().Apply(Edit.Revise(Edit.Add("router"), Edit.Remove(5), Edit.Set(1, LineField.Quantity, "3"))).Value;

        Assert.Equal("[] [1] []", Told(applied.Entry!));
        Assert.Empty(applied.RemovedLines);
    }

    [Fact]
    public void Holds_it_still_and_lets_new_lines_begin_after_the_others()
    {
        var order = OrderIn.Held().After(Edit.Revise(Edit.Add("router")), new Release());
        Assert.Equal((OrderState.InProgress, LineState.Acknowledged), (order.Order.State, order.Line(5).State));

        var over = order.After(Edit.Report(LineState.Completed, 1, 2, 3, 4));
        Assert.Equal(OrderState.InProgress, over.Order.State);
        Assert.Equal(OrderState.Completed, over.After(Edit.Report(LineState.InProgress, 5), Edit.Report(LineState.Completed, 5)).Order.State);
    }

    [Fact]
    public void Tells_of_lines_in_their_order() =>
        Assert.Equal("[] [1, 3] []", Told(OrderIn.InProgress().Apply(Edit.Revise(Edit.Set(3, LineField.Quantity, "2"), Edit.Set(1, LineField.Quantity, "3"))).Value.Entry!));

    private static string Told(JournalEntry entry)
    {
        var lines = RevisedLines.Of(entry);
        return string.Join(' ', new[] { lines.Added, lines.Changed, lines.Withdrawn }.Select(some => $"[{string.Join(", ", some)}]"));
    }
}
