using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What a customer wants done: a header and lines. Immutable; <see cref="OrderEdit"/>s make new ones.</summary>
public sealed record Order
{
    /// <summary>Its identity.</summary>
    public required Id<Order> Id { get; init; }

    /// <summary>Its number, <c>ORD…</c> or <c>SVO…</c>.</summary>
    public required Number<Order> Number { get; init; }

    /// <summary>Customer order or service order.</summary>
    public required OrderKind Kind { get; init; }

    /// <summary>The way it came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Where it is.</summary>
    public required OrderState State { get; init; }

    /// <summary>Who ordered.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The currency of all its prices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The price list its prices come from first; null when none applies.</summary>
    public Id<PriceList>? PriceListId { get; init; }

    /// <summary>The exchange rate that its prices, or its quote's, were made with from a price list of another currency; null when none was needed.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>The quote it was made from.</summary>
    public Id<Quote>? QuoteId { get; init; }

    /// <summary><see cref="HeaderField.OrderingContact"/>.</summary>
    public Id<Contact>? OrderingContactId { get; init; }

    /// <summary><see cref="HeaderField.BillingContact"/>.</summary>
    public Id<Contact>? BillingContactId { get; init; }

    /// <summary><see cref="HeaderField.TechnicalContact"/>.</summary>
    public Id<Contact>? TechnicalContactId { get; init; }

    /// <summary><see cref="HeaderField.BillingLocation"/>.</summary>
    public Id<Location>? BillingLocationId { get; init; }

    /// <summary><see cref="HeaderField.DeliveryLocation"/>.</summary>
    public Id<Location>? DeliveryLocationId { get; init; }

    /// <summary><see cref="HeaderField.Contract"/>.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary><see cref="HeaderField.PurchaseOrderNumber"/>.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary><see cref="HeaderField.PaymentTerms"/>.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary><see cref="HeaderField.RequestedStart"/>.</summary>
    public DateOnly? RequestedStart { get; init; }

    /// <summary><see cref="HeaderField.RequestedCompletion"/>.</summary>
    public DateOnly? RequestedCompletion { get; init; }

    /// <summary><see cref="HeaderField.Priority"/>; null when what was typed is none.</summary>
    public Priority? Priority { get; init; } = Orders.Priority.Normal;

    /// <summary><see cref="HeaderField.Notes"/>.</summary>
    public string? Notes { get; init; }

    /// <summary><see cref="HeaderField.ExternalId"/>.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where header values come from, by <see cref="HeaderField"/>.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources { get; init; } = OrderLine.NoSources;

    /// <summary>What was typed into a <see cref="HeaderField"/> that could not be read as its type.</summary>
    public IReadOnlyDictionary<string, string> Unread { get; init; } = OrderLine.NothingUnread;

    /// <summary>What was said when it came to be where it is: why it is held, rejected or cancelled, or not cancelled after all, what it waits for; null when nobody had to say.</summary>
    public string? StateReason { get; init; }

    /// <summary>Where it goes back to when it is released, or not cancelled after all; null when it is neither held nor assessed.</summary>
    public OrderState? StateBefore { get; init; }

    /// <summary>1 as it was submitted first; one more with each change of it after that.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Totals of all lines.</summary>
    public required Totals Totals { get; init; }

    /// <summary>A mark of what its lines order, the same for orders of the same; 0 when it has none.</summary>
    public long Likeness { get; init; }

    /// <summary>Who began it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was submitted; null in a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Number of the last edit; a write made against another one is refused.</summary>
    public long Version { get; init; }

    /// <summary>The line id given last; never goes back, so that an id is never given twice.</summary>
    public int LastLineId { get; init; }

    /// <summary>The lines by identity.</summary>
    public ImmutableSortedDictionary<LineId, OrderLine> Lines { get; init; } = ImmutableSortedDictionary<LineId, OrderLine>.Empty;
}
