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

    /// <summary>Whether the customer is chosen, and no other can be until it is known what came of it.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Whether the customers could not be read, or nothing begun.</summary>
    public bool HasFailed { get; init; }

    public CustomerSearch For(string typed) => this with { Typed = typed, Refusal = [], HasFailed = false };

    /// <summary>An answer to what was typed before comes too late.</summary>
    public CustomerSearch Answered(string typed, IReadOnlyList<CustomerChoice> customers) => typed == Typed ? this with { Found = typed, Customers = customers } : this;

    public CustomerSearch Chosen() => this with { IsChosen = true, Refusal = [], HasFailed = false };

    public CustomerSearch Refused(IReadOnlyList<Finding> because) => this with { IsChosen = false, Refusal = because };

    public CustomerSearch Failed() => this with { IsChosen = false, HasFailed = true };
}

/// <summary>A customer that something can be begun for.</summary>
public sealed record CustomerChoice(Number<Customer> Number, string Name, CustomerStatus Status, Segment Segment, string Country);
