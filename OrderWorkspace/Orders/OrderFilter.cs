using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders;

/// <summary>Which orders are wanted, and which page of them; what is null leaves out nothing.</summary>
public sealed record OrderFilter
{
    public OrderKind Kind { get; init; } = OrderKind.CustomerOrder;

    public OrderState? State { get; init; }

    public Id<Customer>? CustomerId { get; init; }

    /// <summary>A customer's number, or beginnings of words of its name.</summary>
    public string? Customer { get; init; }

    /// <summary>How the order's number begins.</summary>
    public string? Number { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public PageRequest Page { get; init; } = PageRequest.First;

    /// <summary>Whether anything is left out.</summary>
    public bool IsNarrow => this with { Page = PageRequest.First } != new OrderFilter { Kind = Kind };
}
