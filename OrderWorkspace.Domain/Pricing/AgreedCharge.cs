namespace OrderWorkspace.Domain.Pricing;

/// <summary>A charge agreed in a quote for some quantity.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="Kind">When it is made.</param>
/// <param name="Period">How often, for a recurring charge.</param>
/// <param name="Unit">What is counted, for a usage charge.</param>
/// <param name="UnitPrice">Net price of one unit; up to six decimals.</param>
/// <param name="Quantity">The quantity that <paramref name="Amount"/> is for.</param>
/// <param name="Amount">What that quantity costs. Shares of a quoted line add up to what was quoted for all of it, to the cent.</param>
/// <param name="Source">Number of the quote.</param>
public sealed record AgreedCharge(
    string Label, ChargeKind Kind, RecurringPeriod? Period, string? Unit, decimal UnitPrice, decimal Quantity, Money Amount, string Source);
