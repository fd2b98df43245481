using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class WorkingOnALargeOrder
{
    private static readonly Func<int, OrderEdit>[] Edits =
    [
        turn => Edit.Set(HeaderField.Notes, $"note {turn}"),
        turn => Edit.Set(3, LineField.Quantity, $"{turn + 1}"),
        turn => Edit.Set(3, "bandwidth", $"{turn}"),
        turn => Edit.Adjust(3, "Monthly fee", AdjustmentKind.Override, turn),
    ];

    [Fact]
    public void An_edit_of_one_field_takes_no_more_memory_than_on_a_small_one()
    {
        var (large, small) = (Lines(2000), Lines(5));

        Assert.All(Edits, edit => Assert.InRange(BytesPerEdit(large, edit), 0, 2 * BytesPerEdit(small, edit)));
    }

    [Fact]
    public void Adding_a_line_and_taking_it_off_again_takes_little_more_memory_than_on_a_small_one()
    {
        var (large, small) = (Lines(2000), Lines(5));

        Assert.InRange(BytesOf(large), 0, 2 * BytesOf(small));

        static long BytesOf(OpenOrder open) => BytesPerEdit(open, turn => turn % 2 == 1 ? Edit.Remove(open.Order.LastLineId + (turn + 1) / 2) : Edit.Add("fiber"));
    }

    [Fact]
    public void An_edit_of_one_line_stores_that_line() =>
        Assert.Equal([3], Lines(2000).Apply(Edit.Set(3, LineField.Quantity, "2")).Value.WrittenLines.Select(l => l.Id.Value));

    [Fact]
    public void An_edit_of_one_line_looks_at_that_line() =>
        Assert.Equal([3], Lines(2000).Apply(Edit.Set(3, LineField.Quantity, "2")).Value.CheckedLines.Select(id => id.Value));

    [Fact]
    public void Sending_it_elsewhere_stores_no_line() => Assert.Empty(Lines(2000).Apply(Edit.Set(HeaderField.DeliveryLocation, null)).Value.WrittenLines);

    [Fact]
    public void An_edit_that_changes_no_price_leaves_the_charges_as_they_are()
    {
        var open = Lines(5);

        Assert.Same(open.Line(3).Charges, open.After(Edit.Set(3, "bandwidth", "100")).Line(3).Charges);
        Assert.Empty(open.Meanwhile(world => world with { Contracts = [A.Contract("Frame")] })
            .Apply(Edit.Set(HeaderField.Contract, A.Contract("Frame").Id.ToString())).Value.WrittenLines);
    }

    private static OpenOrder Lines(int count)
    {
        var one = An.OpenOrder().With(A.Offering("fiber").With(A.Characteristic("bandwidth", CharacteristicType.Integer))).After(Edit.Add("fiber"));
        var all = Enumerable.Range(1, count).Select(id => KeyValuePair.Create(new LineId(id), one.Line(1) with { Id = new LineId(id), Position = id }));
        return OpenOrder.Of(one.Order with { Lines = one.Order.Lines.SetItems(all), LastLineId = count }, one.Context);
    }

    private static long BytesPerEdit(OpenOrder open, Func<int, OrderEdit> edit)
    {
        const int Turns = 20;
        open = open.After(edit(Turns)); // what is made once is made
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < Turns; turn++) open = open.After(edit(turn));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Turns;
    }
}
