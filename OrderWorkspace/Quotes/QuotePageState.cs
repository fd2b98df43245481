using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;

namespace OrderWorkspace.Quotes;

public sealed record LoadQuote(Number<Quote> Number);

/// <param name="Quote">null when there is none that the user may see.</param>
public sealed record QuoteLoaded(LoadQuote Asked, QuoteView? Quote);

public sealed record QuoteNotLoaded(LoadQuote Asked);

/// <param name="Version">The version of the quote that was looked at.</param>
public sealed record TakeQuoteStep(Number<Quote> Number, long Version, QuoteStep Step, string? Comment);

/// <param name="Quote">The quote as it is now; null when the user may not see it any more.</param>
/// <param name="Refused">Why the step was not taken, or the draft not changed; empty when it was.</param>
public sealed record QuoteChangeAnswered(Number<Quote> Number, QuoteView? Quote, IReadOnlyList<Finding> Refused);

public sealed record QuoteChangeFailed(Number<Quote> Number);

/// <param name="Version">The version of the quote that was looked at.</param>
public sealed record DescribeQuote(Number<Quote> Number, long Version, QuoteDescription Description);

public sealed record CompareVersions(Number<Quote> Number, int From, int To);

/// <param name="Comparison">null when there are no such versions.</param>
public sealed record VersionsCompared(CompareVersions Asked, QuoteComparisonView? Comparison);

public sealed record VersionsNotCompared(CompareVersions Asked);

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

    /// <summary>The versions that are looked at side by side; null when none are.</summary>
    public CompareVersions? Comparing { get; init; }

    /// <summary>null until it is loaded.</summary>
    public QuoteComparisonView? Comparison { get; init; }

    public bool HasComparisonFailed { get; init; }

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

    [ReducerMethod(typeof(DescribeQuote))]
    public static QuotePageState OnDescribeQuote(QuotePageState state) => state with { IsMoving = true, Refused = [], HasStepFailed = false };

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, CompareVersions compare) => state with { Comparing = compare, Comparison = null, HasComparisonFailed = false };

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, VersionsCompared compared) =>
        compared.Asked == state.Comparing ? state with { Comparison = compared.Comparison, HasComparisonFailed = compared.Comparison is null } : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, VersionsNotCompared failed) =>
        failed.Asked == state.Comparing ? state with { HasComparisonFailed = true } : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteChangeAnswered answered) => answered.Number == state.Quote?.Number
        ? state with { IsMoving = false, Quote = answered.Quote, IsMissing = answered.Quote is null, Refused = answered.Refused }
        : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteChangeFailed failed) =>
        failed.Number == state.Quote?.Number ? state with { IsMoving = false, HasStepFailed = true } : state;
}
