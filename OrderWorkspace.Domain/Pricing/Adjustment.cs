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
    /// <summary>Values are smaller than this. Our choice: with the largest quantity it makes an amount of 14 digits, and 22 before the point can be stored.</summary>
    public const decimal Limit = 10_000_000m;

    /// <summary><paramref name="unitPrice"/> changed by <paramref name="value"/> in the way of <paramref name="kind"/>: up to six decimals, never below zero.</summary>
    public static decimal Apply(AdjustmentKind kind, decimal value, decimal unitPrice) => decimal.Max(0m, PriceStep.Rounded(kind switch
    {
        AdjustmentKind.Percentage => unitPrice + unitPrice * value / 100m,
        AdjustmentKind.Amount => unitPrice + value,
        _ => value,
    }));

    /// <summary>For trails: <c>-10 %</c>, <c>+5</c>, <c>= 40</c>.</summary>
    public static string Say(AdjustmentKind kind, decimal value) => kind switch
    {
        AdjustmentKind.Percentage => FormattableString.Invariant($"{value:+0.##;-0.##} %"),
        AdjustmentKind.Amount => FormattableString.Invariant($"{value:+0.######;-0.######}"),
        _ => $"= {PlainNumber.Text(value)}",
    };
}
