using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class UndoingAndRedoing
{
    private static readonly Editor Bob = An.Editor("Bob");

    private static EditingSession Session => new(An.OpenOrder()
        .With(A.Offering("office").Containing("fiber", 1, 1, 1), A.Offering("fiber").With(A.Characteristic("name")).Priced(A.MonthlyPrice(50m), A.OneTimePrice(9m))));

    public static TheoryData<OrderEdit> Edits =>
    [
        Edit.Set(HeaderField.Notes, "call first"),
        Edit.Set(HeaderField.RequestedCompletion, "soon"),
        Edit.Set(HeaderField.OrderingContact, null),
        Edit.Set(2, LineField.Quantity, "2.50"),
        Edit.Set(2, LineField.TermMonths, "many"),
        Edit.Set(2, "name", "Berlin"),
        Edit.Adjust(2, "Installation", AdjustmentKind.Percentage, -10),
        new AdjustPrice(new LineId(2), "Monthly fee", null),
        Edit.Remove(1),
        Edit.Remove(2),
        Edit.Add("office", 2),
    ];

    [Theory]
    [MemberData(nameof(Edits), DisableDiscoveryEnumeration = true)]
    public void Undo_takes_an_edit_back_and_redo_makes_it_again(OrderEdit edit)
    {
        var session = Session.Do(Edit.Add("office"), Edit.Adjust(2, "Monthly fee", AdjustmentKind.Override, 40), Edit.Adjust(2, "Installation", AdjustmentKind.Override, 5));
        var before = Facts.Of(session.Open.Order);
        var after = Facts.Of(session.Do(edit).Open.Order);
        Assert.NotEqual(before, after);

        Assert.Equal(before, Facts.Of(session.Undo().Open.Order));
        Assert.Equal(after, Facts.Of(session.Redo().Open.Order));
        Assert.Equal(before, Facts.Of(session.Undo().Open.Order));
    }

    [Fact]
    public void Undo_is_an_edit_of_its_own_that_names_the_one_it_takes_back()
    {
        var session = Session.Do(Edit.Set(HeaderField.Notes, "a")).Undo();

        Assert.Equal((3, "Revert", 2), (session.Journal[^1].Number, session.Journal[^1].Kind, session.Journal[^1].Reverts));
    }

    [Fact]
    public void A_new_edit_leaves_nothing_to_redo()
    {
        var session = Session.Do(Edit.Set(HeaderField.Notes, "a")).Undo().Do(Edit.Set(HeaderField.Notes, "b"));

        Assert.True(session.Open.UndoStacksOf(An.Agent.Id).Redo.IsEmpty);
    }

    [Fact]
    public void Each_takes_back_what_is_their_own()
    {
        var session = Session.Do(Edit.Set(HeaderField.Notes, "a")).Do(Bob, Edit.Set(HeaderField.ExternalId, "x")).Undo();

        Assert.Equal((null, "x"), (session.Open.Order.Notes, session.Open.Order.ExternalId));
    }

    [Fact]
    public void What_somebody_changed_since_is_not_taken_back()
    {
        var session = Session.Do(Edit.Set(HeaderField.Notes, "a")).Do(Bob, Edit.Set(HeaderField.Notes, "b"));

        session.Open.Refuses(new Revert(session.Journal[1]), OrderFindings.EditOvertaken, at: "notes");
    }

    [Fact]
    public void A_line_that_somebody_worked_on_since_is_not_taken_away()
    {
        var session = Session.Do(Edit.Add("fiber")).Do(Bob, Edit.Set(1, "name", "Berlin"));

        session.Open.Refuses(new Revert(session.Journal[1]), OrderFindings.EditOvertaken, at: "lines[1]");
        Assert.Empty(session.Undo(Bob).Undo().Open.Order.Lines);
    }

    [Fact]
    public void A_line_does_not_come_back_without_its_bundle()
    {
        var session = Session.Do(Edit.Add("office")).Do(Edit.Remove(2)).Do(Bob, Edit.Remove(1));

        session.Open.Refuses(new Revert(session.Journal[2]), OrderFindings.EditOvertaken, at: "lines[2]");
    }

    [Fact]
    public void All_that_stands_in_the_way_is_said()
    {
        var session = Session.Do(Edit.Add("office")).Do(Bob, Edit.Set(1, LineField.Quantity, "2"), Edit.Set(2, LineField.Quantity, "2"));

        Assert.Equal(["lines[1]", "lines[2]"], session.Open.Apply(new Revert(session.Journal[1])).Findings.Select(f => f.Path.Value).Order());
    }
}
