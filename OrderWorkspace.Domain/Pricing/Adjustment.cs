namespace OrderWorkspace.Domain.Pricing;

/// <summary>How an adjustment changes a unit price.</summary>
public enum AdjustmentKind
{
    /// <summary>By a percentage of the price: -10 takes a tenth off.</summary>
    Percentage,

    /// <summary>By an amount per unit: -5 takes five off.</summary>
    Amount,

    /// <summary>To a price of its own.</summary>
    Override,
}

/// <summary>A change of one charge's unit price by an agent.</summary>
/// <param name="ChargeLabel">The <see cref="Charge.Label"/> it is for.</param>
/// <param name="Kind">How it changes the price.</param>
/// <param name="Value">Percent, amount per unit or price per unit.</param>
/// <param name="Reason">Why; shown in the trail, never empty.</param>
public sealed record Adjustment(string ChargeLabel, AdjustmentKind Kind, decimal Value, string Reason)
{
    /// <summary>Values are smaller than this, so that no amount outgrows what can be stored.</summary>
    public const decimal Limit = 10_000_000m;

    /// <summary>The unit price after the adjustment; never below zero.</summary>
    public decimal AppliedTo(decimal unitPrice) => decimal.Max(0m, Kind switch
    {
        AdjustmentKind.Percentage => unitPrice + unitPrice * Value / 100m,
        AdjustmentKind.Amount => unitPrice + Value,
        _ => Value,
    });
}
