namespace OrderWorkspace.Domain.Customers;

/// <summary>A person.</summary>
public sealed record Consumer : Customer
{
    /// <summary>Date of birth; null when not told.</summary>
    public DateOnly? BornOn { get; init; }
}
