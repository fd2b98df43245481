using Fluxor;
using OrderWorkspace.Components.Lists;

namespace OrderWorkspace.Accounts;

public sealed record LoadCustomers(CustomerFilter Filter);

public sealed record CustomersLoaded(CustomerFilter Filter, Page<CustomerRow> Page);

public sealed record CustomersNotLoaded(CustomerFilter Filter);

/// <summary>The page of accounts or consumers that is looked at.</summary>
[FeatureState]
public sealed record CustomerListState
{
    /// <summary>What was asked for last; answers to anything else come too late.</summary>
    public CustomerFilter? Filter { get; init; }

    /// <summary>null until it is loaded; while another page of the same kind loads, the one before it.</summary>
    public Page<CustomerRow>? Page { get; init; }

    public bool HasFailed { get; init; }

    [ReducerMethod]
    public static CustomerListState On(CustomerListState state, LoadCustomers load) => new()
    {
        Filter = load.Filter,
        Page = load.Filter.Kind == state.Filter?.Kind ? state.Page : null,
    };

    [ReducerMethod]
    public static CustomerListState On(CustomerListState state, CustomersLoaded loaded) =>
        loaded.Filter == state.Filter ? state with { Page = loaded.Page } : state;

    [ReducerMethod]
    public static CustomerListState On(CustomerListState state, CustomersNotLoaded failed) =>
        failed.Filter == state.Filter ? state with { Page = null, HasFailed = true } : state;
}
