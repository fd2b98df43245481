using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>What a price is asked for.</summary>
/// <param name="OfferingCode">The offering.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Characteristics">The values it is configured with.</param>
/// <param name="On">The day that price lists and rates have to be valid on.</param>
public sealed record PriceQuestion(string OfferingCode, decimal Quantity, IReadOnlyList<Characteristic> Characteristics, DateOnly On)
{
    /// <summary>Months it is bought for; null when nobody has said.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Code of the bundle it is part of; null outside of one.</summary>
    public string? InBundle { get; init; }

    /// <summary>Who is charged; null when nobody in particular.</summary>
    public Customer? Customer { get; init; }

    /// <summary>The contract it is under; null when none.</summary>
    public Contract? Contract { get; init; }

    /// <summary>What was agreed in a quote: goes before contract and price lists. Empty when nothing was.</summary>
    public IReadOnlyList<AgreedCharge> Agreed { get; init; } = [];

    /// <summary>What an agent changed.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];
}
