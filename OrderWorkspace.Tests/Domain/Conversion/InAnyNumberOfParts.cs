using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>What holds of any quote, whatever parts of it are ordered one after the other.</summary>
public sealed class InAnyNumberOfParts
{
    [Fact]
    public void All_parts_together_are_what_was_quoted_in_quantities_and_amounts() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var ordered = Parts(generated, quote).SelectMany(part => part.Order.After.Order.Lines.Values).ToLookup(line => line.QuoteLineId);

        Assert.All(quote.Lines, quoted =>
        {
            Assert.Equal(quoted.Quantity, ordered[quoted.Id].Sum(line => line.Quantity!.Value));
            Assert.All(quoted.Charges.Where(c => c.Kind != ChargeKind.Usage), charge => Assert.Equal(
                charge.Amount.Amount, ordered[quoted.Id].Sum(line => line.AgreedCharges.Single(c => c.Label == charge.Label).Amount.Amount)));
        });
    });

    [Fact]
    public void The_orders_together_cost_what_was_quoted_to_the_cent() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var orders = Parts(generated, quote).Select(part => part.Order.After.Order).ToList();

        Assert.Equal(Sums(quote.Lines.SelectMany(line => line.Charges)), Sums(orders.SelectMany(order => order.Lines.Values).SelectMany(line => line.Charges)));
        Assert.Equal(
            quote.Lines.SelectMany(line => line.Charges).Where(c => c.Kind == ChargeKind.OneTime).Sum(c => c.Amount.Amount),
            orders.Sum(order => order.Totals.OneTime.Amount));
    });

    [Fact]
    public void Whatever_is_discarded_in_between_the_orders_that_stay_cost_what_was_quoted_to_the_cent() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var (quote, orders) = (generated.Quote(), new List<ConvertedQuote>());
        foreach (var pick in generated.Picks)
        {
            if (quote.Quote.State != QuoteState.Converted && quote.Plan(GeneratedQuote.Selection(quote, pick)).Confirmed() is { Succeeded: true, Value: var part })
            {
                orders.Add(part);
                quote = quote.After(part);
            }
            if (orders.Count > 1 && pick % 3 == 0)
            {
                var gone = orders[pick % orders.Count];
                orders.Remove(gone);
                quote = quote.After(quote.Discard(gone), gone);
            }
        }
        if (quote.Quote.State != QuoteState.Converted) orders.Add(quote.Convert());

        Assert.Equal(Sums(quote.Lines.SelectMany(line => line.Charges)), Sums(orders.SelectMany(order => order.Order.After.Order.Lines.Values).SelectMany(line => line.Charges)));
    });

    [Fact]
    public void All_parts_together_have_the_lines_and_totals_of_one() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var (one, parts) = (quote.Convert().Order.After.Order, Parts(generated, quote).Select(part => part.Order.After.Order).ToList());

        Assert.Equal(Lines([one]), Lines(parts));
        Assert.Equal(one.Totals, parts.Aggregate(Totals.None(one.Currency), (sum, part) => sum + part.Totals));

        static IEnumerable<(LineId, string, decimal)> Lines(IEnumerable<Order> orders) => orders.SelectMany(order => order.Lines.Values)
            .GroupBy(line => line.QuoteLineId!.Value, (id, same) => (id, string.Join(", ", same.Select(Configured).Distinct()), same.Sum(line => line.Quantity!.Value)))
            .OrderBy(line => line.id);

        static string Configured(OrderLine line) => $"{line.Name} {string.Join(' ', line.Characteristics)} {line.TermMonths} {line.LocationId}";
    });

    [Fact]
    public void Nothing_is_ordered_twice_and_the_state_follows_the_ledger() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        foreach (var part in Parts(generated, quote))
        {
            quote = quote.After(part);
            Assert.All(quote.Lines, line => Assert.InRange(line.QuantityConverted, 0, line.Quantity));
            Assert.Equal(quote.Lines.All(l => l.QuantityRemaining == 0) ? QuoteState.Converted : QuoteState.PartiallyConverted, quote.Quote.State);
        }
        Assert.Equal(QuoteState.Converted, quote.Quote.State);
    });

    [Fact]
    public void Each_part_is_configured_and_priced_as_it_was_quoted() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var lines = Parts(generated, quote).SelectMany(part => part.Order.After.Order.Lines.Values);

        Assert.All(lines, line =>
        {
            var quoted = quote.Line(line.QuoteLineId!.Value.Value);
            Assert.Equal((quoted.Action, quoted.OfferingId, quoted.Name, quoted.LocationId, quoted.TermMonths), (line.Action, line.OfferingId, line.Name, line.LocationId, line.TermMonths));
            Assert.Equal(quoted.Characteristics, line.Characteristics);
            Assert.Equal(quoted.Charges.Select(c => (c.Label, c.Kind, c.UnitPrice)), line.AgreedCharges.Select(c => (c.Label, c.Kind, c.UnitPrice)));
            Assert.All(line.AgreedCharges, charge => Assert.InRange(charge.Amount.Amount, 0, quoted.Charges.Single(c => c.Label == charge.Label).Amount.Amount));
        });
    });

    [Fact]
    public void A_bundle_has_its_components_under_it() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var orders = Parts(generated, quote).Select(part => part.Order.After.Order);

        Assert.All(orders.SelectMany(o => o.Lines.Values, (order, line) => (order, line)), made =>
        {
            if (made.line.ParentId is { } parent) Assert.True(made.order.Lines.ContainsKey(parent));
            else Assert.True(made.line.Name == "phone" || quote.Line(made.line.Id.Value).ParentId is null);
        });
    });

    [Fact]
    public void Every_line_selected_is_the_same_as_everything() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();

        Assert.Equal(Ordered(quote.Convert()), Ordered(quote.Convert(QuoteSelection.Of(quote.Lines.Select(l => l.Id)))));

        static IEnumerable<(LineId, LineId?, decimal?)> Ordered(ConvertedQuote converted) =>
            converted.Order.After.Order.Lines.Values.Select(l => (l.Id, l.ParentId, l.Quantity));
    });

    private static IEnumerable<(string, decimal)> Sums(IEnumerable<Charge> charges) => charges.Where(c => c.Kind != ChargeKind.Usage)
        .GroupBy(c => c.Label, (label, same) => (label, same.Sum(c => c.Amount.Amount))).OrderBy(sum => sum.label, StringComparer.Ordinal);

    /// <summary>What comes of the picks that can be ordered, and at last of all that is left.</summary>
    private static List<ConvertedQuote> Parts(GeneratedQuote generated, QuoteInTheMaking quote)
    {
        var parts = new List<ConvertedQuote>();
        foreach (var pick in generated.Picks)
            if (quote.Quote.State != QuoteState.Converted && quote.Plan(GeneratedQuote.Selection(quote, pick)).Confirmed() is { Succeeded: true } outcome)
            {
                parts.Add(outcome.Value);
                quote = quote.After(outcome.Value);
            }
        if (quote.Quote.State != QuoteState.Converted) parts.Add(quote.Convert());
        return parts;
    }
}
