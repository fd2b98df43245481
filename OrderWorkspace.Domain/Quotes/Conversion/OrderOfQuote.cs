using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>A draft that was made of a quote, with all that it changed.</summary>
public sealed record OrderOfQuote
{
    /// <summary>The number of the order.</summary>
    public required Number<Order> Order { get; init; }

    /// <summary>The quote as it is now.</summary>
    public required Quote Quote { get; init; }

    /// <summary>All lines of the quote.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>The order's page of the ledger.</summary>
    public required QuoteConversion Conversion { get; init; }

    /// <summary>The contract it has a share in; null when none.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The rights that came with it.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>Those of them that lines of other orders draw on.</summary>
    public IReadOnlySet<Id<Entitlement>> DrawnOn { get; init; } = new HashSet<Id<Entitlement>>();

    /// <summary>All that changes when it is discarded.</summary>
    public DiscardedOrder Discard(Editor by, DateTimeOffset at)
    {
        var lines = Lines.Select(GivenBack).ToList();
        var moved = Quote.AfterDiscarding(Order, lines, by, at);
        var drawn = Entitlements.ToLookup(right => right.UnitsUsed > 0 || DrawnOn.Contains(right.Id));
        return new DiscardedOrder
        {
            Quote = moved.After,
            Entry = moved.Entries.Single(),
            Lines = lines.FindAll(line => Conversion.Quantities.ContainsKey(line.Id)),
            Contract = Contract is null ? null : Conversion.Contract!.TakenOutOf(Contract, Conversion),
            Deleted = [.. drawn[false]],
            Ended = [.. drawn[true].Select(right => right with { UnitsGranted = right.UnitsUsed, Version = right.Version + 1 })],
        };
    }

    private QuoteLine GivenBack(QuoteLine line) =>
        line with { QuantityConverted = line.QuantityConverted - Conversion.Quantities.GetValueOrDefault(line.Id) };
}
