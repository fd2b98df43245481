using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes.Conversion;

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

    /// <summary>What was agreed for the lines of which that is not unit price times quantity, rounded: an amount for each charge, in the order of the line's.</summary>
    public IReadOnlyDictionary<LineId, IReadOnlyList<decimal>> Amounts { get; init; } = new Dictionary<LineId, IReadOnlyList<decimal>>();

    /// <summary>How many of <paramref name="line"/> the order has.</summary>
    public decimal Ordered(LineId line) => Quantities.GetValueOrDefault(line) - GivenBack.GetValueOrDefault(line);

    /// <summary>What the order has of one of the charges of <paramref name="line"/>: as agreed for what it took, at the unit price where it has fewer of it now.</summary>
    internal Money AmountOf(QuoteLine line, int charge) => GivenBack.GetValueOrDefault(line.Id) == 0 && Amounts.TryGetValue(line.Id, out var amounts) && amounts.Count == line.Charges.Count
        ? line.Charges[charge].Amount with { Amount = amounts[charge] }
        : QuotedCharges.Times(line.Charges[charge], Ordered(line.Id));

    /// <summary>Name of who did it, as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the order brought to a contract; null when nothing.</summary>
    public ContractShare? Contract { get; init; }

    /// <summary>Why although the quote had expired; null when it had not.</summary>
    public string? ReasonThoughExpired { get; init; }
}
