using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Inventory;

/// <summary>A version of an offering that a customer has products of, or is about to get.</summary>
/// <param name="Id">The version.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many products of it; more than 0.</param>
/// <param name="Relationships">Offerings it needs or does not go with.</param>
public sealed record InstalledOffering(Id<ProductOffering> Id, string Code, string Name, int Count, IReadOnlyList<OfferingRelationship> Relationships)
{
    /// <summary>So many products of <paramref name="offering"/>.</summary>
    public static InstalledOffering Of(ProductOffering offering, int count) => new(offering.Id, offering.Code, offering.Name, count, offering.Relationships);
}
