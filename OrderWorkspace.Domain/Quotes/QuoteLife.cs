using System.Collections.Frozen;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Versions;
using OrderWorkspace.Domain.Quotes.Writing;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>The life of a quote: which state follows which. What the table does not have is refused with a finding.</summary>
public static class QuoteLife
{
    private static readonly FrozenDictionary<QuoteState, QuoteState[]> Following = new Dictionary<QuoteState, QuoteState[]>
    {
        [QuoteState.Draft] = [QuoteState.InReview, QuoteState.Cancelled],
        [QuoteState.InReview] = [QuoteState.Approved, QuoteState.Rejected],
        [QuoteState.Rejected] = [QuoteState.Draft],
        [QuoteState.Approved] =
            [QuoteState.Accepted, QuoteState.Declined, QuoteState.Expired, QuoteState.Cancelled, QuoteState.PartiallyConverted, QuoteState.Converted, QuoteState.Draft],
        [QuoteState.Accepted] = [QuoteState.PartiallyConverted, QuoteState.Converted],
        [QuoteState.Expired] = [QuoteState.PartiallyConverted, QuoteState.Converted, QuoteState.Draft], // ordered where that is allowed, with a reason
        [QuoteState.PartiallyConverted] = [QuoteState.PartiallyConverted, QuoteState.Converted],
        [QuoteState.Declined] = [QuoteState.Draft],
        [QuoteState.Cancelled] = [],
        [QuoteState.Converted] = [],
    }.ToFrozenDictionary();

    /// <summary>The states that may follow <paramref name="state"/>.</summary>
    public static IReadOnlyList<QuoteState> After(QuoteState state) => Following[state];

    /// <summary>The steps that people may take with a quote that is there. It expires by itself.</summary>
    public static IEnumerable<QuoteStep> StepsFrom(QuoteState state) =>
        Enum.GetValues<QuoteStep>().Where(step => step != QuoteStep.Expire && IsPossible(step, state));

    // A rejected quote was not sent to anybody: it is taken up again as the same version.
    private static bool IsPossible(QuoteStep step, QuoteState from) =>
        Following[from].Contains(step.LeadsTo()) && (step.LeadsTo() != QuoteState.Draft || step == QuoteStep.TakeUpAgain == (from == QuoteState.Rejected));

    /// <summary>Whether an order can be made of a quote that is there.</summary>
    public static bool CanBeConverted(QuoteState state) => Following[state].Contains(QuoteState.Converted);

    /// <summary>Takes a step.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="gesture">The step, and who takes it.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="journal">What happened to it before: one that was rejected is looked at again, however small its discount.</param>
    /// <param name="discountLimit">The largest discount, in percent, that needs nobody's approval.</param>
    /// <param name="today">The customer's day.</param>
    public static Outcome<QuoteMoved> Take(
        this Quote quote, QuoteGesture gesture, IReadOnlyCollection<QuoteLine> lines, IReadOnlyCollection<QuoteJournalEntry> journal, decimal discountLimit, DateOnly today)
    {
        if (WhatSpeaksAgainst(quote, gesture, lines, today) is { } finding) return finding;
        if (gesture.Step == QuoteStep.BeginNewVersion) return quote.AgainFrom(lines, gesture, today);
        var moved = new QuoteMoved(quote, []).To(gesture.Step.LeadsTo(), gesture.Comment, gesture.By, gesture.At);
        var needsNobody = lines.All(line => line.LargestDiscount <= discountLimit) && journal.All(entry => entry.From != QuoteState.Rejected);
        return gesture.Step == QuoteStep.SendForReview && needsNobody
            ? moved.To(QuoteState.Approved, comment: null, gesture.By, gesture.At)
            : moved;
    }

    /// <summary>The quote once <paramref name="lines"/> are all its lines, with what has been ordered of them by one more order.</summary>
    internal static Outcome<QuoteMoved> AfterOrdering(this Quote quote, Number<Order> order, IReadOnlyCollection<QuoteLine> lines, Editor by, DateTimeOffset at)
    {
        var ordered = quote.WithOrdered(lines);
        return Following[quote.State].Contains(ordered.State) ? quote.Ordered(ordered, QuoteJournalKind.Converted, order, by, at) : Refused(quote, ordered.State);
    }

    /// <summary>The quote once <paramref name="lines"/> are all its lines, with what is ordered of them since <paramref name="order"/> was changed or discarded.</summary>
    internal static Outcome<QuoteMoved> AfterChangeOf(this Quote quote, Number<Order> order, IReadOnlyCollection<QuoteLine> lines, Editor by, DateTimeOffset at)
    {
        var ordered = quote.WithOrdered(lines);
        return IsOrdered(quote.State) || CanBeConverted(quote.State) ? quote.Ordered(ordered, QuoteJournalKind.OrderChanged, order, by, at) : Refused(quote, ordered.State);
    }

    private static QuoteMoved Ordered(this Quote quote, Quote after, QuoteJournalKind kind, Number<Order> order, Editor by, DateTimeOffset at)
    {
        var moved = new QuoteMoved(quote, []).To(after.State, comment: null, by, at);
        return new QuoteMoved(after, [moved.Entries[0] with { Kind = kind, Order = order }]);
    }

    // Without orders it is what it was before the first of them.
    private static Quote WithOrdered(this Quote quote, IReadOnlyCollection<QuoteLine> lines)
    {
        var before = IsOrdered(quote.State) ? quote.StateBeforeOrders ?? QuoteState.Approved : quote.State;
        var state = lines.All(line => line.QuantityRemaining == 0) ? QuoteState.Converted
            : lines.Any(line => line.QuantityConverted > 0) ? QuoteState.PartiallyConverted
            : before;
        return quote with { State = state, StateBeforeOrders = IsOrdered(state) ? before : null, Version = quote.Version + 1 };
    }

    private static bool IsOrdered(QuoteState state) => state is QuoteState.PartiallyConverted or QuoteState.Converted;

    private static Finding? WhatSpeaksAgainst(Quote quote, QuoteGesture gesture, IReadOnlyCollection<QuoteLine> lines, DateOnly today)
    {
        var (step, comment) = (gesture.Step, gesture.Comment);
        if (!IsPossible(step, quote.State)) return Refused(quote, step.LeadsTo());
        if (step.NeedsReason() && string.IsNullOrWhiteSpace(comment))
            return Finding.Of(QuoteFindings.ReasonRequired, FieldPath.Root.Field(nameof(comment)), ("number", quote.Number));
        if (comment?.Length > Fields.LongestReason)
            return Finding.Of(QuoteFindings.CommentTooLong, FieldPath.Root.Field(nameof(comment)), ("length", comment.Length), ("maximum", Fields.LongestReason));
        if (step == QuoteStep.SendForReview && lines.Count == 0) return Finding.Of(QuoteFindings.NoLines, FieldPath.Root, ("number", quote.Number));
        return step switch
        {
            QuoteStep.Expire when quote.HoldsOn(today) => About(quote, QuoteFindings.StillHolds),
            QuoteStep.SendForReview or QuoteStep.Approve or QuoteStep.Accept when !quote.HoldsOn(today) => About(quote, QuoteFindings.Expired),
            _ => null,
        };
    }

    private static QuoteMoved AgainFrom(this Quote quote, IReadOnlyCollection<QuoteLine> lines, QuoteGesture gesture, DateOnly today)
    {
        var next = quote with { Revision = quote.Revision + 1, ValidUntil = quote.HoldsOn(today) ? quote.ValidUntil : QuoteWriting.ValidUntil(today) };
        return new QuoteMoved(next, []) { Superseded = QuoteVersion.Of(quote, lines, gesture.At) }.To(QuoteState.Draft, gesture.Comment, gesture.By, gesture.At);
    }

    private static QuoteMoved To(this QuoteMoved moved, QuoteState state, string? comment, Editor? by, DateTimeOffset at)
    {
        var after = moved.After with { State = state, Version = moved.After.Version + 1 };
        var entry = new QuoteJournalEntry
        {
            QuoteId = after.Id,
            Number = after.Version,
            Kind = QuoteJournalKind.Moved,
            From = moved.After.State,
            To = state,
            Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(),
            ById = by?.Id,
            ByName = by?.Name,
            At = at,
        };
        return moved with { After = after, Entries = [.. moved.Entries, entry] };
    }

    private static Finding About(Quote quote, FindingKind kind) =>
        Finding.Of(kind, FieldPath.Root.Field(nameof(Quote.ValidUntil)), ("number", quote.Number), ("until", quote.ValidUntil));

    private static Finding Refused(Quote quote, QuoteState to) =>
        Finding.Of(QuoteFindings.TransitionRefused, FieldPath.Root.Field(nameof(Quote.State)), ("number", quote.Number), ("from", quote.State), ("to", to));
}
