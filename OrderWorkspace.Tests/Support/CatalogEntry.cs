using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>An offering with its specification and prices. Made by <see cref="A.Offering"/>.</summary>
internal sealed record CatalogEntry(ProductOffering Offering, ProductSpecification? Specification, ImmutableArray<Price> Prices)
{
    public CatalogEntry With(params CharacteristicSpecification[] characteristics) =>
        this with { Specification = Specification! with { Characteristics = [.. Specification.Characteristics, .. characteristics] } };

    /// <summary>Its characteristics together fit a JSON Schema.</summary>
    public CatalogEntry Fitting(string schema) => this with { Specification = Specification! with { JsonSchema = schema } };

    public CatalogEntry DeliveredToALocation() => this with { Specification = Specification! with { NeedsLocation = true } };

    /// <summary>What is delivered, not what is sold.</summary>
    public CatalogEntry AsService() => this with { Specification = Specification! with { Kind = SpecificationKind.Service } };

    /// <summary>These prices and no others.</summary>
    public CatalogEntry Priced(params Price[] prices) => this with { Prices = [.. prices.Select(p => p with { OfferingCode = Offering.Code })] };

    /// <summary>A bundle that contains another offering, too.</summary>
    public CatalogEntry Containing(string code, int minimum, int maximum, int @default) =>
        But(o => o with { Components = [.. o.Components, new BundleComponent(code, minimum, maximum, @default)] });

    /// <summary>Its component <paramref name="code"/> can be replaced by others.</summary>
    public CatalogEntry Or(string code, params string[] alternatives) =>
        But(o => o with { Components = [.. o.Components.Select(c => c.OfferingCode == code ? c with { Alternatives = alternatives } : c)] });

    public CatalogEntry Requiring(string code) => Related(RelationshipKind.Requires, code);

    public CatalogEntry Excluding(string code) => Related(RelationshipKind.Excludes, code);

    public CatalogEntry ForMonths(params int[] terms) => But(o => o with { TermMonths = terms });

    /// <summary>The offering in another way.</summary>
    public CatalogEntry But(Func<ProductOffering, ProductOffering> change) => this with { Offering = change(Offering) };

    private CatalogEntry Related(RelationshipKind kind, string code) =>
        But(o => o with { Relationships = [.. o.Relationships, new OfferingRelationship(kind, code)] });
}
