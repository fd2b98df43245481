using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Versions;

/// <summary>A quote as it was until its next version was begun.</summary>
public sealed record QuoteVersion
{
    /// <summary>The quote.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary>Which version of it: <see cref="Quote.Revision"/>.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it ended.</summary>
    public required QuoteState State { get; init; }

    /// <summary>What it was about.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it was sent to.</summary>
    public Id<Contact>? ContactId { get; init; }

    /// <summary>The contract it was made under; null when none.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary>Last day it held.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What else was offered.</summary>
    public string? Terms { get; init; }

    /// <summary>Totals of its lines.</summary>
    public required Totals Totals { get; init; }

    /// <summary>Its lines.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>When the next version was begun.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The version that <paramref name="quote"/> is now, with <paramref name="lines"/>, as if the next one were begun at <paramref name="at"/>.</summary>
    public static QuoteVersion Of(Quote quote, IReadOnlyCollection<QuoteLine> lines, DateTimeOffset at) => new()
    {
        QuoteId = quote.Id,
        Revision = quote.Revision,
        State = quote.State,
        Name = quote.Name,
        ContactId = quote.ContactId,
        ContractId = quote.ContractId,
        ValidUntil = quote.ValidUntil,
        Terms = quote.Terms,
        Totals = quote.Totals,
        Lines = [.. lines],
        EndedAt = at,
    };
}
