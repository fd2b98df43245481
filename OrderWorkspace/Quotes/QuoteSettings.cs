using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes;

/// <summary>What the provider decides about quotes.</summary>
/// <param name="Expired">What becomes of a quote whose last day has passed.</param>
public sealed record QuoteSettings(ExpiredQuotes Expired);
