using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class LivingThroughStates
{
    private const decimal Limit = 10;

    private static readonly QuoteInTheMaking Quoted = An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(100m))).Quoted(Edit.Add("fiber"));
    private static readonly Quote Draft = Quoted.Quote with { State = QuoteState.Draft };

    [Fact]
    public void A_quote_is_reviewed_approved_and_accepted()
    {
        var accepted = After(QuoteStep.Accept, After(QuoteStep.Approve, After(QuoteStep.SendForReview, Draft, discount: 10.5m)));

        Assert.Equal((QuoteState.Accepted, Draft.Version + 3), (accepted.State, accepted.Version));
    }

    [Fact]
    public void A_rejected_quote_is_taken_up_again() => Assert.Equal(
        Draft with { Version = Draft.Version + 3 },
        After(QuoteStep.TakeUpAgain, After(QuoteStep.Reject, After(QuoteStep.SendForReview, Draft, discount: 50))));

    [Theory]
    [InlineData(0, QuoteState.Approved)]
    [InlineData(10, QuoteState.Approved)]
    [InlineData(10.01, QuoteState.InReview)]
    public void A_discount_up_to_the_limit_needs_no_approval(decimal discount, QuoteState then)
    {
        var moved = Take(QuoteStep.SendForReview, Draft, discount).Value;

        Assert.Equal(then, moved.After.State);
        Assert.Equal(moved.After.Version, moved.Entries[^1].Number);
        Assert.Equal(QuoteState.InReview, moved.Entries[0].To);
    }

    [Fact]
    public void What_was_rejected_once_is_looked_at_again()
    {
        var rejected = Draft with { State = QuoteState.Rejected };
        var taken = rejected.Take(Gesture(QuoteStep.TakeUpAgain), Quoted.Lines, [], Limit, Today.Day).Value;

        Assert.Equal(QuoteState.InReview, taken.After.Take(Gesture(QuoteStep.SendForReview), Quoted.Lines, taken.Entries, Limit, Today.Day).Value.After.State);
    }

    [Fact]
    public void The_largest_discount_counts()
    {
        var lines = new[] { Discounted(5), Discounted(30), Discounted(-20) };

        Assert.Equal([5m, 30m, 0m], lines.Select(line => line.LargestDiscount));
        Assert.Equal(QuoteState.InReview, Draft.Take(Gesture(QuoteStep.SendForReview), lines, [], Limit, Today.Day).Value.After.State);
    }

    [Fact]
    public void Its_journal_says_who_did_what_when_and_why()
    {
        var entry = Assert.Single(Take(QuoteStep.Reject, Draft with { State = QuoteState.InReview }).Value.Entries);

        Assert.Equal(
            new QuoteJournalEntry
            {
                QuoteId = Draft.Id,
                Number = Draft.Version + 1,
                Kind = QuoteJournalKind.Moved,
                From = QuoteState.InReview,
                To = QuoteState.Rejected,
                Comment = "Because",
                ById = An.Agent.Id,
                ByName = An.Agent.Name,
                At = Today.Morning,
            },
            entry);
    }

    [Fact]
    public void Whatever_the_table_does_not_have_is_refused() => Assert.All(
        from state in Enum.GetValues<QuoteState>() from step in Enum.GetValues<QuoteStep>() select (state, step),
        c =>
        {
            var outcome = Take(c.step, Draft with { State = c.state, ValidUntil = c.step == QuoteStep.Expire ? Today.Minus(1) : Today.Day }, discount: 50);

            if (QuoteLife.After(c.state).Contains(c.step.LeadsTo()) && c is not (QuoteState.Rejected, QuoteStep.BeginNewVersion) and not (not QuoteState.Rejected, QuoteStep.TakeUpAgain)) Assert.Equal(c.step.LeadsTo(), outcome.Value.After.State);
            else Assert.Equal(QuoteFindings.TransitionRefused, Assert.Single(outcome.Findings).Kind);
        });

    [Fact]
    public void People_are_offered_all_that_the_table_has_but_to_wait_for_the_last_day()
    {
        Assert.Equal([QuoteStep.SendForReview, QuoteStep.Cancel], QuoteLife.StepsFrom(QuoteState.Draft));
        Assert.Equal([QuoteStep.Approve, QuoteStep.Reject], QuoteLife.StepsFrom(QuoteState.InReview));
        Assert.Equal([QuoteStep.BeginNewVersion, QuoteStep.Accept, QuoteStep.Decline, QuoteStep.Cancel], QuoteLife.StepsFrom(QuoteState.Approved));
        Assert.Equal([QuoteStep.TakeUpAgain], QuoteLife.StepsFrom(QuoteState.Rejected));
        Assert.Equal([QuoteStep.BeginNewVersion], QuoteLife.StepsFrom(QuoteState.Declined));
        Assert.Empty(QuoteLife.StepsFrom(QuoteState.Converted));
    }

    [Fact]
    public void A_refusal_says_from_where_to_where() =>
        Assert.Equal("QUO0000007 is Draft and cannot become Approved.", Assert.Single(Take(QuoteStep.Approve, Draft).Findings).Message);

    [Theory]
    [InlineData(QuoteStep.Reject, QuoteState.InReview)]
    [InlineData(QuoteStep.Decline, QuoteState.Approved)]
    [InlineData(QuoteStep.Cancel, QuoteState.Approved)]
    public void Who_turns_it_down_says_why(QuoteStep step, QuoteState from) => Assert.All(new[] { null, "", " " }, comment =>
    {
        var finding = Assert.Single((Draft with { State = from }).Take(Gesture(step) with { Comment = comment }, Quoted.Lines, [], Limit, Today.Day).Findings);

        Assert.Equal((QuoteFindings.ReasonRequired, "comment"), (finding.Kind, finding.Path.Value));
    });

    [Fact]
    public void A_comment_is_no_longer_than_what_is_kept()
    {
        var gesture = Gesture(QuoteStep.SendForReview) with { Comment = new string('x', Fields.LongestReason) };

        Assert.True(Draft.Take(gesture, Quoted.Lines, [], Limit, Today.Day).Succeeded);
        Assert.Equal(QuoteFindings.CommentTooLong, Assert.Single(Draft.Take(gesture with { Comment = gesture.Comment + "x" }, Quoted.Lines, [], Limit, Today.Day).Findings).Kind);
    }

    [Fact]
    public void Nothing_without_lines_is_sent_for_review() =>
        Assert.Equal(QuoteFindings.NoLines, Assert.Single(Draft.Take(Gesture(QuoteStep.SendForReview), [], [], Limit, Today.Day).Findings).Kind);

    [Theory]
    [InlineData(QuoteStep.SendForReview, QuoteState.Draft)]
    [InlineData(QuoteStep.Approve, QuoteState.InReview)]
    [InlineData(QuoteStep.Accept, QuoteState.Approved)]
    public void What_is_over_goes_no_further(QuoteStep step, QuoteState from)
    {
        var lastDay = Draft with { State = from, ValidUntil = Today.Day };

        Assert.True(Take(step, lastDay).Succeeded);
        Assert.Equal(QuoteFindings.Expired, Assert.Single(Take(step, lastDay with { ValidUntil = Today.Minus(1) }).Findings).Kind);
    }

    [Fact]
    public void Every_state_is_in_the_table() => Assert.All(Enum.GetValues<QuoteState>(), state => Assert.NotNull(QuoteLife.After(state)));

    [Fact]
    public void A_quote_does_not_expire_on_its_last_day()
    {
        var approved = Draft with { State = QuoteState.Approved, ValidUntil = Today.Day };

        Assert.Equal(QuoteFindings.StillHolds, Assert.Single(Take(QuoteStep.Expire, approved).Findings).Kind);
        Assert.Equal(QuoteState.Expired, After(QuoteStep.Expire, approved with { ValidUntil = Today.Minus(1) }).State);
    }

    private static QuoteGesture Gesture(QuoteStep step) => new(step, "Because", An.Agent, Today.Morning);

    private static Outcome<QuoteMoved> Take(QuoteStep step, Quote quote, decimal discount = 0)
    {
        var taken = quote.Take(Gesture(step), [Discounted(discount)], [], Limit, Today.Day);
        taken.Findings.AreWhole();
        return taken;
    }

    private static Quote After(QuoteStep step, Quote quote, decimal discount = 0) => Take(step, quote, discount).Value.After;

    private static QuoteLine Discounted(decimal percent)
    {
        var line = Quoted.Lines[0];
        var charge = line.Charges.Single();
        var price = charge.UnitPrice * (100 - percent) / 100;
        return line with { Charges = [charge with { UnitPrice = price, Trail = [.. charge.Trail, new PriceStep(PriceStepKind.Manual, charge.UnitPrice, price, "By hand")] }] };
    }
}
