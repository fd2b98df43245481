using System.Collections.Immutable;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>The ledger of a quote, its contract and rights say what its orders have, also after they were edited.</summary>
public sealed class FollowingAnOrder
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24).But(o => o with { Entitles = [new("Hours", "support", "hour", 3)] });
    private static readonly CatalogEntry Phone = A.Offering("phone").Priced(A.MonthlyPrice(5m)).ForMonths(36);
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber, Phone).Quoted(Edit.Add("fiber", 2), Edit.Add("phone", 10));
    private static readonly ConvertedQuote Made = Quote.Convert();

    [Fact]
    public void A_line_that_is_removed_can_be_ordered_again()
    {
        var left = Followed(Edit.Remove(2)).Value;

        Assert.Equal((QuoteState.PartiallyConverted, QuoteState.Approved), (left.Quote.State, left.Quote.StateBeforeOrders));
        Assert.Equal([(2, 0m)], left.Lines.Select(line => (line.Id.Value, line.QuantityConverted)));
        Assert.Equal((QuoteState.Converted, QuoteState.PartiallyConverted, OrderNumber), (left.Entry!.From, left.Entry.To, left.Entry.Order));
        Assert.Equal([2m, 0m], Quote.Lines.Select(line => left.Conversion!.Ordered(line.Id)));
        Assert.Equal(["fiber"], left.Contract!.Lines.Select(line => line.OfferingCode));
        Assert.Equal((ContractState.Active, Made.Contract!.Version + 1), (left.Contract.State, left.Contract.Version));
    }

    [Fact]
    public void Without_a_contract_there_is_none_to_follow()
    {
        var quote = An.OpenOrder().With(A.Offering("survey").Priced(A.OneTimePrice(300m))).Quoted(Edit.Add("survey", 2));
        var made = quote.Convert();
        var less = made.Order.After.Apply(Edit.Set(1, LineField.Quantity, "1"), Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value.After;
        var left = quote.After(made).Part(made).Follow(less, An.Agent, Today.Morning).Value;

        Assert.Equal([1m], left.Lines.Select(line => line.QuantityConverted));
        Assert.Null(left.Contract);
        Assert.Empty(left.Granted);
    }

    [Fact]
    public void So_can_what_a_line_has_less_of_with_the_rights_that_came_with_it()
    {
        var left = Followed(Edit.Set(1, LineField.Quantity, "1")).Value;

        Assert.Equal([(1, 1m)], left.Lines.Select(line => (line.Id.Value, line.QuantityConverted)));
        Assert.Equal([1m, 10m], left.Contract!.Lines.Select(line => line.Quantity).Order());
        Assert.Equal([(Made.Entitlements.Single().Id, 3m)], left.Granted.Select(right => (right.Id, right.UnitsGranted)));
    }

    [Fact]
    public void A_component_keeps_the_term_of_its_bundle_under_the_contract()
    {
        var quote = An.OpenOrder().With(A.Offering("office").ForMonths(36).Containing("fiber", 0, 2, 2), A.Offering("fiber")).Quoted(Edit.Add("office"));
        var made = quote.Convert();
        var less = made.Order.After.Apply(Edit.Set(2, LineField.Quantity, "1"), Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value.After;

        Assert.Equal([(1m, 36), (1m, 36)], quote.After(made).Part(made).Follow(less, An.Agent, Today.Morning).Value.Contract!.Lines.Select(line => (line.Quantity, line.TermMonths!.Value)));
    }

    [Fact]
    public void The_rest_of_a_line_costs_what_the_order_does_not_have()
    {
        var quote = An.OpenOrder().With(A.Offering("survey").Priced(A.OneTimePrice(3.333333m))).Quoted(Edit.Add("survey", 3));
        var made = quote.Convert();
        var less = made.Order.After.Apply(Edit.Set(1, LineField.Quantity, "2"), Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value.After;
        var left = quote.After(made).Part(made).Follow(less, An.Agent, Today.Morning).Value;

        Assert.Equal((6.67m, 3.33m), (less.Order.Totals.OneTime.Amount, quote.After(made).After(left, made).Convert().Order.After.Order.Totals.OneTime.Amount));
    }

    [Fact]
    public void The_contract_has_a_line_for_as_long_as_the_order_has_it()
    {
        var left = Followed(Edit.Set(1, LineField.TermMonths, "36")).Value;

        Assert.Equal([36, 36], left.Contract!.Lines.Select(line => line.TermMonths!.Value));
        Assert.Empty(left.Lines);
        Assert.Null(left.Entry);
    }

    [Fact]
    public void A_state_that_stays_is_not_told_again()
    {
        var first = Followed(Edit.Remove(2));
        var second = Followed(Edit.Remove(2), Edit.Set(1, LineField.Quantity, "1"));
        var part = Quote.After(Made).After(first.Value, Made).Part(Made);

        Assert.Null(part.Follow(Edited(Edit.Remove(2), Edit.Set(1, LineField.Quantity, "1")).After, An.Agent, Today.Morning).Value.Entry);
        Assert.NotNull(second.Value.Entry);
    }

    [Fact]
    public void What_comes_back_is_ordered_again()
    {
        var left = Followed(Edit.Remove(2)).Value;
        var again = Quote.After(Made).After(left, Made).Part(Made).Follow(Made.Order.After, An.Agent, Today.Morning).Value;

        Assert.Equal(QuoteState.Converted, again.Quote.State);
        Assert.Equal([(2, 10m)], again.Lines.Select(line => (line.Id.Value, line.QuantityConverted)));
        Assert.Equal(Made.Contract!.Lines, again.Contract!.Lines);
        Assert.All(again.Conversion!.GivenBack.Values, quantity => Assert.Equal(0, quantity));
    }

    [Fact]
    public void Without_its_lines_it_has_nothing_under_the_contract_until_they_come_back()
    {
        var left = Followed(Edit.Remove(2), Edit.Remove(1)).Value;
        var again = Quote.After(Made).After(left, Made).Part(Made).Follow(Made.Order.After, An.Agent, Today.Morning).Value.Contract!;

        Assert.Equal((ContractState.Terminated, 0, 0), (left.Contract!.State, left.Contract.Lines.Count, left.Contract.NegotiatedPrices.Count));
        Assert.Equal((ContractState.Active, Made.Contract!.To, Made.Contract.Version + 2), (again.State, again.To, again.Version));
        Assert.Equal(Made.Contract.Lines, again.Lines);
        Assert.Equal(Made.Contract.NegotiatedPrices, again.NegotiatedPrices);
    }

    [Fact]
    public void An_end_that_it_put_off_comes_back_with_its_lines()
    {
        var frame = A.Contract("Frame");
        var quote = An.OpenOrder().With(frame).With(Phone).Quoted(Edit.Add("phone"));
        var made = quote.Convert();
        var none = made.Order.After.Apply(Edit.Remove(1), Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value.After;
        var left = quote.After(made).Part(made).Follow(none, An.Agent, Today.Morning).Value;
        var again = quote.After(made).After(left, made).Part(made).Follow(made.Order.After, An.Agent, Today.Morning).Value;

        Assert.Equal((ContractState.Active, frame.To), (left.Contract!.State, left.Contract.To));
        Assert.Equal((ContractState.Active, made.Contract!.To), (again.Contract!.State, again.Contract.To));
    }

    [Fact]
    public void What_another_order_took_meanwhile_does_not_come_back()
    {
        var left = Followed(Edit.Remove(2)).Value;
        var rest = Quote.After(Made).After(left, Made);
        var taken = rest.After(rest.Convert(Select((2, 4))));
        var refused = taken.Part(Made).Follow(Made.Order.After, An.Agent, Today.Morning);

        var finding = Assert.Single(refused.Findings);
        Assert.Equal((QuoteFindings.MoreThanIsLeft, "lines[2].quantity"), (finding.Kind, finding.Path.Value));
        Assert.Equal((6m, 10m), (finding.Values["left"], finding.Values["quantity"]));
        refused.Findings.AreWhole();
    }

    [Fact]
    public void What_the_quote_has_no_more_does_not_come_back()
    {
        var left = Followed(Edit.Remove(2)).Value;
        var quote = Quote.After(Made).After(left, Made);
        var refused = (quote.Part(Made) with { Lines = [quote.Line(1)] }).Follow(Made.Order.After, An.Agent, Today.Morning);

        Assert.Equal([(OrderFindings.LineUnknown, "lines[2].quantity")], refused.Findings.Select(finding => (finding.Kind, finding.Path.Value)));
    }

    [Fact]
    public void A_quote_that_is_written_anew_is_not_ordered_from()
    {
        var left = Followed(Edit.Remove(2), Edit.Remove(1)).Value;
        var written = Quote.After(Made).After(left, Made).But(quote => quote with { State = QuoteState.Draft });

        Assert.Equal(QuoteState.Approved, left.Quote.State);
        Assert.Equal(QuoteFindings.TransitionRefused, Assert.Single(written.Part(Made).Follow(Made.Order.After, An.Agent, Today.Morning).Findings).Kind);
        Assert.Equal(written.Quote.Version + 1, written.Part(Made).Discard(OrderNumber, An.Agent, Today.Morning).Value.Quote.Version);
    }

    [Fact]
    public void A_cancelled_order_has_nothing()
    {
        var order = Made.Order.After.Order;
        var cancelled = Made.Order.After with
        {
            Order = order with
            {
                State = OrderState.Cancelled,
                Lines = order.Lines.ToImmutableSortedDictionary(line => line.Key, line => line.Value with { State = LineState.Cancelled }),
            },
        };
        var left = Quote.After(Made).Part(Made).Follow(cancelled, An.Agent, Today.Morning).Value;

        Assert.Equal(QuoteState.Approved, left.Quote.State);
        Assert.All(left.Lines, line => Assert.Equal(0, line.QuantityConverted));
        Assert.Equal((ContractState.Terminated, 0), (left.Contract!.State, left.Contract.Lines.Count));
        Assert.Equal([0m], left.Granted.Select(right => right.UnitsGranted));
    }

    [Fact]
    public void More_than_was_quoted_is_found_and_not_ordered_from_it()
    {
        var edited = Edited(Edit.Set(1, LineField.Quantity, "3"));
        var left = Quote.After(Made).Part(Made).Follow(edited.After, An.Agent, Today.Morning).Value;

        Assert.Empty(left.Lines);
        var finding = edited.After.Finds(OrderFindings.QuantityOverQuoted, "lines[1].quantity", new Fix(FixKind.SetValue, "2"));
        Assert.Equal((2m, "QUO0000007", 3m), (finding.Values["quoted"], finding.Values["quote"], finding.Values["quantity"]));
        Made.Order.After.FindsNo(OrderFindings.QuantityOverQuoted);
    }

    [Fact]
    public void Only_quantities_and_terms_of_quoted_lines_move_it()
    {
        Assert.True(OrderOfQuote.IsChangedBy(Edited(Edit.Remove(1))));
        Assert.True(OrderOfQuote.IsChangedBy(Edited(Edit.Set(1, LineField.Quantity, "1"))));
        Assert.True(OrderOfQuote.IsChangedBy(Edited(Edit.Set(1, LineField.TermMonths, "36"))));
        Assert.False(OrderOfQuote.IsChangedBy(Edited(Edit.Set(1, LineField.RequestedOn, "2026-12-24"))));
        Assert.False(OrderOfQuote.IsChangedBy(Edited(Edit.Add("fiber"))));
    }

    [Fact]
    public void What_orders_have_and_what_is_left_are_what_was_quoted() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var made = quote.Convert();
        var (left, open) = (quote.After(made), made.Order.After);
        foreach (var pick in generated.Picks)
        {
            var line = new LineId(pick % quote.Lines.Count + 1);
            OrderEdit edit = pick % 3 == 0 ? new RemoveLines([line]) : new SetLineField(line, LineField.Quantity, $"{pick % 7}");
            if (open.Apply(edit, Id.Of<OrderEdit>($"{pick}"), An.Agent, Today.Morning) is not { Succeeded: true, Value: { Entry: not null } applied }) continue;
            open = applied.After;
            if (!OrderOfQuote.IsChangedBy(applied)) continue;
            left = left.After(left.Part(made).Follow(open, An.Agent, Today.Morning).Value, made);
        }

        Assert.All(left.Lines, line => Assert.Equal(
            line.Quantity - line.QuantityRemaining, Math.Min(line.Quantity, open.Order.Lines.Values.Where(ordered => ordered.QuoteLineId == line.Id).Sum(ordered => ordered.Quantity ?? 0))));
        Assert.Equal(left.Lines.Any(line => line.QuantityConverted > 0), left.Quote.State is QuoteState.Converted or QuoteState.PartiallyConverted);
    });

    private static Outcome<FollowedQuote> Followed(params OrderEdit[] edits) => Quote.After(Made).Part(Made).Follow(Edited(edits).After, An.Agent, Today.Morning);

    private static AppliedEdit Edited(params OrderEdit[] edits)
    {
        var open = Made.Order.After;
        foreach (var edit in edits[..^1]) open = open.Apply(edit, Id.Of<OrderEdit>("before"), An.Agent, Today.Morning).Value.After;
        return open.Apply(edits[^1], Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value;
    }
}
