namespace OrderWorkspace.Domain.Orders;

/// <summary>A field of an order's header that can be edited. Its text form is what an edit carries.</summary>
public enum HeaderField
{
    /// <summary>Whom to ask about the order: identity of a contact.</summary>
    OrderingContact,

    /// <summary>Who gets the bill: identity of a contact.</summary>
    BillingContact,

    /// <summary>Who answers technical questions: identity of a contact.</summary>
    TechnicalContact,

    /// <summary>Where the bill goes: identity of a location.</summary>
    BillingLocation,

    /// <summary>Where lines go that say nothing else: identity of a location.</summary>
    DeliveryLocation,

    /// <summary>The contract its lines are under: identity of a contract.</summary>
    Contract,

    /// <summary>The customer's own number for the order.</summary>
    PurchaseOrderNumber,

    /// <summary>When it has to be paid: text.</summary>
    PaymentTerms,

    /// <summary>The day work may begin.</summary>
    RequestedStart,

    /// <summary>The day it should be done.</summary>
    RequestedCompletion,

    /// <summary>Name of a <see cref="Orders.Priority"/>.</summary>
    Priority,

    /// <summary>Anything else: text.</summary>
    Notes,

    /// <summary>The number it has in another system.</summary>
    ExternalId,
}

/// <summary>A field of a line that can be edited, besides its characteristics.</summary>
public enum LineField
{
    /// <summary>How many: a decimal number.</summary>
    Quantity,

    /// <summary>Where it goes: identity of a location; none means where the order goes.</summary>
    Location,

    /// <summary>Who opens the door there: identity of a contact; none means the order's technical contact.</summary>
    SiteContact,

    /// <summary>The day it should be there, or end; none means the order's.</summary>
    RequestedOn,

    /// <summary>How long it is bought for, in months: a whole number.</summary>
    TermMonths,

    /// <summary>The contract it is under: identity of a contract; none means the order's.</summary>
    Contract,

    /// <summary>The entitlement it draws on: identity of an entitlement.</summary>
    Entitlement,
}
