namespace OrderWorkspace.Domain.Customers;

/// <summary>A company.</summary>
public sealed record Account : Customer
{
    /// <summary>The company it belongs to; null when it stands alone.</summary>
    public Id<Customer>? ParentId { get; init; }

    /// <summary>What it does: "Logistics".</summary>
    public string? Industry { get; init; }
}
