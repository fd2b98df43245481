namespace OrderWorkspace.Domain.Pricing;

/// <summary>What happened to a unit price in one step, in the order of the pricing plan.</summary>
public enum PriceStepKind
{
    /// <summary>The price of the price list.</summary>
    List,

    /// <summary>The price negotiated in a contract, in place of the list's.</summary>
    Contract,

    /// <summary>The price agreed in a quote, in place of any other.</summary>
    Quote,

    /// <summary>The price for the value of a characteristic.</summary>
    Characteristic,

    /// <summary>The price for the term it is bought for.</summary>
    Term,

    /// <summary>The price for this quantity.</summary>
    Tier,

    /// <summary>A part of the quantity is charged at its own tier: what one costs on average with the parts before it.</summary>
    GraduatedTier,

    /// <summary>Included in the bundle, or the bundle's own price for a component.</summary>
    BundleComponent,

    /// <summary>A discount or surcharge of a contract.</summary>
    ContractAdjustment,

    /// <summary>A discount or surcharge of the account or consumer.</summary>
    AccountAdjustment,

    /// <summary>A discount, surcharge or price set by an agent, with a reason.</summary>
    Manual,
}

/// <summary>One step of a price trail: what made the unit price go from one amount to another.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="From">Unit price before; null in the first step.</param>
/// <param name="To">Unit price after; up to six decimals.</param>
/// <param name="Source">What decided it: a price list's name, a contract's number.</param>
/// <param name="Detail">The condition that was met or the reason given: "bandwidth = 1000", "from 10".</param>
public sealed record PriceStep(PriceStepKind Kind, decimal? From, decimal To, string Source, string? Detail = null)
{
    /// <summary>Unit prices are kept with so many decimals (domain.md, "Money, quantity, time").</summary>
    public const int Digits = 6;

    /// <summary>How it changes the price before it; null when it sets a price of its own.</summary>
    public AdjustmentKind? By { get; init; }

    /// <summary>The percentage or amount of <see cref="By"/>; null when it sets a price of its own.</summary>
    public decimal? Value { get; init; }

    /// <summary>What a graduated tier charges; null in any other step. The shares of a trail that ends with them add up to the charge's amount exactly.</summary>
    public TierShare? Share { get; init; }

    /// <summary>What it makes of a unit price. The steps of a trail, taken one after the other, give the price.</summary>
    public decimal AppliedTo(decimal unitPrice) => By is { } kind ? Adjustment.Apply(kind, Value!.Value, unitPrice) : To;

    internal static decimal Rounded(decimal unitPrice) => decimal.Round(unitPrice, Digits, MidpointRounding.AwayFromZero);
}

/// <summary>The part of a quantity that is charged at one tier.</summary>
/// <param name="Quantity">How many; more than 0.</param>
/// <param name="UnitPrice">Price of one unit of them; up to six decimals.</param>
public sealed record TierShare(decimal Quantity, decimal UnitPrice)
{
    /// <summary>What they cost, not rounded.</summary>
    public decimal Amount => Quantity * UnitPrice;
}
