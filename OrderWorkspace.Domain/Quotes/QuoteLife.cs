using System.Collections.Frozen;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>The life of a quote: which state follows which. What the table does not have is refused with a finding.</summary>
public static class QuoteLife
{
    private static readonly FrozenDictionary<QuoteState, QuoteState[]> Following = new Dictionary<QuoteState, QuoteState[]>
    {
        [QuoteState.Draft] = [QuoteState.InReview],
        [QuoteState.InReview] = [QuoteState.Approved, QuoteState.Rejected],
        [QuoteState.Rejected] = [QuoteState.Draft],
        [QuoteState.Approved] =
            [QuoteState.Accepted, QuoteState.Declined, QuoteState.Expired, QuoteState.Cancelled, QuoteState.PartiallyConverted, QuoteState.Converted],
        [QuoteState.Accepted] = [QuoteState.PartiallyConverted, QuoteState.Converted],
        [QuoteState.Expired] = [QuoteState.PartiallyConverted, QuoteState.Converted], // where that is allowed, with a reason
        [QuoteState.PartiallyConverted] = [QuoteState.PartiallyConverted, QuoteState.Converted],
        [QuoteState.Declined] = [],
        [QuoteState.Cancelled] = [],
        [QuoteState.Converted] = [],
    }.ToFrozenDictionary();

    /// <summary>The states that may follow <paramref name="state"/>.</summary>
    public static IReadOnlyList<QuoteState> After(QuoteState state) => Following[state];

    /// <summary>Whether an order can be made of a quote that is there.</summary>
    public static bool CanBeConverted(QuoteState state) => Following[state].Contains(QuoteState.Converted);

    /// <summary>Asks for approval.</summary>
    public static Outcome<Quote> SendForReview(this Quote quote) => quote.Become(QuoteState.InReview);

    /// <summary>Lets it be sent and converted.</summary>
    public static Outcome<Quote> Approve(this Quote quote) => quote.Become(QuoteState.Approved);

    /// <summary>Does not let it be sent.</summary>
    public static Outcome<Quote> Reject(this Quote quote) => quote.Become(QuoteState.Rejected);

    /// <summary>Takes a rejected quote up again.</summary>
    public static Outcome<Quote> TakeUpAgain(this Quote quote) => quote.Become(QuoteState.Draft);

    /// <summary>The customer says yes.</summary>
    public static Outcome<Quote> Accept(this Quote quote) => quote.Become(QuoteState.Accepted);

    /// <summary>The customer says no.</summary>
    public static Outcome<Quote> Decline(this Quote quote) => quote.Become(QuoteState.Declined);

    /// <summary>Withdraws it.</summary>
    public static Outcome<Quote> Cancel(this Quote quote) => quote.Become(QuoteState.Cancelled);

    /// <summary>Ends it once its last day is before <paramref name="today"/>.</summary>
    public static Outcome<Quote> Expire(this Quote quote, DateOnly today) => quote.HoldsOn(today)
        ? Finding.Of(QuoteFindings.StillHolds, FieldPath.Root.Field(nameof(Quote.ValidUntil)), ("number", quote.Number), ("until", quote.ValidUntil))
        : quote.Become(QuoteState.Expired);

    /// <summary>Its state once <paramref name="lines"/> are all its lines, with what has been ordered of them.</summary>
    internal static Outcome<Quote> AfterOrdering(this Quote quote, IEnumerable<QuoteLine> lines) =>
        quote.Become(lines.All(line => line.QuantityRemaining == 0) ? QuoteState.Converted : QuoteState.PartiallyConverted);

    private static Outcome<Quote> Become(this Quote quote, QuoteState state) => Following[quote.State].Contains(state)
        ? quote with { State = state, Version = quote.Version + 1 }
        : Finding.Of(QuoteFindings.TransitionRefused, FieldPath.Root.Field(nameof(Quote.State)), ("number", quote.Number), ("from", quote.State), ("to", state));
}
