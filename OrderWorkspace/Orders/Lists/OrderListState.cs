using Fluxor;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Orders.Lists;

/// <summary>The page of orders that is looked at, and the customers to choose from for a new one.</summary>
[FeatureState]
public sealed record OrderListState
{
    /// <summary>What was asked for last; answers to anything else come too late.</summary>
    public OrderFilter? Filter { get; init; }

    /// <summary>null until the first is loaded; while another loads, the one before it.</summary>
    public Page<OrderRow>? Page { get; init; }

    public bool HasFailed { get; init; }

    public User? Viewer { get; init; }

    /// <summary>What was typed last to find a customer.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What <see cref="Customers"/> were found by.</summary>
    public string Found { get; init; } = "";

    public IReadOnlyList<CustomerChoice> Customers { get; init; } = [];

    /// <summary>Why no order was created for the customer chosen last.</summary>
    public IReadOnlyList<Finding> Refusal { get; init; } = [];

    public bool CanCreate => Viewer?.May(Permission.EditOrders) == true;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, LoadOrders load) => state with { Filter = load.Filter, HasFailed = false };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrdersLoaded loaded) =>
        loaded.Filter == state.Filter ? state with { Page = loaded.Page, Viewer = loaded.Viewer } : state;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrdersNotLoaded failed) =>
        failed.Filter == state.Filter ? state with { Page = null, HasFailed = true } : state;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, FindCustomers find) => state with { Typed = find.Typed, Refusal = [] };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, CustomersFound found) => found.Typed == state.Typed ? state with { Customers = found.Customers, Found = found.Typed } : state;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrderCreated created) => state with { Typed = "", Found = "", Customers = [], Refusal = [] };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrderNotCreated refused) => state with { Refusal = refused.Findings };
}
