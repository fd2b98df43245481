using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes;

/// <summary>What the provider decides about quotes.</summary>
/// <param name="Expired">What becomes of a quote whose last day has passed.</param>
/// <param name="DiscountLimit">The largest discount, in percent, that needs nobody's approval.</param>
public sealed record QuoteSettings(ExpiredQuotes Expired, decimal DiscountLimit);
