using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class SelectingLines
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber");

    /// <summary>Lines 1 office × 3, 2 fiber × 3, 3 phone × 15, 4 headset × 15; 5 fiber × 4; 6 cable × 10 km.</summary>
    private static readonly QuoteInTheMaking Quote = An.OpenOrder()
        .With(
            A.Offering("office").Containing("fiber", 1, 1, 1).But(o => o with { Components = [.. o.Components, new BundleComponent("phone", 0, 20, 5) { StandsAlone = true }] }),
            A.Offering("phone").Containing("headset", 0, 2, 1), A.Offering("headset"), Fiber, A.Offering("cable").But(o => o with { Unit = "km" }))
        .Quoted(Edit.Add("office", 3), Edit.Add("fiber", 4), Edit.Add("cable", 10));

    [Fact]
    public void Some_lines_with_some_of_them_leave_the_rest_for_later()
    {
        var converted = Quote.Convert(Select((5, 3), (6, 2.5m)));

        Assert.Equal(["fiber 3", "cable 2.5"], Ordered(converted));
        Assert.Equal(QuoteState.PartiallyConverted, converted.Quote.State);
        Assert.Equal([(5, 1m), (6, 7.5m)], converted.Lines.Select(l => (l.Id.Value, l.QuantityRemaining)));
        Assert.Equal(["office 3", "fiber 3", "phone 15", "headset 15", "fiber 1", "cable 7.5"], Ordered(Quote.After(converted).Convert()));
    }

    [Fact]
    public void A_line_without_a_quantity_is_taken_as_far_as_it_is_left() => Assert.Equal(["fiber 4"], Ordered(Quote.Convert(QuoteSelection.Of(new LineId(5)))));

    [Fact]
    public void Everything_is_every_line_that_does_not_come_with_another()
    {
        var rest = Quote.After(Quote.Convert(Select((5, 4))));

        Assert.Equal([1, 5, 6], QuoteSelection.Everything.ChosenOf(Quote.Open).Keys.Select(line => line.Value));
        Assert.Equal([1, 6], QuoteSelection.Everything.ChosenOf(rest.Open).Keys.Select(line => line.Value));
        Assert.Equal([3], QuoteSelection.Of(new LineId(3)).ChosenOf(Quote.Open).Keys.Select(line => line.Value));
    }

    [Fact]
    public void A_component_is_left_when_its_bundle_is_not() =>
        Assert.Equal([3], QuoteSelection.Everything.ChosenOf(Quote.But(1, l => l with { QuantityConverted = 3 }).But(2, l => l with { QuantityConverted = 3 })
            .But(5, l => l with { QuantityConverted = 4 }).But(6, l => l with { QuantityConverted = 10 }).Open).Keys.Select(line => line.Value));

    [Fact]
    public void Lines_are_taken_and_left_one_by_one()
    {
        var some = QuoteSelection.Everything.Leaving(Quote.Open, new(5)).Taking(Quote.Open, new(6), 2.5m);

        Assert.Equal([(1, null), (6, 2.5m)], some.Quantities!.Select(chosen => (chosen.Key.Value, chosen.Value)));
        Assert.Equal([(1, null), (6, null), (5, (decimal?)null)], some.Taking(Quote.Open, new(6)).Taking(Quote.Open, new(5)).Quantities!.Select(chosen => (chosen.Key.Value, chosen.Value)));
    }

    [Fact]
    public void What_comes_with_its_bundle_is_not_chosen_again_nor_what_needs_it_or_is_gone()
    {
        var rest = Quote.After(Quote.Convert(Select((5, 4))));
        var everything = QuoteSelection.Everything.ChosenOf(Quote.Open);
        Dictionary<LineId, decimal?> nothing = [];

        Assert.Equal([1, 5, 6], Quote.Lines.Where(line => Quote.Open.CanBeChosen(line, everything)).Select(line => line.Id.Value));
        Assert.Equal([1, 3, 5, 6], Quote.Lines.Where(line => Quote.Open.CanBeChosen(line, nothing)).Select(line => line.Id.Value));
        Assert.Equal([1, 3, 6], rest.Lines.Where(line => rest.Open.CanBeChosen(line, nothing)).Select(line => line.Id.Value));
    }

    [Fact]
    public void A_bundle_brings_the_same_share_of_its_components_on_every_level()
    {
        var first = Quote.Convert(Select((1, 1)));
        var last = Quote.After(first).Convert(Select((1, 2)));

        Assert.Equal(["office 1", "fiber 1", "phone 5", "headset 5"], Ordered(first));
        Assert.Equal(["office 2", "fiber 2", "phone 10", "headset 10"], Ordered(last));
        Assert.Equal(["1", "1.1", "1.2", "1.2.1"], first.Order.After.Tree.InOrder.Select(p => p.Number));
    }

    [Fact]
    public void The_last_bundle_takes_what_could_not_be_shared_evenly()
    {
        var uneven = Quote.But(4, l => l with { Quantity = 10 });
        var first = uneven.Convert(Select((1, 1)));
        var second = uneven.After(first).Convert(Select((1, 1)));
        var last = uneven.After(first).After(second).Convert(Select((1, 1)));

        Assert.Equal([3m, 3m, 4m], new[] { first, second, last }.Select(c => c.Order.After.Line(4).Quantity!.Value));
    }

    [Fact]
    public void A_component_is_not_ordered_without_its_bundle()
    {
        var finding = Quote.Plan(Select((2, 1))).Finds(QuoteFindings.BundleMissing, at: "lines[2]");

        Assert.Equal("fiber is ordered only together with office.", finding.Message);
    }

    [Fact]
    public void Unless_it_may_stand_alone()
    {
        var alone = Quote.Convert(Select((3, 6)));

        Assert.Equal(["phone 6", "headset 6"], Ordered(alone));
        Assert.Null(alone.Order.After.Line(3).ParentId);
        Assert.Equal(["office 3", "fiber 3", "phone 9", "headset 9", "fiber 4", "cable 10"], Ordered(Quote.After(alone).Convert()));
    }

    [Fact]
    public void What_stands_alone_can_be_ordered_after_its_bundle()
    {
        var bundle = Quote.But(1, l => l with { QuantityConverted = 3 }).But(2, l => l with { QuantityConverted = 3 });

        Assert.Equal(["phone 15", "headset 15", "fiber 4", "cable 10"], Ordered(bundle.Convert()));
    }

    [Fact]
    public void A_component_named_beside_its_bundle_has_to_fit()
    {
        Assert.Equal(["office 1", "fiber 1", "phone 5", "headset 5"], Ordered(Quote.Convert(Select((1, 1), (2, 1), (4, 5)))));
        Quote.Plan(Select((1, 1), (3, 6))).Finds(QuoteFindings.BundleNotWhole, at: "lines[3].quantity");
    }

    [Fact]
    public void More_than_is_left_is_refused()
    {
        Quote.Plan(Select((5, 5))).Finds(QuoteFindings.MoreThanIsLeft, at: "lines[5].quantity");
        Quote.After(Quote.Convert(Select((5, 4)))).Plan(QuoteSelection.Of(new LineId(5))).Finds(QuoteFindings.MoreThanIsLeft, at: "lines[5].quantity");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Not_more_than_nothing_is_refused(int quantity) => Quote.Plan(Select((5, quantity))).Finds(OrderFindings.QuantityRequired, at: "lines[5].quantity");

    [Fact]
    public void Pieces_and_bundles_are_not_divided()
    {
        Quote.Plan(Select((5, 1.5m))).Finds(OrderFindings.QuantityNotWhole, at: "lines[5].quantity");
        Quote.Plan(Select((1, 1.5m))).Finds(OrderFindings.QuantityNotWhole, at: "lines[1].quantity");
    }

    [Fact]
    public void What_is_counted_in_a_unit_is_divided_into_millionths_at_most()
    {
        Quote.Plan(Select((6, 2.1234567m))).Finds(OrderFindings.Unreadable, at: "lines[6].quantity");
        Quote.Plan(Select((6, 2.123456m))).FindsNothing();
    }

    [Fact]
    public void A_bundle_is_not_divided_even_if_it_is_counted_in_a_unit() =>
        Quote.Meanwhile(A.Offering("office").Containing("fiber", 1, 1, 1).But(o => o with { Unit = "site" }))
            .Plan(Select((1, 1.5m))).Finds(OrderFindings.QuantityNotWhole, at: "lines[1].quantity");

    [Fact]
    public void A_change_of_a_product_is_not_divided()
    {
        var change = An.OpenOrder().With(Fiber).With(A.SoldProduct("line", Fiber) with { Quantity = 5 }).Quoted(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "8"));

        change.Plan(Select((1, 4))).Finds(QuoteFindings.NotDivisible, at: "lines[1].quantity");
        Assert.Equal(["line 8"], Ordered(change.Convert()));
    }

    [Theory]
    [InlineData("a few")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    public void What_is_typed_and_is_no_quantity_is_kept_and_found(string typed)
    {
        var taken = Draft(new TakeLine(new(5), typed));
        var finding = Plan(taken).Finds(OrderFindings.Unreadable, at: "lines[5].quantity");

        Assert.Equal((typed, typed), (taken.Choices.Unread[new(5)], finding.Values["value"]));
        Plan(taken.After(new TakeLine(new(5), "2"), Quote.Open)).FindsNothing();
        Plan(taken.After(new TakeLine(new(5)), Quote.Open)).FindsNothing();
        Plan(taken.After(new LeaveLine(new(5)), Quote.Open)).FindsNothing();
        Plan(taken.After(new SelectLines(QuoteSelection.Everything), Quote.Open)).FindsNothing();
    }

    [Fact]
    public void As_many_as_are_left_are_all_that_are_left() => Assert.Null(Draft(new TakeLine(new(5), "4")).Choices.Selection.Quantities![new(5)]);

    private static ConversionDraft Draft(ConversionEdit edit) => ConversionDraft.Of(Quote.Quote.Id, Quote.Quote.Version).After(edit, Quote.Open);

    private static ConversionPlan Plan(ConversionDraft draft) => ConversionPlan.Of(Quote.Open, draft, An.Agent, Today.Morning);

    [Fact]
    public void Nothing_selected_is_nothing_to_order() => Quote.Plan(Select()).Finds(QuoteFindings.NothingSelected, at: "lines");

    [Fact]
    public void A_line_that_is_not_there_is_refused() => Quote.Plan(Select((77, 1))).Finds(OrderFindings.LineUnknown, at: "lines[77]");

    private static IEnumerable<string> Ordered(ConvertedQuote converted) =>
        converted.Order.After.Order.Lines.Values.Select(l => FormattableString.Invariant($"{l.Name} {l.Quantity:0.###}"));
}
