using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Inventory;

/// <summary>What it costs to end products while the contract they are under goes on.</summary>
public static class EarlyTermination
{
    /// <summary>
    /// What it costs to end <paramref name="product"/> on <paramref name="day"/> while <paramref name="contract"/> goes on:
    /// the contract's percentage of the recurring charges of the whole months still to come. Null when nothing is owed, or it is charged in another currency than the contract's.
    /// </summary>
    public static Money? CostOf(SoldProduct product, Contract contract, DateOnly day)
    {
        if (contract is not { EarlyTerminationPercent: { } percent, To: { } end } || !contract.IsRunningOn(day)) return null;
        var months = new Period(day, end).WholeMonths!.Value;
        if (product.Charges.Any(c => c.Amount.Currency != contract.Currency)) return null;
        var monthly = product.Charges.Aggregate(Money.Zero(contract.Currency), (sum, charge) => sum + charge.Monthly);
        return months > 0 && monthly.Amount > 0 ? (monthly * (months * percent / 100m)).Rounded() : null;
    }
}
