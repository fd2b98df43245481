namespace OrderWorkspace.Domain.Catalog;

/// <summary>Whether a specification describes what is sold or what is delivered.</summary>
public enum SpecificationKind
{
    /// <summary>What a customer buys.</summary>
    Product,

    /// <summary>What is delivered beneath it; not priced.</summary>
    Service,
}

/// <summary>One version of what a product is: its characteristics and needs.</summary>
public sealed record ProductSpecification
{
    /// <summary>Identity of this version.</summary>
    public required Id<ProductSpecification> Id { get; init; }

    /// <summary>Key that all versions share: <c>ethernet-access</c>.</summary>
    public required string Code { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Revision { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Product or service.</summary>
    public required SpecificationKind Kind { get; init; }

    /// <summary>Whether it is delivered to a place.</summary>
    public bool NeedsLocation { get; init; }

    /// <summary>
    /// A JSON Schema (draft-07 or 2020-12) that the characteristics together, as an object, have to fit; null when the list says it all.
    /// Values of type <see cref="CharacteristicType.Object"/> are nested in it.
    /// </summary>
    public string? JsonSchema { get; init; }

    /// <summary>The characteristics, in the order a form asks for them.</summary>
    public required IReadOnlyList<CharacteristicSpecification> Characteristics { get; init; }
}
