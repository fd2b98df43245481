using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Versions;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Quotes;

public sealed class ComparingVersions
{
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(50m))).Quoted(Edit.Add("fiber", 2), Edit.Add("fiber", 1));

    [Fact]
    public void The_same_differ_in_nothing() => Assert.All(Compared(Quote.Lines, Quote.Lines), line => Assert.True(line.IsSame));

    [Fact]
    public void A_line_that_came_and_one_that_went_are_told()
    {
        var compared = Compared([Quote.Line(1)], [Quote.Line(2)]);
        Assert.Equal([(null, 2), (1, (int?)null)], compared.Select(line => (line.Before?.Id.Value, line.After?.Id.Value)));
        Assert.DoesNotContain(compared, line => line.IsSame);
    }

    [Fact]
    public void Values_that_differ_are_told_and_no_others()
    {
        var before = Quote.But(1, line => line with { Characteristics = [new("speed", "100"), new("class", "gold")] });
        var after = Quote.But(1, line => line with { Characteristics = [new("speed", "200"), new("class", "gold"), new("ports", "4")] });
        Assert.Equal([new("speed", "100", "200"), new ComparedValue("ports", null, "4")], Compared(before.Lines, after.Lines)[0].Characteristics);
    }

    [Fact]
    public void A_price_that_comes_about_otherwise_is_told_even_when_it_is_the_same()
    {
        var after = Quote.But(1, line => line with
        {
            Charges = [line.Charges[0] with { Trail = [.. line.Charges[0].Trail, new PriceStep(PriceStepKind.Manual, 50m, 50m, "Sam", "Promised")] }],
        });
        var charge = Assert.Single(Compared(Quote.Lines, after.Lines)[0].Charges);
        Assert.Equal((1, 2), (charge.Before!.Trail.Count, charge.After!.Trail.Count));
    }

    [Fact]
    public void Another_quantity_or_term_is_told()
    {
        Assert.False(Compared(Quote.Lines, Quote.But(1, line => line with { Quantity = 3 }).Lines)[0].IsSame);
        Assert.False(Compared(Quote.Lines, Quote.But(1, line => line with { TermMonths = 36 }).Lines)[0].IsSame);
    }

    [Fact]
    public void What_is_said_of_the_whole_quote_is_told_where_it_differs_and_no_more()
    {
        var quote = Quote.Quote;
        (QuoteField Field, Quote After)[] cases =
        [
            (QuoteField.Name, quote with { Name = "Other" }),
            (QuoteField.Contact, quote with { ContactId = Id.Of<Contact>("other") }),
            (QuoteField.Contract, quote with { ContractId = Id.Of<Contract>("other") }),
            (QuoteField.ValidUntil, quote with { ValidUntil = Today.Plus(99) }),
            (QuoteField.Terms, quote with { Terms = "Other" }),
            (QuoteField.OneTime, quote with { Totals = quote.Totals with { OneTime = new(1m, A.Euro) } }),
            (QuoteField.Monthly, quote with { Totals = quote.Totals with { Monthly = new(1m, A.Euro) } }),
            (QuoteField.Yearly, quote with { Totals = quote.Totals with { Yearly = new(1m, A.Euro) } }),
        ];

        Assert.Empty(Fields(quote));
        Assert.All(cases, one => Assert.Equal([one.Field], Fields(one.After)));
        Assert.Equal(Enum.GetValues<QuoteField>(), cases.Select(one => one.Field));

        IReadOnlyList<QuoteField> Fields(Quote after) => QuoteComparison.Of(Version(quote, Quote.Lines), Version(after, Quote.Lines)).Fields;
    }

    [Theory]
    [InlineData(QuoteState.Approved)]
    [InlineData(QuoteState.Declined)]
    [InlineData(QuoteState.Expired)]
    public void The_version_before_is_kept_when_the_next_is_begun(QuoteState state)
    {
        var quote = Quote.Quote with { State = state };
        var moved = quote.Take(new QuoteGesture(QuoteStep.BeginNewVersion, null, An.Agent, Today.Morning), Quote.Lines, [], 10, Today.Day).Value;

        Assert.Equal((QuoteState.Draft, quote.Revision + 1, quote.Version + 1), (moved.After.State, moved.After.Revision, moved.After.Version));
        Assert.Equal((quote.Revision, state, Quote.Lines.Count), (moved.Superseded!.Revision, moved.Superseded.State, moved.Superseded.Lines.Count));
        Assert.Equal((state, QuoteState.Draft), moved.Entries.Select(entry => (entry.From, entry.To)).Single());
    }

    [Fact]
    public void A_quote_that_is_over_holds_anew()
    {
        var over = Quote.Quote with { State = QuoteState.Expired, ValidUntil = Today.Minus(1) };
        var moved = over.Take(new QuoteGesture(QuoteStep.BeginNewVersion, null, An.Agent, Today.Morning), Quote.Lines, [], 10, Today.Day).Value;
        Assert.Equal((Today.Plus(30), Today.Minus(1)), (moved.After.ValidUntil, moved.Superseded!.ValidUntil));
    }

    [Theory]
    [InlineData(QuoteState.Rejected)]
    [InlineData(QuoteState.PartiallyConverted)]
    [InlineData(QuoteState.Accepted)]
    [InlineData(QuoteState.Draft)]
    public void No_other_quote_has_a_next_version(QuoteState state) => Assert.False(
        (Quote.Quote with { State = state }).Take(new QuoteGesture(QuoteStep.BeginNewVersion, null, An.Agent, Today.Morning), Quote.Lines, [], 10, Today.Day).Succeeded);

    private static IReadOnlyList<ComparedLine> Compared(IReadOnlyCollection<QuoteLine> before, IReadOnlyCollection<QuoteLine> after) =>
        QuoteComparison.Of(Version(Quote.Quote, before), Version(Quote.Quote, after)).Lines;

    private static QuoteVersion Version(Quote quote, IReadOnlyCollection<QuoteLine> lines) => QuoteVersion.Of(quote, lines, Today.Morning);
}
