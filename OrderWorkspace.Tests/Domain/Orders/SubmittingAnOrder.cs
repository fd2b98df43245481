using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class SubmittingAnOrder
{
    private static readonly SoldProduct Line = A.SoldProduct("line", A.Offering("fiber"));

    private static OpenOrder Order => An.OpenOrder().With(A.Offering("fiber")).With(Line).After(Edit.Add("fiber"), Edit.Disconnect("line"));

    [Fact]
    public void Acknowledges_it_and_its_lines_and_holds_their_products()
    {
        var applied = Order.Apply(Edit.Submit()).Value;
        var order = applied.After.Order;

        Assert.Equal((OrderState.Acknowledged, Today.Morning), (order.State, order.SubmittedAt));
        Assert.All(order.Lines.Values, l => Assert.Equal((LineState.Acknowledged, l.SoldProductId), (l.State, l.Holds)));
        Assert.Equal(2, applied.WrittenLines.Count);
    }

    [Fact]
    public void Is_refused_with_every_error_that_validation_finds()
    {
        var open = Order.After(Edit.Set(1, LineField.Quantity, "0"), Edit.Set(HeaderField.OrderingContact, null));

        Assert.Equal([OrderFindings.Required, OrderFindings.QuantityRequired], open.Apply(Edit.Submit()).Findings.Select(f => f.Kind));
    }

    [Fact]
    public void Is_not_refused_for_a_warning()
    {
        var open = An.OpenOrder().With(Line).WithOnOtherOrder("line", isDraft: true).After(Edit.Disconnect("line"));

        Assert.Contains(open.Findings.All, f => f.Severity == Severity.Warning);
        Assert.True(open.Apply(Edit.Submit()).Succeeded);
    }

    [Fact]
    public void Ends_editing_undoing_and_submitting()
    {
        var submitted = Order.After(Edit.Submit());

        submitted.Refuses(Edit.Set(HeaderField.Notes, "late"), OrderFindings.NotDraft, at: "");
        submitted.Refuses(Edit.Submit(), LifeFindings.StateNotAllowed, at: "state");
    }

    [Fact]
    public void Leaves_nothing_to_find() => Assert.Empty(An.OpenOrder().With(Line).WithOnOtherOrder("line", isDraft: true)
        .After(Edit.Disconnect("line"), Edit.Submit()).Findings.All);
}
