using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>An offering that somebody wants a line for.</summary>
/// <param name="Offering">The version of the offering.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Location">Where to; null means where the order goes.</param>
public sealed record LineRequest(Id<ProductOffering> Offering, decimal Quantity = 1, Id<Location>? Location = null)
{
    /// <summary>Values that somebody gave; the others are what they usually are.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];
}
