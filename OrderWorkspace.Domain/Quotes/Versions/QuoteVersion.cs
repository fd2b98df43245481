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

    /// <summary>Last day it held.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What else was offered.</summary>
    public string? Terms { get; init; }

    /// <summary>Its lines.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>When the next version was begun.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    internal static QuoteVersion Of(Quote quote, IReadOnlyCollection<QuoteLine> lines, DateTimeOffset at) => new()
    {
        QuoteId = quote.Id,
        Revision = quote.Revision,
        State = quote.State,
        ValidUntil = quote.ValidUntil,
        Terms = quote.Terms,
        Lines = [.. lines],
        EndedAt = at,
    };
}
