using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Components.Customers;

/// <summary>A customer is looked for, to begin something for it.</summary>
public sealed record CustomerSearch
{
    /// <summary>What was typed last.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What <see cref="Customers"/> were found by.</summary>
    public string Found { get; init; } = "";

    public IReadOnlyList<CustomerChoice> Customers { get; init; } = [];

    /// <summary>Why nothing was begun for the customer chosen last.</summary>
    public IReadOnlyList<Finding> Refusal { get; init; } = [];

    public CustomerSearch For(string typed) => this with { Typed = typed, Refusal = [] };

    /// <summary>An answer to what was typed before comes too late.</summary>
    public CustomerSearch Answered(string typed, IReadOnlyList<CustomerChoice> customers) => typed == Typed ? this with { Found = typed, Customers = customers } : this;
}

/// <summary>A customer that something can be begun for.</summary>
public sealed record CustomerChoice(Number<Customer> Number, string Name, CustomerStatus Status, Segment Segment, string Country);
