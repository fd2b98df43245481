using Fluxor;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Quotes;

public sealed record LoadQuotes(QuoteFilter Filter);

public sealed record QuotesLoaded(QuoteFilter Filter, Page<QuoteRow> Page, IReadOnlyList<Currency> Currencies);

public sealed record QuotesNotLoaded(QuoteFilter Filter);

/// <summary>The page of quotes that is looked at.</summary>
[FeatureState]
public sealed record QuotesState
{
    /// <summary>What was asked for last; answers to anything else come too late.</summary>
    public QuoteFilter? Filter { get; init; }

    /// <summary>null until it is loaded; while another page loads, the one before it.</summary>
    public Page<QuoteRow>? Page { get; init; }

    /// <summary>Those that a quote can be in.</summary>
    public IReadOnlyList<Currency> Currencies { get; init; } = [];

    public bool HasFailed { get; init; }

    [ReducerMethod]
    public static QuotesState On(QuotesState state, LoadQuotes load) => state with { Filter = load.Filter, HasFailed = false };

    [ReducerMethod]
    public static QuotesState On(QuotesState state, QuotesLoaded loaded) =>
        loaded.Filter == state.Filter ? state with { Page = loaded.Page, Currencies = loaded.Currencies } : state;

    [ReducerMethod]
    public static QuotesState On(QuotesState state, QuotesNotLoaded failed) =>
        failed.Filter == state.Filter ? state with { Page = null, HasFailed = true } : state;
}
