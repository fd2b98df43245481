using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Quotes;

public sealed class WritingAQuote
{
    private static readonly Number<Quote> Number = NumberSeries.Quote.At<Quote>(7);
    private static readonly OrderInTheMaking World = An.OpenOrder().With(Fiber(50m));

    [Fact]
    public void Begins_with_a_draft_for_a_month_and_its_paper()
    {
        var (quote, paper) = QuoteWriting.Begin(Number, World.World, An.Agent, Today.Morning).Value;

        Assert.Equal((QuoteState.Draft, Today.Plus(30), An.Agent.Name, 1), (quote.State, quote.ValidUntil, quote.Owner, quote.Revision));
        Assert.Equal((OrderKind.Quote, Number.Value), (paper.After.Order.Kind, paper.After.Order.Number.Value));
        Assert.Equal((paper.After.Order.OrderingContactId, paper.After.Order.ContractId), (quote.ContactId, quote.ContractId));
    }

    [Fact]
    public void Needs_a_price_list()
    {
        var nowhere = World.World with { Prices = World.World.Prices with { Lists = [] } };
        Assert.Equal(QuoteFindings.NoPriceList, QuoteWriting.Begin(Number, nowhere, An.Agent, Today.Morning).Findings.Single().Kind);
    }

    [Fact]
    public void Keeps_the_rate_that_its_prices_are_made_with()
    {
        var rate = new ExchangeRate(A.Euro, new("CHF"), 0.94m, Today.Minus(9), "Treasury");
        var world = World.For(An.Account("Acme") with { Currency = rate.To }).World;
        world = world with { Prices = world.Prices with { Rates = [rate] } };

        var (quote, paper) = QuoteWriting.Begin(Number, world, An.Agent, Today.Morning).Value;

        Assert.Equal((rate.To, A.PriceList("Standard").Id, rate), (quote.Currency, quote.PriceListId, quote.Rate));
        Assert.Equal(rate, quote.After(Apply(paper.After, Edit.Add("fiber")).After.Order).Rate);
    }

    [Fact]
    public void Follows_its_paper()
    {
        var (quote, paper) = QuoteWriting.Begin(Number, World.World, An.Agent, Today.Morning).Value;
        var written = Apply(paper.After, Edit.Add("fiber", 3)).After.Order;

        Assert.Equal(150m, quote.After(written).Totals.Monthly.Amount);
        Assert.Equal(quote.Version + 1, quote.After(written).Version);
        var line = quote.LineOf(written.Lines.Values.Single(), written);
        Assert.Equal((3m, 150m, "fiber"), (line.Quantity, line.Charges.Single().Amount.Amount, line.Name));
    }

    [Fact]
    public void Says_for_each_line_the_place_that_the_paper_says_for_all()
    {
        var (quote, paper) = QuoteWriting.Begin(Number, World.With(A.Location("HQ") with { IsDeliveryDefault = true }, A.Location("Berlin")).World, An.Agent, Today.Morning).Value;
        var added = Apply(paper.After, Edit.Add("fiber"));
        var moved = Apply(added.After, Edit.Set(HeaderField.DeliveryLocation, Id.Of<Location>("Berlin").ToString()));

        var (before, after) = Assert.Single(quote.Rewritten(moved));
        Assert.Equal(added.After.Order.DeliveryLocationId, before!.LocationId);
        Assert.Equal(Id.Of<Location>("Berlin"), after.LocationId);
        Assert.Empty(quote.Rewritten(Apply(moved.After, Edit.Set(HeaderField.Notes, "Ring twice"))));
    }

    [Fact]
    public void Asks_for_nothing_that_only_an_order_needs()
    {
        var paper = QuoteWriting.Begin(Number, World.World with { Contacts = [], Locations = [] }, An.Agent, Today.Morning).Value.Paper.After;
        Assert.Equal([OrderFindings.NoLines], paper.Findings.All.Select(finding => finding.Kind));
    }

    [Fact]
    public void Never_becomes_an_order_by_itself()
    {
        var paper = QuoteWriting.Begin(Number, World.World, An.Agent, Today.Morning).Value.Paper.After;
        var submitted = Apply(paper, Edit.Add("fiber")).After.Apply(new Submit(Today.Morning), Id.Of<OrderEdit>("submit"), An.Agent, Today.Morning);
        Assert.Equal(LifeFindings.IsAQuote, submitted.Findings.Single().Kind);
    }

    [Fact]
    public void Goes_on_where_another_system_left_it()
    {
        var quoted = World.Quoted(Edit.Add("fiber", 2), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10)).But(q => q with { State = QuoteState.Draft });
        var paper = quoted.Quote.TakeUp(quoted.Lines, quoted.World, An.Agent, Today.Morning).Value.After.Order;

        Assert.Equal(quoted.Quote.Totals, paper.Totals);
        var line = quoted.Quote.LineOf(paper.Lines.Values.Single(), paper);
        Assert.Equal((90m, 10m), (line.Charges.Single().Amount.Amount, line.LargestDiscount)); // still known as a discount
        Assert.Equal((quoted.Quote.ContactId, quoted.Quote.ContractId), (paper.OrderingContactId, paper.ContractId));
    }

    [Fact]
    public void Keeps_prices_that_there_are_no_more()
    {
        var quoted = World.Quoted(Edit.Add("fiber", 2)).Meanwhile(A.Offering("fiber").Priced(A.OneTimePrice(99m))).But(q => q with { State = QuoteState.Draft });
        var paper = quoted.Quote.TakeUp(quoted.Lines, quoted.World, An.Agent, Today.Morning).Value.After.Order;
        Assert.Equal(quoted.Quote.Totals, paper.Totals);
    }

    [Fact]
    public void Still_knows_a_discount_where_there_are_other_charges_by_now()
    {
        var quoted = World.Quoted(Edit.Add("fiber", 2), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10)).But(q => q with { State = QuoteState.Draft });
        CatalogEntry[] byNow = [A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.OneTimePrice(99m)), A.Offering("fiber").Priced(A.OneTimePrice(99m))];

        Assert.All(byNow, fiber =>
        {
            var paper = quoted.Quote.TakeUp(quoted.Lines, quoted.Meanwhile(fiber).World, An.Agent, Today.Morning).Value.After.Order;
            Assert.Equal((quoted.Quote.Totals, 10m), (paper.Totals, quoted.Quote.LineOf(paper.Lines.Values.Single(), paper).LargestDiscount));
        });
    }

    [Fact]
    public void Refuses_what_makes_no_quote()
    {
        Assert.Equal(QuoteFindings.NameRequired, Describe(Draft, " ", Today.Day).Findings.Single().Kind);
        Assert.Equal(QuoteFindings.EndsInThePast, Describe(Draft, "Filiale", Today.Minus(1)).Findings.Single().Kind);
    }

    [Fact]
    public void Refuses_texts_that_are_too_long() => Assert.Equal(
        [(QuoteFindings.TextTooLong, "name"), (QuoteFindings.TextTooLong, "terms")],
        Describe(Draft, new('x', QuoteWriting.LongestName + 1), Today.Day, new('x', Fields.LongestNotes + 1)).Findings.Select(f => (f.Kind, f.Path.Value)));

    [Fact]
    public void Takes_a_name_a_day_and_terms()
    {
        var described = Describe(Draft, " Filiale ", Today.Day, " ").Value.After;
        Assert.Equal(("Filiale", Today.Day, null, Draft.Version + 1), (described.Name, described.ValidUntil, described.Terms, described.Version));
    }

    [Fact]
    public void Its_journal_says_what_it_said_before()
    {
        var before = Draft with { Name = "Laden", ValidUntil = Today.Day, Terms = "By Friday" };

        var entry = Assert.Single(Describe(before, "Filiale", Today.Plus(1)).Value.Entries);
        Assert.Equal((QuoteJournalKind.Described, QuoteState.Draft, QuoteState.Draft, before.Version + 1, An.Agent.Name), (entry.Kind, entry.From, entry.To, entry.Number, entry.ByName));
        Assert.Equal(
            [new("Name", "Laden", "Filiale"), new("ValidUntil", IsoDay.Text(Today.Day), IsoDay.Text(Today.Plus(1))), new("Terms", "By Friday", null)],
            entry.Changes);
    }

    [Fact]
    public void Is_as_it_was_where_nothing_else_is_said()
    {
        var same = Describe(Draft, Draft.Name, Draft.ValidUntil, Draft.Terms).Value;
        Assert.Equal((Draft, 0), (same.After, same.Entries.Count));
    }

    [Fact]
    public void Is_over_once_it_is_sent() => Assert.Equal(
        QuoteFindings.NotDraft, Describe(Draft with { State = QuoteState.Approved }, "Filiale", Today.Day).Findings.Single().Kind);

    private static Quote Draft => World.Quoted(Edit.Add("fiber")).Quote with { State = QuoteState.Draft };

    private static Outcome<QuoteMoved> Describe(Quote quote, string name, DateOnly until, string? terms = null) =>
        quote.Describe(new(name, until, terms), Today.Day, An.Agent, Today.Morning);

    private static AppliedEdit Apply(OpenOrder open, OrderEdit edit) => open.Apply(edit, Id.Of<OrderEdit>("edit"), An.Agent, Today.Morning).Value;

    private static CatalogEntry Fiber(decimal monthly) => A.Offering("fiber").Priced(A.MonthlyPrice(monthly));
}
