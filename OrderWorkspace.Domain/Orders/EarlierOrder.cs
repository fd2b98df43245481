using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What is known of another order of the customer, to tell whether one repeats it and to fill what it had.</summary>
public sealed record EarlierOrder
{
    /// <summary>How many days an order is recent (domain.md, "The four things the library does": like lines "within days"). Our choice: a week, so that the same order of every month is none.</summary>
    public const int Days = 7;

    /// <summary>Its identity.</summary>
    public required Id<Order> Id { get; init; }

    /// <summary>Its number.</summary>
    public required Number<Order> Number { get; init; }

    /// <summary>What its lines name.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required OrderState State { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The customer's own number; null when it has none.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>The quote it was made from; null when there is none.</summary>
    public Id<Quote>? QuoteId { get; init; }

    /// <summary><see cref="Order.Likeness"/>.</summary>
    public long Likeness { get; init; }

    /// <summary>Who ordered.</summary>
    public Id<Contact>? OrderingContactId { get; init; }

    /// <summary>Who got the invoice.</summary>
    public Id<Contact>? BillingContactId { get; init; }

    /// <summary>Who was asked about technical matters.</summary>
    public Id<Contact>? TechnicalContactId { get; init; }

    /// <summary>Where the invoice went.</summary>
    public Id<Location>? BillingLocationId { get; init; }

    /// <summary>Where it went; null when its lines say so.</summary>
    public Id<Location>? DeliveryLocationId { get; init; }

    /// <summary>Whether it was begun less than <see cref="Days"/> days before <paramref name="today"/>.</summary>
    public bool IsRecentOn(DateOnly today) => DateOnly.FromDateTime(CreatedAt.UtcDateTime) > today.AddDays(-Days);
}
