using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

public sealed record LoadQuote(Number<Quote> Number);

/// <param name="Quote">null when there is none that the user may see.</param>
public sealed record QuoteLoaded(LoadQuote Asked, QuoteView? Quote);

public sealed record QuoteNotLoaded(LoadQuote Asked);

/// <summary>The quote whose page is open.</summary>
[FeatureState]
public sealed record QuotePageState
{
    public LoadQuote? Asked { get; init; }

    /// <summary>null until it is loaded.</summary>
    public QuoteView? Quote { get; init; }

    public bool IsMissing { get; init; }

    public bool HasFailed { get; init; }

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, LoadQuote open) => new() { Asked = open };

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteLoaded opened) =>
        opened.Asked == state.Asked ? state with { Quote = opened.Quote, IsMissing = opened.Quote is null } : state;

    [ReducerMethod]
    public static QuotePageState On(QuotePageState state, QuoteNotLoaded failed) =>
        failed.Asked == state.Asked ? state with { HasFailed = true } : state;
}
