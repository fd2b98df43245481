using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Customers;

/// <summary>Who orders: an <see cref="Account"/> or a <see cref="Consumer"/>.</summary>
public abstract record Customer
{
    /// <summary>Its identity.</summary>
    public required Id<Customer> Id { get; init; }

    /// <summary>Its number, <c>ACC…</c> or <c>CON…</c>.</summary>
    public required Number<Customer> Number { get; init; }

    /// <summary>The company's or person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may order.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>The segment that offerings and price lists are for.</summary>
    public required Segment Segment { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country it orders from.</summary>
    public required string Country { get; init; }

    /// <summary>The currency it is charged in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>BCP 47 tag of the language it is written to in.</summary>
    public required string Language { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The price list agreed with it; null when its segment's applies.</summary>
    public Id<PriceList>? PriceListId { get; init; }

    /// <summary>Percentage on every recurring price that neither a quote nor a contract says: -5 takes a twentieth off; null when none.</summary>
    public decimal? RecurringAdjustmentPercent { get; init; }

    /// <summary>When it has to pay: "30 days net".</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>VAT or tax number; null when it has none.</summary>
    public string? TaxNumber { get; init; }

    /// <summary>Whether its orders need its own purchase order number.</summary>
    public bool NeedsPurchaseOrderNumber { get; init; }

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>The customer's own day at <paramref name="moment"/>.</summary>
    public DateOnly DayAt(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}

/// <summary>Whether a customer may order.</summary>
public enum CustomerStatus
{
    /// <summary>Not a customer yet; may order.</summary>
    Prospect,

    /// <summary>May order.</summary>
    Active,

    /// <summary>May not add or change anything until it has paid or agreed.</summary>
    Suspended,

    /// <summary>No customer any more.</summary>
    Closed,
}

/// <summary>The part of the market a customer belongs to.</summary>
public enum Segment
{
    /// <summary>Companies of up to 250 people.</summary>
    Business,

    /// <summary>Larger companies.</summary>
    Enterprise,

    /// <summary>Authorities, schools, hospitals.</summary>
    PublicSector,

    /// <summary>Other providers.</summary>
    Wholesale,

    /// <summary>Persons.</summary>
    Residential,
}
