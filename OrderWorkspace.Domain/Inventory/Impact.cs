using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Inventory;

/// <summary>What hangs on a product that is taken away.</summary>
public static class Impact
{
    /// <summary>
    /// What it costs to end <paramref name="product"/> on <paramref name="day"/> while <paramref name="contract"/> goes on:
    /// the contract's percentage of the recurring charges of the whole months still to come. Null when nothing is owed, or it is charged in another currency than the contract's.
    /// </summary>
    public static Money? OfEnding(SoldProduct product, Contract contract, DateOnly day)
    {
        if (contract is not { EarlyTerminationPercent: { } percent, To: { } end } || !contract.IsRunningOn(day)) return null;
        var months = (end.Year - day.Year) * 12 + end.Month - day.Month;
        if (product.Charges.Any(c => c.Amount.Currency != contract.Currency)) return null;
        var monthly = product.Charges.Aggregate(Money.Zero(contract.Currency), (sum, charge) => sum + charge.Monthly);
        return months > 0 && monthly.Amount > 0 ? (monthly * (months * percent / 100m)).Rounded() : null;
    }
}
