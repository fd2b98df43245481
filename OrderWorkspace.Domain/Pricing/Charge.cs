namespace OrderWorkspace.Domain.Pricing;

/// <summary>When a charge is made.</summary>
public enum ChargeKind
{
    /// <summary>Once, on delivery.</summary>
    OneTime,

    /// <summary>Every period until the product is disconnected.</summary>
    Recurring,

    /// <summary>For each unit used; never part of a total.</summary>
    Usage,
}

/// <summary>How often a recurring charge is made. The value is its length in months.</summary>
public enum RecurringPeriod
{
    /// <summary>Every month.</summary>
    Month = 1,

    /// <summary>Every quarter.</summary>
    Quarter = 3,

    /// <summary>Every year.</summary>
    Year = 12,
}

/// <summary>What a line costs for one reason, and how that came about.</summary>
/// <param name="Label">What it is for: "Installation", "Monthly fee".</param>
/// <param name="Kind">When it is made.</param>
/// <param name="Period">How often, for a recurring charge; null for the others.</param>
/// <param name="Unit">What is counted, for a usage charge: "GB"; null for the others.</param>
/// <param name="UnitPrice">Net price of one unit; up to six decimals.</param>
/// <param name="Amount">Unit price times quantity, rounded to the currency's digits. For a usage charge the price of one unit.</param>
/// <param name="Trail">The steps that led to <paramref name="UnitPrice"/>, first to last.</param>
public sealed record Charge(
    string Label, ChargeKind Kind, RecurringPeriod? Period, string? Unit, decimal UnitPrice, Money Amount, IReadOnlyList<PriceStep> Trail)
{
    /// <summary>The rate its list price was changed by; null when the list is in its own currency.</summary>
    public ExchangeRate? Rate { get; init; }

    /// <summary>A recurring charge per month (a yearly one / 12), rounded; zero for the others.</summary>
    public Money Monthly => PerMonths(1);

    /// <summary>A recurring charge per year, rounded; zero for the others.</summary>
    public Money Yearly => PerMonths(12);

    /// <summary>The unit price before agents changed it.</summary>
    public decimal UnitPriceBeforeAgents
    {
        get
        {
            foreach (var step in Trail)
                if (step is { Kind: PriceStepKind.Manual, From: { } before })
                    return before;
            return UnitPrice;
        }
    }

    /// <summary>How much agents took off, in percent; 0 when they took nothing off.</summary>
    public decimal DiscountPercent => UnitPriceBeforeAgents is > 0 and var before && UnitPrice < before ? (before - UnitPrice) * 100 / before : 0;

    /// <summary>The largest <see cref="DiscountPercent"/> of <paramref name="charges"/>; 0 when there are none.</summary>
    public static decimal LargestDiscountOf(IEnumerable<Charge> charges) => charges.Select(charge => charge.DiscountPercent).DefaultIfEmpty(0).Max();

    /// <summary>Whether all of it is the same, step by step.</summary>
    public bool Equals(Charge? other) => other is not null
        && (Label, Kind, Period, Unit, UnitPrice, Amount, Rate) == (other.Label, other.Kind, other.Period, other.Unit, other.UnitPrice, other.Amount, other.Rate)
        && Trail.SequenceEqual(other.Trail);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Kind, Period, Unit, UnitPrice, Amount);

    private Money PerMonths(int months) => Period is { } period && Kind == ChargeKind.Recurring
        ? (Amount with { Amount = Amount.Amount * months / (int)period }).Rounded()
        : Money.Zero(Amount.Currency);
}
