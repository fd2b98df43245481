using Fluxor;
using OrderWorkspace.Accounts.Account360;

namespace OrderWorkspace.Accounts.Records;

/// <summary>The contact, contract, entitlement or product whose panel is open.</summary>
[FeatureState]
public sealed record RecordState
{
    /// <summary>What was asked for last.</summary>
    public OpenRecord? Asked { get; init; }

    /// <summary>null until it is loaded, and when there is none.</summary>
    public RecordView? Record { get; init; }

    public bool IsMissing { get; init; }

    public bool HasFailed { get; init; }

    [ReducerMethod]
    public static RecordState On(RecordState state, OpenRecord open) => new() { Asked = open };

    [ReducerMethod]
    public static RecordState On(RecordState state, RecordOpened opened) =>
        opened.Asked == state.Asked ? state with { Record = opened.Record, IsMissing = opened.Record is null } : state;

    [ReducerMethod]
    public static RecordState On(RecordState state, RecordNotOpened failed) =>
        failed.Asked == state.Asked ? state with { HasFailed = true } : state;
}
