using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What is known of an order that was begun a few days ago, to tell whether another one repeats it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it is.</param>
/// <param name="PurchaseOrderNumber">The customer's own number; null when it has none.</param>
/// <param name="DeliveryLocationId">Where it goes; null when its lines say so.</param>
/// <param name="QuoteId">The quote it was made from; null when there is none.</param>
/// <param name="Likeness"><see cref="Order.Likeness"/>.</param>
public sealed record RecentOrder(
    Number<Order> Number, OrderState State, string? PurchaseOrderNumber, Id<Location>? DeliveryLocationId, Id<Quote>? QuoteId, long Likeness)
{
    /// <summary>How many days an order is recent.</summary>
    public const int Days = 7;
}
