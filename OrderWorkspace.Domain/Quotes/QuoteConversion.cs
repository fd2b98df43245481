using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>One time that an order was made from a quote: a page of the quote's ledger.</summary>
public sealed record QuoteConversion
{
    /// <summary>The quote.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary><see cref="Quote.Version"/> of the quote that was converted. A quote as it stood at one moment becomes one order.</summary>
    public required long QuoteVersion { get; init; }

    /// <summary>The order.</summary>
    public required Id<Order> OrderId { get; init; }

    /// <summary>How many of which lines the order took.</summary>
    public required IReadOnlyDictionary<LineId, decimal> Quantities { get; init; }

    /// <summary>How many of them it does not have any more.</summary>
    public IReadOnlyDictionary<LineId, decimal> GivenBack { get; init; } = new Dictionary<LineId, decimal>();

    /// <summary>How many of <paramref name="line"/> the order has.</summary>
    public decimal Ordered(LineId line) => Quantities.GetValueOrDefault(line) - GivenBack.GetValueOrDefault(line);

    /// <summary>Name of who did it, as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the order brought to a contract; null when nothing.</summary>
    public ContractShare? Contract { get; init; }

    /// <summary>Why although the quote had expired; null when it had not.</summary>
    public string? ReasonThoughExpired { get; init; }
}
