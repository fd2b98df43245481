using System.Globalization;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>What one unit of a currency is worth in another, as it was when it was used.</summary>
/// <param name="From">The currency that is changed.</param>
/// <param name="To">The currency it is changed into.</param>
/// <param name="Rate">Units of <paramref name="To"/> for one of <paramref name="From"/>; more than 0.</param>
/// <param name="ValidFrom">First day it holds; it holds until the next one begins.</param>
/// <param name="Source">Who says so: "ECB".</param>
public sealed record ExchangeRate(Currency From, Currency To, decimal Rate, DateOnly ValidFrom, string Source)
{
    /// <summary>For trails: <c>1 USD = 0.92 EUR, ECB 2026-11-20</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {From} = {Rate:0.########} {To}, {Source} {IsoDay.Text(ValidFrom)}");
}
