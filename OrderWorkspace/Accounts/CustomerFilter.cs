using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts;

/// <summary>The two kinds of customers, each with a list of its own.</summary>
public enum CustomerKind
{
    Account,
    Consumer,
}

/// <summary>Which customers are wanted, and which page of them.</summary>
public sealed record CustomerFilter(CustomerKind Kind)
{
    /// <summary>A number, or beginnings of words; null for all.</summary>
    public string? Text { get; init; }

    public CustomerStatus? Status { get; init; }

    public Segment? Segment { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    public CustomerSort Sort { get; init; }

    public bool IsDescending { get; init; }

    public PageRequest Page { get; init; } = PageRequest.First;

    /// <summary>Whether anything is left out.</summary>
    public bool IsNarrow => Text is not null || Status is not null || Segment is not null || Country is not null;
}

public enum CustomerSort
{
    Name,
    Number,
}

/// <summary>A customer in a list.</summary>
public sealed record CustomerRow(
    Domain.Number<Customer> Number, string Name, CustomerStatus Status, Segment Segment, string Country, Domain.Pricing.Currency Currency, string PaymentTerms);
