using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>A draft that was made of a quote and is not wanted is as if it had never been made.</summary>
public sealed class DiscardingAnOrder
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24);
    private static readonly CatalogEntry Phone = A.Offering("phone").Priced(A.MonthlyPrice(5m)).ForMonths(36);
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber, Phone).Quoted(Edit.Add("fiber", 2), Edit.Add("phone", 10));

    private static readonly CatalogEntry Support = A.Offering("support").ForMonths(12).But(o => o with { Entitles = [new("Engineering days", "engineering-day", "day", 2)] });

    [Theory]
    [InlineData(QuoteState.Approved)]
    [InlineData(QuoteState.Accepted)]
    [InlineData(QuoteState.Expired)]
    public void Leaves_the_quote_as_it_was_before(QuoteState state)
    {
        var quote = (Quote with { ExpiredQuotes = ExpiredQuotes.AllowedWithReason }).But(q => q with { State = state });
        var made = quote.Plan(quote.Choices() with { ReasonThoughExpired = "Promised" }).Confirmed().Value;
        var after = quote.After(made).After(quote.After(made).Discard(made), made);

        Assert.Equal(quote.Quote with { Version = quote.Quote.Version + 2 }, after.Quote);
        Assert.Equal(quote.Lines, after.Lines);
    }

    [Fact]
    public void Is_told_in_the_quotes_history()
    {
        var made = Quote.Convert();
        var entry = Quote.After(made).Discard(made).Entry!;

        Assert.Equal((QuoteState.Converted, QuoteState.Approved, OrderNumber), (entry.From, entry.To, entry.Order));
        Assert.Equal((Quote.Quote.Id, made.Quote.Version + 1, An.Agent.Id, An.Agent.Name, Today.Morning), (entry.QuoteId, entry.Number, entry.ById, entry.ByName, entry.At));
        Assert.Null(entry.Comment);

        var (first, second) = (Quote.Convert(Select((1, 1))), Quote.After(Quote.Convert(Select((1, 1)))).Convert(Select((2, 4))));
        Assert.Equal(QuoteState.PartiallyConverted, Quote.After(first).After(second).Discard(second).Entry!.To);
    }

    [Fact]
    public void Has_the_contract_begin_when_it_did_without_it()
    {
        var first = Quote.Plan(Quote.Choices(Select((1, 1))) with { StartsOn = Today.Plus(30) }).Confirmed().Value;
        var second = Quote.After(first).Convert(Select((2, 4)));
        var both = Quote.After(first).After(second);

        Assert.Equal((Today.Plus(30), Today.Day), (first.Contract!.From, second.Contract!.From));
        Assert.Equal(Today.Plus(30), both.Discard(second).Contract!.From);
        Assert.Equal(Today.Day, both.Discard(first).Contract!.From);
    }

    [Fact]
    public void Gives_back_what_it_took_and_no_more()
    {
        var first = Quote.Convert(Select((1, 1), (2, 4)));
        var second = Quote.After(first).Convert(Select((2, 6)));
        var both = Quote.After(first).After(second);
        var left = both.After(both.Discard(first), first);

        Assert.Equal((QuoteState.PartiallyConverted, QuoteState.Approved), (left.Quote.State, left.Quote.StateBeforeOrders));
        Assert.Equal([0m, 6m], left.Lines.Select(line => line.QuantityConverted));
        Assert.Equal([2], both.Discard(second).Lines.Select(line => line.Id.Value));
        Assert.Equal(QuoteState.Approved, left.After(left.Discard(second), second).Quote.State);
    }

    [Fact]
    public void Leaves_what_is_ordered_instead_the_amounts_that_make_up_what_was_quoted()
    {
        var quote = An.OpenOrder().With(A.Offering("survey").Priced(A.OneTimePrice(3.333333m))).Quoted(Edit.Add("survey", 3));
        var first = quote.Convert(Select((1, 1)));
        var second = quote.After(first).Convert(Select((1, 1)));
        var both = quote.After(first).After(second);
        var rest = both.After(both.Discard(first), first).Convert();

        Assert.Equal([3.33m, 3.34m, 6.66m], new[] { first, second, rest }.Select(made => made.Order.After.Order.Totals.OneTime.Amount));
    }

    [Fact]
    public void Ends_a_contract_that_was_made_for_it_alone()
    {
        var made = Quote.Convert();
        var contract = Quote.After(made).Discard(made).Contract!;

        Assert.Equal((made.Contract!.Id, ContractState.Terminated, made.Contract.Version + 1), (contract.Id, contract.State, contract.Version));
        Assert.Empty(contract.Lines);
        Assert.Empty(contract.NegotiatedPrices);
    }

    [Fact]
    public void Takes_its_lines_prices_and_end_out_of_one_that_others_are_under()
    {
        var first = Quote.Convert(Select((1, 1)));
        var second = Quote.After(first).Convert(Select((1, 1), (2, 10)));
        var both = Quote.After(first).After(second);

        var (before, contract) = (first.Contract!, both.Discard(second).Contract!);

        Assert.Equal((before.State, before.From, before.To, before.Version + 2), (contract.State, contract.From, contract.To, contract.Version));
        Assert.Equal(before.Lines, contract.Lines);
        Assert.Equal(before.NegotiatedPrices, contract.NegotiatedPrices);
    }

    [Fact]
    public void Leaves_others_their_prices_and_an_end_that_they_put_off_further()
    {
        var first = Quote.Convert(Select((1, 1)));
        var second = Quote.After(first).Convert(Select((1, 1), (2, 10)));
        var contract = Quote.After(first).After(second).Discard(first).Contract!;

        Assert.Equal(ContractState.Active, contract.State);
        Assert.Equal(second.Contract!.To, contract.To);
        Assert.Equal(second.Contract.NegotiatedPrices, contract.NegotiatedPrices);
        Assert.All(contract.Lines, line => Assert.Equal(second.Order.After.Order.Id, line.OrderId));
    }

    [Fact]
    public void Leaves_what_was_bought_later_the_end_that_it_has_too()
    {
        var frame = A.Contract("Frame");
        var quote = An.OpenOrder().With(frame).With(Phone).Quoted(Edit.Add("phone", 10));
        var first = quote.Convert(Select((1, 4)));
        var rest = quote.After(first);
        var second = ConversionPlan.Of(rest.Open, rest.Choices(), An.Agent, Today.Morning.AddHours(1)).Confirmed().Value;

        Assert.Equal(first.Contract!.To, rest.After(second).Discard(first).Contract!.To);
        Assert.Equal(frame.To, rest.Discard(first).Contract!.To);
    }

    [Fact]
    public void Leaves_a_contract_that_was_agreed_before_in_force()
    {
        var frame = A.Contract("Frame") with { NegotiatedPrices = [new NegotiatedPrice("fiber", "Monthly fee", 40m)] };
        var quote = An.OpenOrder().With(frame).With(Fiber, Phone).Quoted(Edit.Add("fiber"), Edit.Add("phone"));
        var made = quote.Convert();
        var contract = quote.After(made).Discard(made).Contract!;

        Assert.Equal(frame.NegotiatedPrices, contract.NegotiatedPrices);
        Assert.Equal((ContractState.Active, frame.To), (contract.State, contract.To));
        Assert.Empty(contract.Lines);
    }

    [Fact]
    public void Leaves_contracts_alone_when_it_has_a_share_in_none()
    {
        var quote = An.OpenOrder().With(A.Offering("survey").Priced(A.OneTimePrice(300m))).Quoted(Edit.Add("survey"));
        var made = quote.Convert();

        Assert.Null(made.Conversion.Contract);
        Assert.Null(quote.After(made).Discard(made).Contract);
    }

    [Fact]
    public void Takes_the_rights_away_that_came_with_it()
    {
        var quote = An.OpenOrder().With(Support).Quoted(Edit.Add("support", 4));
        var made = quote.Convert();
        var discarded = quote.After(made).Discard(made);

        Assert.Equal(made.Entitlements, discarded.Deleted);
        Assert.Empty(discarded.Granted);
    }

    [Fact]
    public void Ends_rights_that_somebody_draws_on()
    {
        var quote = An.OpenOrder().With(Support).Quoted(Edit.Add("support", 4));
        var made = quote.Convert();
        var right = made.Entitlements.Single();
        var used = made with { Entitlements = [right with { UnitsUsed = 3 }] };

        Assert.Equal([right with { UnitsGranted = 0, Version = 1 }], quote.After(made).Discard(made, right.Id).Granted);
        Assert.Equal([right with { UnitsGranted = 3, UnitsUsed = 3, Version = 1 }], quote.After(made).Discard(used).Granted);
        Assert.Empty(quote.After(made).Discard(used).Deleted);
    }

    [Fact]
    public void Of_all_its_orders_in_any_sequence_leaves_the_quote_as_it_was() => Property.Holds(GeneratedQuote.Any, generated =>
    {
        var quote = generated.Quote();
        var (left, made) = (quote, new List<ConvertedQuote>());
        foreach (var pick in generated.Picks)
            if (left.Plan(GeneratedQuote.Selection(left, pick)) is { CanBeConfirmed: true } plan && left.Quote.State != QuoteState.Converted)
            {
                made.Insert(pick % (made.Count + 1), plan.Confirmed().Value);
                left = left.After(plan.Confirmed().Value);
            }
        foreach (var order in made) left = left.After(left.Discard(order), order);

        Assert.Equal(quote.Lines, left.Lines);
        Assert.Equal(quote.Quote with { Version = quote.Quote.Version + 2 * made.Count }, left.Quote);
        Assert.All(left.World.Contracts, contract => Assert.Equal((ContractState.Terminated, 0), (contract.State, contract.Lines.Count)));
    });
}
