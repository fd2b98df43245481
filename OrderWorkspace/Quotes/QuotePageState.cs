using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

public sealed record LoadQuote(Number<Quote> Number);

/// <param name="Quote">null when there is none that the user may see.</param>
public sealed record QuoteLoaded(LoadQuote Asked, QuoteView? Quote);

public sealed record QuoteNotLoaded(LoadQuote Asked);

/// <param name="Version">The version of the quote that was looked at.</param>
public sealed record TakeQuoteStep(Number<Quote> Number, long Version, QuoteStep Step, string? Comment);

/// <param name="Quote">The quote as it is now; null when the user may not see it any more.</param>
/// <param name="Refused">Why the step was not taken; empty when it was.</param>
public sealed record QuoteStepAnswered(TakeQuoteStep Asked, QuoteView? Quote, IReadOnlyList<Finding> Refused);

public sealed record QuoteStepFailed(TakeQuoteStep Asked);

/// <summary>The quote whose page is open.</summary>
[FeatureState]
public sealed record QuotePageState
{
    public LoadQuote? Asked { get; init; }

    /// <summary>null until it is loaded.</summary>
    public QuoteView? Quote { get; init; }

    public bool IsMissing { get; init; }

    public bool HasFailed { get; init; }

    /// <summary>A step is being taken.</summary>
    public bool IsMoving { get; init; }

    /// <summary>Why the last step was not taken.</summary>
    public IReadOnlyList<Finding> Refused { get; init; } = [];

    /// <summary>Nobody knows whether the last step was taken.</summary>
    public bool HasStepFailed { get; init; }

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, LoadQuote open) => new() { Asked = open };

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteLoaded opened) =>
        opened.Asked == state.Asked ? state with { Quote = opened.Quote, IsMissing = opened.Quote is null } : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteNotLoaded failed) =>
        failed.Asked == state.Asked ? state with { HasFailed = true } : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, TakeQuoteStep take) => state with { IsMoving = true, Refused = [], HasStepFailed = false };

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteStepAnswered answered) => answered.Asked.Number == state.Quote?.Number
        ? state with { IsMoving = false, Quote = answered.Quote, IsMissing = answered.Quote is null, Refused = answered.Refused }
        : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteStepFailed failed) =>
        failed.Asked.Number == state.Quote?.Number ? state with { IsMoving = false, HasStepFailed = true } : state;
}
