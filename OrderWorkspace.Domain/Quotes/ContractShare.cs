using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>What an order that was made of a quote brought to a contract, beside its lines.</summary>
/// <param name="ContractId">The contract, made or amended.</param>
/// <param name="EndBefore">Its last day without the order; that of a new contract is the order's own.</param>
/// <param name="End">Its last day with the order; null when it has no end.</param>
/// <param name="Prices">The negotiated prices that it did not have before.</param>
/// <param name="Entitlements">The rights that came with the order.</param>
public sealed record ContractShare(
    Id<Contract> ContractId, DateOnly? EndBefore, DateOnly? End, IReadOnlyList<NegotiatedPrice> Prices, IReadOnlyList<Id<Entitlement>> Entitlements)
{
    /// <summary>Its first day with the order.</summary>
    public DateOnly Start { get; init; }

    /// <summary>Its first day without the order, if the order had it begin earlier; null otherwise.</summary>
    public DateOnly? StartBefore { get; init; }

    /// <summary>
    /// The contract without the order of <paramref name="conversion"/>. A price stays as long as something else is bought at it, an end that was put off further,
    /// or that something bought later may need, stays, and a contract that was made for the quote ends with its last line.
    /// </summary>
    internal Contract TakenOutOf(Contract contract, QuoteConversion conversion)
    {
        List<ContractLine> left = [.. contract.Lines.Where(line => line.OrderId != conversion.OrderId)];
        var bought = left.Select(line => line.OfferingCode).ToHashSet();
        return contract with
        {
            State = left.Count == 0 && contract.QuoteId == conversion.QuoteId ? ContractState.Terminated : contract.State,
            From = contract.From == Start && StartBefore is { } before ? before : contract.From,
            To = contract.To == End && !left.Exists(line => line.TermMonths is not null && line.OrderId.IsLaterThan(conversion.OrderId)) ? EndBefore : contract.To,
            Lines = left,
            NegotiatedPrices = [.. contract.NegotiatedPrices.Where(price => bought.Contains(price.OfferingCode) || !Prices.Contains(price))],
            Version = contract.Version + 1,
        };
    }

    /// <summary>The contract with days and prices of the order of <paramref name="conversion"/> again, in force if it had ended with its last line; as it is while the order has lines under it.</summary>
    internal Contract PutBackInto(Contract contract, QuoteConversion conversion) => contract.Lines.Any(line => line.OrderId == conversion.OrderId) ? contract : contract with
    {
        State = contract.State == ContractState.Terminated && contract.Lines.Count == 0 && contract.QuoteId == conversion.QuoteId ? ContractState.Active : contract.State,
        From = StartBefore is not null && Start < contract.From ? Start : contract.From,
        To = contract.To < End ? End : contract.To,
        NegotiatedPrices = [.. contract.NegotiatedPrices, .. Prices.Where(price => contract.NegotiatedPrices.All(other => (other.OfferingCode, other.Label) != (price.OfferingCode, price.Label)))],
    };
}
