using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class LivingThroughStates
{
    private static readonly Quote Draft = An.OpenOrder().With(A.Offering("fiber")).Quoted(Edit.Add("fiber")).Quote with { State = QuoteState.Draft };

    private static readonly (QuoteState To, Func<Quote, Outcome<Quote>> Verb)[] Verbs =
    [
        (QuoteState.InReview, q => q.SendForReview()),
        (QuoteState.Approved, q => q.Approve()),
        (QuoteState.Rejected, q => q.Reject()),
        (QuoteState.Draft, q => q.TakeUpAgain()),
        (QuoteState.Accepted, q => q.Accept()),
        (QuoteState.Declined, q => q.Decline()),
        (QuoteState.Expired, q => q.Expire(q.ValidUntil.AddDays(1))),
        (QuoteState.Cancelled, q => q.Cancel()),
    ];

    [Fact]
    public void A_quote_is_reviewed_approved_and_accepted()
    {
        var accepted = Draft.SendForReview().Value.Approve().Value.Accept().Value;

        Assert.Equal((QuoteState.Accepted, Draft.Version + 3), (accepted.State, accepted.Version));
    }

    [Fact]
    public void A_rejected_quote_is_taken_up_again() =>
        Assert.Equal(Draft with { Version = Draft.Version + 3 }, Draft.SendForReview().Value.Reject().Value.TakeUpAgain().Value);

    [Fact]
    public void Whatever_the_table_does_not_have_is_refused() => Assert.All(
        from state in Enum.GetValues<QuoteState>() from verb in Verbs select (state, verb),
        c =>
        {
            var outcome = c.verb.Verb(Draft with { State = c.state });

            if (QuoteLife.After(c.state).Contains(c.verb.To)) Assert.Equal(c.verb.To, outcome.Value.State);
            else Assert.Equal(QuoteFindings.TransitionRefused, Assert.Single(outcome.Findings).Kind);
        });

    [Fact]
    public void A_refusal_says_from_where_to_where() =>
        Assert.Equal("QUO0000007 is Draft and cannot become Approved.", Assert.Single(Draft.Approve().Findings).Message);

    [Fact]
    public void Every_state_is_in_the_table() => Assert.All(Enum.GetValues<QuoteState>(), state => Assert.NotNull(QuoteLife.After(state)));

    [Fact]
    public void A_quote_does_not_expire_on_its_last_day()
    {
        var approved = Draft with { State = QuoteState.Approved };

        Assert.Equal(QuoteFindings.StillHolds, Assert.Single(approved.Expire(approved.ValidUntil).Findings).Kind);
        Assert.Equal(QuoteState.Expired, approved.Expire(approved.ValidUntil.AddDays(1)).Value.State);
    }
}
