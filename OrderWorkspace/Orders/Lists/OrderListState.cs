using Fluxor;
using OrderWorkspace.Components.Customers;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;

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

    /// <summary>Who a new order is for.</summary>
    public CustomerSearch Customers { get; init; } = new();

    public bool CanCreate => Filter is { } filter && Viewer?.May(filter.Kind.ToEdit()) == true;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, LoadOrders load) =>
        (state.Filter?.Kind == load.Filter.Kind ? state : new() { Viewer = state.Viewer }) with { Filter = load.Filter, HasFailed = false };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrdersLoaded loaded) =>
        loaded.Filter == state.Filter ? state with { Page = loaded.Page, Viewer = loaded.Viewer } : state;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrdersNotLoaded failed) =>
        failed.Filter == state.Filter ? state with { Page = null, HasFailed = true } : state;

    [ReducerMethod]
    public static OrderListState On(OrderListState state, FindCustomers find) => state with { Customers = state.Customers.For(find.Typed) };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, CustomersFound found) => state with { Customers = state.Customers.Answered(found.Typed, found.Customers) };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrderCreated created) => state with { Customers = new() };

    [ReducerMethod]
    public static OrderListState On(OrderListState state, OrderNotCreated refused) => state with { Customers = state.Customers.Refused(refused.Findings) };

    [ReducerMethod(typeof(CreateOrder))]
    public static OrderListState OnCreateOrder(OrderListState state) => state with { Customers = state.Customers.Chosen() };

    [ReducerMethod(typeof(NewOrderFailed))]
    public static OrderListState OnNewOrderFailed(OrderListState state) => state with { Customers = state.Customers.Failed() };
}
