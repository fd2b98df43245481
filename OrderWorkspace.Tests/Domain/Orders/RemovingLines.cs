using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class RemovingLines
{
    private static OpenOrder Order => An.OpenOrder()
        .With(A.Offering("office").Containing("fiber", 1, 1, 1).Containing("phone", 0, 9, 2), A.Offering("fiber"), A.Offering("phone"))
        .After(Edit.Add("office"), Edit.Add("phone"), Edit.Add("fiber"));

    [Fact]
    public void Takes_what_lies_under_them_along_and_closes_the_gap() =>
        Assert.Equal(["1 phone", "2 fiber"], Told(Order.After(Edit.Remove(1))));

    [Fact]
    public void Takes_their_charges_out_of_the_totals() => Assert.Equal(20m, Order.After(Edit.Remove(1)).Order.Totals.Monthly.Amount);

    [Fact]
    public void Takes_their_findings_along()
    {
        var open = Order.After(Edit.Set(4, LineField.Quantity, "none"));

        Assert.NotEmpty(open.Findings.All);
        open.After(Edit.Remove(4)).FindsNothing();
    }

    [Fact]
    public void Named_together_with_their_children_takes_each_once() => Assert.Equal(["1 phone", "2 fiber"], Told(Order.After(Edit.Remove(3, 1, 2, 1))));

    [Fact]
    public void Never_gives_their_identities_again()
    {
        var open = Order.After(Edit.Remove(5), Edit.Add("phone"));

        Assert.Equal(6, open.Order.Lines.Keys.Max().Value);
        Assert.Equal("3", open.Tree[new LineId(6)].Number);
    }

    [Fact]
    public void Tells_what_to_store()
    {
        var applied = Order.Apply(Edit.Remove(2)).Value;

        Assert.Equal([2], applied.RemovedLines.Select(l => l.Id.Value));
        Assert.DoesNotContain(applied.WrittenLines, l => l.Id.Value is 4 or 5);
    }

    private static IEnumerable<string> Told(OpenOrder open) => open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name}");
}
