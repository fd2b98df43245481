namespace OrderWorkspace.Domain.Customers;

/// <summary>A company.</summary>
public sealed record Account : Customer
{
    /// <summary>The company it belongs to; null when it stands alone.</summary>
    public Id<Customer>? ParentId { get; init; }

    /// <summary>Most that one order may commit it to, one-time charges and a year of recurring ones, in its currency; null when there is no limit.</summary>
    public decimal? CreditLimit { get; init; }

    /// <summary>What it does: "Logistics".</summary>
    public string? Industry { get; init; }
}
