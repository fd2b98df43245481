using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>What moves a quote on in its life, beside the orders that are made of it.</summary>
public enum QuoteStep
{
    /// <summary>Asks for approval; a quote without a discount over the limit, and never rejected, has it at once.</summary>
    SendForReview,

    /// <summary>Lets it be sent and converted.</summary>
    Approve,

    /// <summary>Does not let it be sent.</summary>
    Reject,

    /// <summary>Takes a rejected quote up again.</summary>
    TakeUpAgain,

    /// <summary>Begins the next version of a quote that was approved; the one before is kept to compare with.</summary>
    BeginNewVersion,

    /// <summary>The customer says yes.</summary>
    Accept,

    /// <summary>The customer says no.</summary>
    Decline,

    /// <summary>Withdraws it.</summary>
    Cancel,

    /// <summary>Ends it once its last day has passed.</summary>
    Expire,
}

/// <summary>A step as somebody takes it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Comment">What is said about it; needed where a quote is turned down.</param>
/// <param name="By">Who; null when time does.</param>
/// <param name="At">When.</param>
public sealed record QuoteGesture(QuoteStep Step, string? Comment, Editor? By, DateTimeOffset At);

/// <summary>A quote after a step, and what its history has of it.</summary>
/// <param name="After">The quote.</param>
/// <param name="Entries">The entries of its journal, first to last.</param>
public sealed record QuoteMoved(Quote After, IReadOnlyList<QuoteJournalEntry> Entries)
{
    /// <summary>The version that is active no more; null when it still is.</summary>
    public QuoteVersion? Superseded { get; init; }
}

/// <summary>What there is to know of each step.</summary>
public static class QuoteSteps
{
    /// <summary>The permission that <paramref name="step"/> needs.</summary>
    public static Permission Needs(this QuoteStep step) => step is QuoteStep.Approve or QuoteStep.Reject ? Permission.ApproveQuotes : Permission.EditQuotes;

    /// <summary>Where <paramref name="step"/> leads.</summary>
    public static QuoteState LeadsTo(this QuoteStep step) => step switch
    {
        QuoteStep.SendForReview => QuoteState.InReview,
        QuoteStep.Approve => QuoteState.Approved,
        QuoteStep.Reject => QuoteState.Rejected,
        QuoteStep.TakeUpAgain or QuoteStep.BeginNewVersion => QuoteState.Draft,
        QuoteStep.Accept => QuoteState.Accepted,
        QuoteStep.Decline => QuoteState.Declined,
        QuoteStep.Cancel => QuoteState.Cancelled,
        _ => QuoteState.Expired,
    };

    /// <summary>Whether somebody has to say why.</summary>
    public static bool NeedsReason(this QuoteStep step) => step is QuoteStep.Reject or QuoteStep.Decline or QuoteStep.Cancel;
}
