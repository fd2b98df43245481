namespace OrderWorkspace.Domain.Customers;

/// <summary>An address or site of a customer.</summary>
public sealed record Location
{
    /// <summary>Its identity.</summary>
    public required Id<Location> Id { get; init; }

    /// <summary>The customer whose it is.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>What the customer calls it: "Berlin HQ".</summary>
    public required string Name { get; init; }

    /// <summary>Street and house number.</summary>
    public required string Street { get; init; }

    /// <summary>Postal code; empty where there is none.</summary>
    public required string PostalCode { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Whether bills go there unless something else is said. One per customer.</summary>
    public bool IsBillingDefault { get; init; }

    /// <summary>Whether deliveries go there unless something else is said. One per customer.</summary>
    public bool IsDeliveryDefault { get; init; }

    /// <summary>The day it was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether something can be delivered there on <paramref name="day"/>.</summary>
    public bool IsOpenOn(DateOnly day) => ClosedOn is null || day < ClosedOn;
}
