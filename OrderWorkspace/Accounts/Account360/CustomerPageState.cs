using Fluxor;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Accounts.Account360;

/// <summary>The customer whose page is open.</summary>
[FeatureState]
public sealed record CustomerPageState
{
    /// <summary>What was asked for last; answers to anything else come too late.</summary>
    public OpenCustomer? Asked { get; init; }

    /// <summary>null until it is loaded.</summary>
    public CustomerView? Customer { get; init; }

    /// <summary>What the open tab shows; null until it is loaded.</summary>
    public TabContent? Content { get; init; }

    /// <summary>There is no such customer, or not for this user.</summary>
    public bool IsMissing { get; init; }

    public bool HasFailed { get; init; }

    /// <summary>An order or a quote is on its way.</summary>
    public bool IsCreatingOrder { get; init; }

    /// <summary>Why an order or a quote was not created.</summary>
    public IReadOnlyList<Finding> Refusal { get; init; } = [];

    [ReducerMethod]
    public static CustomerPageState On(CustomerPageState state, OpenCustomer open) => new()
    {
        Asked = open,
        Customer = open.Number == state.Asked?.Number ? state.Customer : null,
        Content = open.Number == state.Asked?.Number && open.Tab == state.Asked.Tab ? state.Content : null,
    };

    [ReducerMethod]
    public static CustomerPageState On(CustomerPageState state, CustomerOpened opened) =>
        opened.Asked == state.Asked ? state with { Customer = opened.Customer, Content = opened.Content } : state;

    [ReducerMethod]
    public static CustomerPageState On(CustomerPageState state, CustomerMissing missing) =>
        missing.Asked == state.Asked ? state with { Customer = null, Content = null, IsMissing = true } : state;

    [ReducerMethod]
    public static CustomerPageState On(CustomerPageState state, CustomerNotOpened failed) =>
        failed.Asked == state.Asked ? state with { Content = null, HasFailed = true } : state;

    [ReducerMethod(typeof(CreateOrder))]
    public static CustomerPageState OnCreateOrder(CustomerPageState state) => state with { IsCreatingOrder = true, Refusal = [] };

    [ReducerMethod(typeof(OrderAgain))]
    public static CustomerPageState OnOrderAgain(CustomerPageState state) => state with { IsCreatingOrder = true, Refusal = [] };

    [ReducerMethod(typeof(CreateQuote))]
    public static CustomerPageState OnCreateQuote(CustomerPageState state) => state with { IsCreatingOrder = true, Refusal = [] };

    [ReducerMethod(typeof(QuoteCreated))]
    public static CustomerPageState OnQuoteCreated(CustomerPageState state) => state with { IsCreatingOrder = false };

    [ReducerMethod(typeof(OrderCreated))]
    public static CustomerPageState OnOrderCreated(CustomerPageState state) => state with { IsCreatingOrder = false };

    [ReducerMethod]
    public static CustomerPageState On(CustomerPageState state, OrderNotCreated refused) => state with { IsCreatingOrder = false, Refusal = refused.Findings };

    [ReducerMethod(typeof(OrderCreationFailed))]
    public static CustomerPageState OnOrderCreationFailed(CustomerPageState state) => state with { IsCreatingOrder = false, HasFailed = true };
}
