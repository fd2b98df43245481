using System.Collections.Immutable;
using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes.Convert;

/// <summary>The wizard that is shown, as the database has it, and what is on its way there.</summary>
[FeatureState]
public sealed record ConvertState
{
    /// <summary>The quote asked for; null before any was.</summary>
    public Number<Quote>? Number { get; init; }

    /// <summary>null while it is being loaded, and when it cannot be shown.</summary>
    public ConversionView? View { get; init; }

    /// <summary>Why it cannot be shown, or why no order was made.</summary>
    public IReadOnlyList<Finding> Refused { get; init; } = [];

    /// <summary>The first is being kept, the others follow in this order.</summary>
    public ImmutableList<ConversionEdit> Waiting { get; init; } = [];

    /// <summary>The first of <see cref="Waiting"/>, or the wizard itself, could not be reached; nothing goes on until it is tried again.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The order is being made.</summary>
    public bool IsConverting { get; init; }

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ShowConversion show) => state.Number == show.Number ? state with { HasFailed = state.HasFailed && !state.Waiting.IsEmpty } : new() { Number = show.Number };

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ConversionShown shown) =>
        state.Number == shown.Number && state.Waiting.IsEmpty ? state with { View = shown.View, Refused = [] } : state;

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ConversionRefused refused) =>
        state.Number == refused.Number ? state with { View = null, Waiting = [], Refused = refused.Findings } : state;

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ChangeConversion change) => state with { Waiting = state.Waiting.Add(change.Edit), Refused = [] };

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ConversionKept kept) =>
        state.Number == kept.Number ? state with { View = kept.View, Waiting = state.Waiting.Remove(kept.Edit) } : state;

    [ReducerMethod]
    public static ConvertState On(ConvertState state, ConversionNotKept failed) => state.Number == failed.Number ? state with { HasFailed = true, IsConverting = false } : state;

    [ReducerMethod(typeof(KeepConversionAgain))]
    public static ConvertState OnKeepAgain(ConvertState state) => state with { HasFailed = false };

    [ReducerMethod(typeof(ConvertQuote))]
    public static ConvertState OnConvert(ConvertState state) => state with { IsConverting = true, Refused = [] };

    [ReducerMethod]
    public static ConvertState On(ConvertState state, QuoteConverted converted) => state.Number == converted.Number ? new() : state;

    [ReducerMethod]
    public static ConvertState On(ConvertState state, QuoteNotConverted refused) =>
        state.Number == refused.Number ? state with { IsConverting = false, Refused = refused.Findings, View = refused.View } : state;
}
