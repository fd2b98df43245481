using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>One product of a quote. Lines form a tree.</summary>
public sealed record QuoteLine
{
    /// <summary>The quote it stands in.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary>Its identity within the quote.</summary>
    public required LineId Id { get; init; }

    /// <summary>The bundle line it is part of; null at the top.</summary>
    public LineId? ParentId { get; init; }

    /// <summary>Rank among the lines with the same parent.</summary>
    public required int Position { get; init; }

    /// <summary>What is to be done.</summary>
    public required LineAction Action { get; init; }

    /// <summary>The version of the offering.</summary>
    public required Id<ProductOffering> OfferingId { get; init; }

    /// <summary>Name of the offering, as it was quoted.</summary>
    public required string Name { get; init; }

    /// <summary>How many.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>How many of them have been ordered.</summary>
    public decimal QuantityConverted { get; init; }

    /// <summary>How many can still be ordered.</summary>
    public decimal QuantityRemaining => Quantity - QuantityConverted;

    /// <summary>Agreed values.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];

    /// <summary>Agreed prices.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>The largest of its charges' <see cref="Charge.DiscountPercent"/>.</summary>
    public decimal LargestDiscount => Charge.LargestDiscountOf(Charges);

    /// <summary>Where it goes.</summary>
    public Id<Location>? LocationId { get; init; }

    /// <summary>The product to change or disconnect; null for an Add.</summary>
    public Id<SoldProduct>? SoldProductId { get; init; }

    /// <summary>Agreed term in months; null when it has no recurring charge.</summary>
    public int? TermMonths { get; init; }
}

internal static class QuoteLines
{
    /// <summary>Each line followed by those under it.</summary>
    public static IEnumerable<QuoteLine> InTreeOrder(this IReadOnlyCollection<QuoteLine> lines)
    {
        var byId = lines.ToDictionary(line => line.Id);
        return new LineTree(lines).InOrder.Select(place => byId[place.Id]);
    }
}
