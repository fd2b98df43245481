using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Accounts.Overview;

/// <summary>What is going on with a customer, and what has been.</summary>
public sealed record CustomerOverview : TabContent
{
    /// <summary>Orders neither done nor given up, over all time.</summary>
    public required int OpenOrderCount { get; init; }

    /// <summary>Contracts in force, those first that end first.</summary>
    public required IReadOnlyList<ContractInForce> Contracts { get; init; }

    /// <summary>Some of the open orders, the newest first.</summary>
    public required IReadOnlyList<OrderRow> OpenOrders { get; init; }

    /// <summary>Some of the quotes that may still become an order, those first that end first.</summary>
    public required IReadOnlyList<QuoteRow> OpenQuotes { get; init; }

    /// <summary>The last 24 months, the oldest first; months without an order too.</summary>
    public required IReadOnlyList<MonthOfOrders> Months { get; init; }

    public required IReadOnlyList<LocationRow> Locations { get; init; }

    /// <summary>What happened last, the newest first.</summary>
    public required IReadOnlyList<Happening> Timeline { get; init; }
}

/// <summary>A contract in force with what it gives a right to now.</summary>
public sealed record ContractInForce(ContractRow Contract, IReadOnlyList<EntitlementRow> Entitlements);

/// <summary>The orders that were created in a month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Monthly">What they add to be paid every month, in the customer's currency; what is in another currency is not in it.</param>
public sealed record MonthOfOrders(DateOnly First, int Count, Money Monthly);

/// <summary>Something that happened with one of the customer's orders or quotes.</summary>
/// <param name="Kind">Key of the sentence that says it.</param>
public sealed record Happening(DateTimeOffset At, HappeningKind Kind, string Number, string Url, string By);

public enum HappeningKind
{
    OrderCreated,
    OrderSubmitted,
    QuoteCreated,
}
