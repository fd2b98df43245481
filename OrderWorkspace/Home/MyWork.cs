using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Home;

/// <summary>What waits for somebody. What is not for the user's role is null.</summary>
public sealed record MyWork
{
    /// <summary>The user's own drafts, the newest first.</summary>
    public IReadOnlyList<OrderAtHome>? Drafts { get; init; }

    /// <summary>Orders that do not go on by themselves, the newest first.</summary>
    public IReadOnlyList<OrderAtHome>? Stuck { get; init; }

    /// <summary>Orders that fulfilment has not taken up, the oldest first.</summary>
    public IReadOnlyList<OrderAtHome>? ToTakeUp { get; init; }

    /// <summary>Quotes that may still become an order, those first that end first.</summary>
    public IReadOnlyList<QuoteRow>? QuotesEnding { get; init; }
}

/// <summary>An order on the home page.</summary>
public sealed record OrderAtHome(Number<Order> Number, OrderState State, Number<Customer> CustomerNumber, string CustomerName, string CreatedBy, DateTimeOffset CreatedAt);
