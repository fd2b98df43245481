using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class MergingEdits
{
    private static readonly Editor Bob = An.Editor("Bob");

    private static OpenOrder Order => An.OpenOrder().With(A.Offering("fiber").With(A.Characteristic("name"))).After(Edit.Add("fiber"), Edit.Add("fiber"));

    public static TheoryData<OrderEdit, OrderEdit, string?> Pairs => new()
    {
        { Edit.Set(HeaderField.Notes, "a"), Edit.Set(HeaderField.Notes, "b"), "notes" },
        { Edit.Set(HeaderField.Notes, "a"), Edit.Set(HeaderField.ExternalId, "b"), null },
        { Edit.Set(1, LineField.Quantity, "2"), Edit.Set(1, LineField.Quantity, "3"), "lines[1].quantity" },
        { Edit.Set(1, LineField.Quantity, "2"), Edit.Set(2, LineField.Quantity, "3"), null },
        { Edit.Set(1, LineField.Quantity, "2"), Edit.Set(1, "name", "x"), null },
        { Edit.Set(1, "name", "y"), Edit.Remove(1), "lines[1].characteristics.name" },
        { Edit.Remove(1), Edit.Set(1, "name", "y"), "lines[1]" },
        { Edit.Add("fiber"), Edit.Remove(1), null },
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void Of_two_people_conflict_where_their_paths_meet(OrderEdit mine, OrderEdit theirs, string? at)
    {
        var conflicts = EditMerge.Conflicts(Entry(mine, An.Agent), [Entry(theirs, Bob)]);

        Assert.Equal(at is null ? [] : [(OrderFindings.EditConflict, at)], conflicts.Select(f => (f.Kind, f.Path.Value)));
    }

    [Fact]
    public void Says_both_values_and_whose()
    {
        var conflict = Assert.Single(EditMerge.Conflicts(Entry(Edit.Set(HeaderField.Notes, "a"), An.Agent), [Entry(Edit.Set(HeaderField.Notes, "b"), Bob)]));

        Assert.Equal("Bob has changed notes since you opened it. It is now \"b\"; yours was \"a\".", conflict.Message);
    }

    [Fact]
    public void Says_both_values_of_a_line()
    {
        Assert.Equal(("3", "2"), Values(Edit.Set(1, LineField.Quantity, "2"), Edit.Set(1, LineField.Quantity, "3")));
        Assert.Equal(("y", "x"), Values(Edit.Set(1, "name", "x"), Edit.Set(1, "name", "y")));
        Assert.Equal((null, "x"), Values(Edit.Set(1, "name", "x"), Edit.Remove(1)));
    }

    [Fact]
    public void Says_where_both_wanted_the_order()
    {
        var order = OrderIn.InProgress();
        var (mine, theirs) = (order.Apply(new PutOnHold("Wait")).Value.Entry!, order.Apply(new RequestCancellation("Twice"), Bob).Value.Entry!);

        var conflict = Assert.Single(EditMerge.Conflicts(mine, [theirs]));

        Assert.Equal(("state", "AssessingCancellation", "Held"), (conflict.Path.Value, conflict.Values["theirs"], conflict.Values["yours"]));
    }

    [Fact]
    public void Nobody_conflicts_with_oneself() =>
        Assert.Empty(EditMerge.Conflicts(Entry(Edit.Set(HeaderField.Notes, "a"), An.Agent), [Entry(Edit.Set(HeaderField.Notes, "b"), An.Agent)]));

    private static (string? Theirs, string? Yours) Values(OrderEdit mine, OrderEdit theirs)
    {
        var conflict = Assert.Single(EditMerge.Conflicts(Entry(mine, An.Agent), [Entry(theirs, Bob)]));
        return ((string?)conflict.Values["theirs"], (string?)conflict.Values["yours"]);
    }

    private static JournalEntry Entry(OrderEdit edit, Editor by) => Order.Apply(edit, by).Value.Entry!;
}
