using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>Which quotes are wanted, and which page of them; the newest first.</summary>
public sealed record QuoteFilter
{
    /// <summary>The customer's number, or beginnings of words of its name; null for all.</summary>
    public string? CustomerText { get; init; }

    /// <summary>The quotes of one customer; null for all.</summary>
    public Id<Customer>? CustomerId { get; init; }

    public QuoteState? State { get; init; }

    /// <summary>Beginnings of words of the owner's name; null for all.</summary>
    public string? OwnerText { get; init; }

    /// <summary>Those that end on this day or later; null for all.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Those that end on this day or before; null for all.</summary>
    public DateOnly? ValidUntil { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>Those that come to this per month, or to more; null for all.</summary>
    public Money? MonthlyAtLeast { get; init; }

    /// <summary>Those that come to this per month, or to less; null for all.</summary>
    public Money? MonthlyAtMost { get; init; }

    /// <summary>Those that come to this once, or to more; null for all.</summary>
    public Money? OneTimeAtLeast { get; init; }

    /// <summary>Those that come to this once, or to less; null for all.</summary>
    public Money? OneTimeAtMost { get; init; }

    public PageRequest Page { get; init; } = PageRequest.First;

    /// <summary>Whether the user left anything out.</summary>
    public bool IsNarrow => this with { Page = PageRequest.First } != new QuoteFilter();
}

/// <summary>A quote in a list.</summary>
/// <param name="OneTime">null when the user may not see its prices yet.</param>
/// <param name="Monthly">null when the user may not see its prices yet.</param>
public sealed record QuoteRow(
    Number<Quote> Number, string Name, Number<Customer> CustomerNumber, string CustomerName, QuoteState State, DateOnly ValidUntil, string Owner,
    Money? OneTime, Money? Monthly, DateTimeOffset CreatedAt);
