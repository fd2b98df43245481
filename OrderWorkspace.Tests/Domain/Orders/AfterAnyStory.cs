using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class AfterAnyStory
{
    [Fact]
    public void Totals_are_the_sum_of_the_lines_charges() => Holds(session =>
    {
        var order = session.Open.Order;

        Assert.Equal(order.Lines.Values.Aggregate(Totals.None(order.Currency), (sum, line) => sum + line.TotalsIn(order.Currency)), order.Totals);
    });

    [Fact]
    public void Orders_are_alike_by_their_lines() => Holds(session => Assert.Equal(Likeness.Of(session.Open.Order.Lines.Values), session.Open.Order.Likeness));

    [Fact]
    public void Totals_are_the_sum_of_the_trails() => Holds(session =>
    {
        var order = session.Open.Order;
        var due = (
            from line in order.Lines.Values
            from charge in line.Charges
            let price = charge.Trail.Aggregate(0m, (unit, step) => step.AppliedTo(unit))
            let amount = line.Action.KeepsProductAsItIs() ? charge.Amount.Amount : Rounded(price * line.Quantity!.Value)
            select (charge.Kind, charge.Period, Amount: amount)).ToList();

        Assert.Equal(due.Where(d => d.Kind == ChargeKind.OneTime).Sum(d => d.Amount), order.Totals.OneTime.Amount);
        Assert.Equal(due.Where(d => d.Kind == ChargeKind.Recurring).Sum(d => Rounded(d.Amount / (int)d.Period!)), order.Totals.Monthly.Amount);
        Assert.Equal(due.Where(d => d.Kind == ChargeKind.Recurring).Sum(d => Rounded(d.Amount * 12 / (int)d.Period!)), order.Totals.Yearly.Amount);

        decimal Rounded(decimal amount) => decimal.Round(amount, order.Currency.Digits, MidpointRounding.AwayFromZero);
    });

    [Fact]
    public void Findings_are_what_a_full_check_finds() =>
        Holds(session => Assert.Equal(Told(OpenOrder.Of(session.Open.Order, session.Open.Context)), Told(session.Open)));

    [Fact]
    public void Prices_are_what_pricing_everything_anew_gives() => Holds(session =>
    {
        var order = session.Open.Order;
        foreach (var line in order.Lines.Keys)
            Assert.Equal(order.Lines[line].Charges, PricedAnew(session.Open, line).Charges);
    });

    [Fact]
    public void Values_that_follow_from_others_are_what_follows_from_them() => Holds(session =>
    {
        foreach (var line in session.Open.Order.Lines.Values.Where(line => line.Action.IsConfigured()))
            Assert.Same(line.Characteristics, line.Characteristics.WithDerived(session.Open.Context.SpecificationOf(line)!));
    });

    [Fact]
    public void Lines_are_numbered_without_gaps_and_children_follow_their_parent() => Holds(session =>
    {
        var (order, tree) = (session.Open.Order, session.Open.Tree);

        Assert.Equal(order.Lines.Keys, tree.InOrder.Select(p => p.Id).Order());
        foreach (var siblings in order.Lines.Values.GroupBy(l => l.ParentId))
        {
            var prefix = siblings.Key is { } parent ? tree[parent].Number + "." : "";
            Assert.Equal(
                Enumerable.Range(1, siblings.Count()).Select(count => $"{prefix}{count}"),
                siblings.OrderBy(l => l.Position).ThenBy(l => l.Id).Select(l => tree[l.Id].Number));
        }
    });

    [Fact]
    public void Lines_that_stay_keep_their_order() => Property.Holds(Story.Any, story =>
    {
        var session = story.Begun();
        foreach (var step in story.Steps)
        {
            var before = session.Open;
            var after = step.TakenIn(session).Open;
            Assert.Equal(InOrder(before, after), InOrder(after, before));
        }

        static IEnumerable<LineId> InOrder(OpenOrder open, OpenOrder other) => open.Tree.InOrder.Select(place => place.Id).Where(other.Order.Lines.ContainsKey);
    });

    [Fact]
    public void Line_ids_are_never_given_twice() => Holds(session =>
    {
        var added = session.Journal.OfType<JournalEntry>().Where(e => e.Reverts is null).SelectMany(e => e.Changes).OfType<LineAdded>().Select(c => c.Line.Id.Value).ToList();

        Assert.Equal(added.Distinct(), added);
        Assert.Equal(added.DefaultIfEmpty(0).Max(), session.Open.Order.LastLineId);
    });

    [Fact]
    public void Every_line_under_another_has_it() => Holds(session =>
    {
        var lines = session.Open.Order.Lines;

        Assert.All(lines.Values, line => Assert.True(line.ParentId is not { } parent || lines.ContainsKey(parent)));
    });

    [Fact]
    public void The_journal_tells_the_whole_story() => Property.Holds(Story.Any, story =>
    {
        var session = story.Begun();
        var begun = session.Open.Order;
        story.ToldTo(session);
        var entries = session.Journal.OfType<JournalEntry>().ToList();

        Assert.Equal(Enumerable.Range((int)begun.Version + 1, entries.Count), entries.Select(e => (int)e.Number));
        var forth = entries.SelectMany(e => e.Changes).Aggregate(begun, (order, change) => change.ApplyTo(order));
        Assert.Equal(Facts.Of(Unpriced(session.Open.Order)), Facts.Of(Unpriced(forth)));
        var back = entries.SelectMany(e => e.Changes).Reverse().Aggregate(session.Open.Order, (order, change) => change.Inverse.ApplyTo(order));
        Assert.Equal(Facts.Of(Unpriced(begun)), Facts.Of(Unpriced(back)));
    });

    [Fact]
    public void Taking_everything_back_gives_the_order_as_it_was_and_redoing_it_as_it_became() => Property.Holds(Story.Any, story =>
    {
        var session = story.OfOneEditor().Begun();
        var orders = new Stack<string>([Facts.Of(session.Open.Order)]);
        foreach (var step in story.OfOneEditor().Steps)
            if (step.TakenIn(session).Open.Order is var order && session.Journal.Count == order.Version && Facts.Of(order) is var facts && facts != orders.Peek())
                orders.Push(facts);

        var became = orders.ToArray();
        foreach (var facts in became.Skip(1)) Assert.Equal(facts, Facts.Of(session.Undo().Open.Order));
        Assert.True(session.Open.UndoStacksOf(An.Agent.Id).Undo.IsEmpty);
        foreach (var facts in became.Reverse().Skip(1)) Assert.Equal(facts, Facts.Of(session.Redo().Open.Order));
        Assert.True(session.Open.UndoStacksOf(An.Agent.Id).Redo.IsEmpty);
    });

    [Fact]
    public void Every_price_is_explained_by_its_trail() => Holds(session =>
    {
        foreach (var line in session.Open.Order.Lines.Values)
            foreach (var charge in line.Action.KeepsProductAsItIs() ? [] : line.Charges)
            {
                Assert.Null(charge.Trail[0].From);
                Assert.All(charge.Trail.Zip(charge.Trail.Skip(1)), steps => Assert.Equal(steps.First.To, steps.Second.From));
                Assert.Equal(charge.UnitPrice, charge.Trail[^1].To);
                var quantity = charge.Kind == ChargeKind.Usage ? 1 : line.Quantity!.Value;
                Assert.Equal(new Money(charge.UnitPrice * quantity, session.Open.Order.Currency).Rounded(), charge.Amount);
            }
    });

    [Fact]
    public void What_is_left_as_it_is_costs_what_it_did() => Holds(session =>
    {
        var currency = session.Open.Order.Currency;
        foreach (var line in session.Open.Order.Lines.Values.Where(line => line.Action.KeepsProductAsItIs()))
            Assert.Equal(0, line.TotalsIn(currency).MonthlyDifference.Amount);
    });

    [Fact]
    public void What_is_stored_is_every_line_that_is_not_what_it_was() => Property.Holds(Story.Any, story =>
    {
        var session = story.Begun();
        foreach (var step in story.Steps)
        {
            var before = session.Open;
            step.TakenIn(session);
            if (ReferenceEquals(before, session.Open)) continue;
            var applied = session.Last;
            Assert.Equal(
                session.Open.Order.Lines.Values.Where(l => !before.Order.Lines.TryGetValue(l.Id, out var old) || !ReferenceEquals(old, l)).Select(l => l.Id), applied.WrittenLines.Select(l => l.Id));
            Assert.Equal(before.Order.Lines.Keys.Except(session.Open.Order.Lines.Keys), applied.RemovedLines.Select(l => l.Id).Order());
        }
    });

    [Fact]
    public void Each_finding_has_what_its_sentence_names() => Holds(session => session.Open.Findings.All.AreWhole());

    [Fact]
    public void A_new_order_lacks_nothing_but_what_only_a_person_can_know() => Property.Holds(Story.Any, story =>
    {
        var open = story.Begun().Open;
        var missing = HeaderPreFill.Fill(open.Context, open.Order.Kind).Where(f => f.Source.Kind == SourceKind.Missing)
            .Select(f => OrderWorkspace.Domain.Findings.FieldPath.Root.Field(f.Field.ToString())).ToHashSet();

        Assert.DoesNotContain(open.Findings.All, f =>
            f.Kind != OrderFindings.NoLines && f.Kind != OrderFindings.PurchaseOrderNumberRequired && !(f.Kind == OrderFindings.Required && missing.Contains(f.Path)));
    }, times: 500);

    private static void Holds(Action<EditingSession> holds) => Property.Holds(Story.Any, story => holds(story.ToldTo(story.Begun())));

    private static IEnumerable<string> Told(OpenOrder open) => open.Findings.All.Select(f => $"{f.Path}: {f.Code} {f.Message} {f.Fix}");

    private static OrderLine PricedAnew(OpenOrder open, LineId line)
    {
        var quantity = open.Order.Lines[line].Read(LineField.Quantity).Text;
        return open.After(new SetLineField(line, LineField.Quantity, "7.7"), new SetLineField(line, LineField.Quantity, quantity)).Order.Lines[line];
    }

    private static Order Unpriced(Order order) => order with
    {
        PriceListId = null,
        Likeness = 0,
        Totals = Totals.None(order.Currency),
        Lines = order.Lines.SetItems(order.Lines.Select(l => KeyValuePair.Create(l.Key, Underived(l.Value) with { Charges = [] }))),
    };

    private static OrderLine Underived(OrderLine line) => line with
    {
        Characteristics = [.. line.Characteristics.Where(c => c.Name is not ("peak" or "support"))],
        Sources = line.Sources.Where(s => s.Value.Kind != SourceKind.Derived).ToDictionary(),
    };
}
