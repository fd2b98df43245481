using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>When the contract begins, how long it lasts and when it ends can be said; what nobody says follows from what is ordered.</summary>
public sealed class SayingTheContract
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24, 36);
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 2));

    [Fact]
    public void It_begins_on_the_day_that_is_said_and_lasts_as_long_as_was_agreed()
    {
        var plan = With(Quote, Starting(Today.Plus(30)), Said(ContractField.From, Today.Plus(10)));

        Assert.Equal((Today.Plus(10), Today.Plus(10).AddMonths(24).AddDays(-1)), (plan.Contract!.Contract.From, plan.Contract.Contract.To));
        Assert.Equal(Today.Plus(30), plan.Order.Order.RequestedStart);
        plan.FindsNothing();
    }

    [Fact]
    public void It_is_in_force_when_work_begins()
    {
        var plan = With(Quote, Starting(Today.Plus(30)), Said(ContractField.From, Today.Plus(31)));

        plan.Finds(QuoteFindings.ContractBeginsLater, at: "contract.from");
        Assert.Equal((Today.Plus(30), IsoDay.Text(Today.Plus(31))), (plan.Contract!.Contract.From, Filled(plan, ContractField.From).Text));
        Assert.Empty(plan.Differences);
    }

    [Fact]
    public void It_ends_after_the_months_or_on_the_day_that_is_said_last()
    {
        var (months, day) = (new FillContract(ContractField.Term, "18"), Said(ContractField.To, Today.Plus(100)));

        Assert.Equal(Today.Day.AddMonths(18).AddDays(-1), With(Quote, day, months).Contract!.Contract.To);
        Assert.Equal(Today.Plus(100), With(Quote, months, day).Contract!.Contract.To);
        Assert.Equal(Today.Plus(10).AddMonths(18).AddDays(-1), With(Quote, Starting(Today.Plus(10)), months, Said(ContractField.From, Today.Plus(10))).Contract!.Contract.To);
        Assert.Equal(Today.Day.AddMonths(24).AddDays(-1), With(Quote, day, new FillContract(ContractField.To, " ")).Contract!.Contract.To);
    }

    [Theory]
    [InlineData(ContractField.From, "soon", "contract.from")]
    [InlineData(ContractField.To, "9999-12-31", "contract.to")]
    [InlineData(ContractField.Term, "0", "contract.term")]
    [InlineData(ContractField.Term, "1201", "contract.term")]
    [InlineData(ContractField.Term, "two years", "contract.term")]
    public void What_cannot_be_read_is_kept_and_found(ContractField field, string typed, string path)
    {
        var plan = With(Quote, new FillContract(field, typed));

        plan.Finds(OrderFindings.Unreadable, at: path);
        Assert.Single(plan.Findings);
        Assert.Equal((typed, SourceKind.Entered), (Filled(plan, field).Text, Filled(plan, field).Source.Kind));
    }

    [Fact]
    public void It_does_not_end_before_it_begins() =>
        With(Quote, Said(ContractField.From, Today.Plus(-10)), Said(ContractField.To, Today.Plus(-11))).Finds(QuoteFindings.ContractDatesReversed, at: "contract.to");

    [Fact]
    public void One_that_was_agreed_before_begins_as_it_did_and_is_only_prolonged()
    {
        var frame = A.Contract("Frame");
        var quote = An.OpenOrder().With(frame).With(Fiber).Quoted(Edit.Add("fiber"));

        Assert.Equal(frame.From, With(quote, Said(ContractField.From, Today.Plus(-1))).Contract!.Contract.From);
        Assert.Equal(frame.To!.Value.AddDays(900), With(quote, Said(ContractField.To, frame.To.Value.AddDays(900))).Contract!.Contract.To);
        With(quote, Said(ContractField.To, frame.To.Value.AddDays(-1))).Finds(QuoteFindings.ContractEndsEarlier, at: "contract.to");
        Assert.DoesNotContain(With(quote).Contract!.Fields, field => field.Field == ContractField.From);
    }

    [Fact]
    public void One_without_an_end_is_not_ended_by_an_order()
    {
        var quote = An.OpenOrder().With(A.Contract("Frame") with { To = null }).With(Fiber).Quoted(Edit.Add("fiber"));

        With(quote, Said(ContractField.To, Today.Plus(900))).Finds(QuoteFindings.ContractEndsEarlier, at: "contract.to");
        Assert.Null(With(quote).Contract!.Contract.To);
    }

    [Fact]
    public void A_line_that_is_bought_for_longer_makes_it_last_longer()
    {
        var plan = With(Quote, new FillIn([new SetLineField(new(1), LineField.TermMonths, "36")]));

        Assert.Equal(Today.Day.AddMonths(36).AddDays(-1), plan.Contract!.Contract.To);
        Assert.Equal((36, 36), (plan.Contract.Contract.Lines.Single().TermMonths, plan.Order.Line(1).TermMonths));
        Assert.Equal(LineDifferences.Term, ReviewedLine.In(plan).Single().Differences);
    }

    [Fact]
    public void Each_of_its_fields_says_where_it_comes_from_and_what_else_it_may_be()
    {
        var untouched = With(Quote);
        Assert.Equal((IsoDay.Text(Today.Day), SourceKind.Header), (Filled(untouched, ContractField.From).Text, Filled(untouched, ContractField.From).Source.Kind));
        Assert.Equal(("24", "QUO0000007"), (Filled(untouched, ContractField.Term).Text, Filled(untouched, ContractField.Term).Source.Reference));
        Assert.Equal((IsoDay.Text(Today.Day.AddMonths(24).AddDays(-1)), SourceKind.Quote), (Filled(untouched, ContractField.To).Text, Filled(untouched, ContractField.To).Source.Kind));
        Assert.Equal(["24"], Filled(untouched, ContractField.Term).Alternatives.Select(other => other.Value));

        var said = With(Quote, Said(ContractField.To, Today.Plus(100)), Said(ContractField.From, Today.Plus(-10)));
        Assert.Equal((null, IsoDay.Text(Today.Plus(100))), (Filled(said, ContractField.Term).Text, Filled(said, ContractField.To).Text));
        Assert.Equal([IsoDay.Text(Today.Day)], Filled(said, ContractField.From).Alternatives.Select(other => other.Value));
    }

    [Fact]
    public void One_that_need_not_be_prolonged_keeps_its_end()
    {
        var long_ = A.Contract("Frame") with { To = Today.Day.AddYears(9) };
        var plan = With(An.OpenOrder().With(long_).With(Fiber).Quoted(Edit.Add("fiber")));

        Assert.Equal((long_.To, SourceKind.Contract), (plan.Contract!.Contract.To, Filled(plan, ContractField.To).Source.Kind));
    }

    private static FillIn Starting(DateOnly day) => new([new SetHeaderField(HeaderField.RequestedStart, IsoDay.Text(day))]);

    private static FillContract Said(ContractField field, DateOnly day) => new(field, IsoDay.Text(day));

    private static FilledContractField Filled(ConversionPlan plan, ContractField field) => plan.Contract!.Fields.Single(filled => filled.Field == field);

    private static ConversionPlan With(QuoteInTheMaking quote, params ConversionEdit[] edits) => ConversionPlan.Of(
        quote.Open, edits.Aggregate(ConversionDraft.Of(quote.Quote.Id, quote.Quote.Version), (draft, edit) => draft.After(edit, quote.Open)), An.Agent, Today.Morning);
}
