using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>Where an offering is in its life.</summary>
public enum OfferingLifecycle
{
    /// <summary>Not sold yet.</summary>
    InDesign,

    /// <summary>Can be sold.</summary>
    Active,

    /// <summary>Sold no more; what was sold stays.</summary>
    Retired,
}

/// <summary>One version of what is sold: a specification, to whom, when and how many; or a bundle of other offerings.</summary>
public sealed record ProductOffering
{
    /// <summary>Identity of this version.</summary>
    public required Id<ProductOffering> Id { get; init; }

    /// <summary>Key that all versions share: <c>fiber-business-1000</c>. At most one version is active.</summary>
    public required string Code { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Revision { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>What it is found under: "Connectivity".</summary>
    public required string Category { get; init; }

    /// <summary>What it sells; null for a bundle that is nothing besides its components.</summary>
    public Id<ProductSpecification>? SpecificationId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required OfferingLifecycle Lifecycle { get; init; }

    /// <summary>First day it can be sold.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it can be sold; null when open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Segments it is sold to; empty when all.</summary>
    public IReadOnlyList<Segment> Segments { get; init; } = [];

    /// <summary>Countries (ISO 3166-1 alpha-2) it is sold in; empty when all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Fewest that can be ordered on a line.</summary>
    public decimal MinimumQuantity { get; init; } = 1;

    /// <summary>As many as are ordered when nobody says how many.</summary>
    public decimal UsualQuantity => decimal.Min(decimal.Max(1, MinimumQuantity), MaximumQuantity ?? decimal.MaxValue);

    /// <summary>Most that can be ordered on a line; null when there is no limit.</summary>
    public decimal? MaximumQuantity { get; init; }

    /// <summary>What is counted: "licence"; null for pieces.</summary>
    public string? Unit { get; init; }

    /// <summary>Days from order to delivery.</summary>
    public int LeadTimeDays { get; init; }

    /// <summary>Terms in months it is sold for, the usual one first; empty when it has no recurring charge.</summary>
    public IReadOnlyList<int> TermMonths { get; init; } = [];

    /// <summary>The usual one of them; null when it has no recurring charge.</summary>
    public int? UsualTermMonths => TermMonths.Count > 0 ? TermMonths[0] : null;

    /// <summary>What a bundle is made of; empty for a single product.</summary>
    public IReadOnlyList<BundleComponent> Components { get; init; } = [];

    /// <summary>Offerings it needs or does not go with.</summary>
    public IReadOnlyList<OfferingRelationship> Relationships { get; init; } = [];

    /// <summary>Rights that come with buying it under a contract; empty when none do.</summary>
    public IReadOnlyList<EntitlementTemplate> Entitles { get; init; } = [];

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Whether it is made of other offerings.</summary>
    public bool IsBundle => Components.Count > 0;

    /// <summary>The component that an offering with this <paramref name="code"/> is, or takes the place of; null when it is none of the bundle's.</summary>
    public BundleComponent? ComponentFor(string code) => Components.FirstOrDefault(component => component.Options.Contains(code));

    /// <summary>Whether it can be sold on <paramref name="day"/> to anybody.</summary>
    public bool IsActiveOn(DateOnly day) => Lifecycle == OfferingLifecycle.Active && new Period(ValidFrom, ValidTo).Contains(day);

    /// <summary>Whether it is sold to <paramref name="customer"/>'s segment and in its country.</summary>
    public bool IsFor(Customer customer) =>
        (Segments.Count == 0 || Segments.Contains(customer.Segment)) && IsSoldIn(customer.Country);

    /// <summary>Whether it is sold in <paramref name="country"/>.</summary>
    public bool IsSoldIn(string country) => Countries.Count == 0 || Countries.Contains(country);
}

/// <summary>An offering inside a bundle.</summary>
/// <param name="OfferingCode">The offering, in its active version.</param>
/// <param name="Minimum">Fewest per bundle; 0 when it can be left out.</param>
/// <param name="Maximum">Most per bundle.</param>
/// <param name="Default">How many a new bundle comes with.</param>
public sealed record BundleComponent(string OfferingCode, int Minimum, int Maximum, int Default)
{
    /// <summary>Offerings that can take its place, in their active versions; they count as it does.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>What can stand there: the component itself, then its alternatives; each once.</summary>
    public IEnumerable<string> Options => Alternatives.Prepend(OfferingCode).Distinct();

    /// <summary>Whether it can be ordered from a quote without the bundle.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>How many a new bundle comes with, within what it needs and takes.</summary>
    public int Usual => Math.Clamp(Default, Minimum, Math.Max(Minimum, Maximum));

    /// <summary>How many of <paramref name="part"/> so many new bundles come with: within what the bundles take and what is sold on a line, where both can be.</summary>
    public decimal UsualQuantity(ProductOffering part, decimal bundles)
    {
        var least = decimal.Max(Minimum * bundles, part.MinimumQuantity);
        var most = decimal.Min(Maximum * bundles, part.MaximumQuantity ?? decimal.MaxValue);
        return least <= most ? decimal.Clamp(Usual * bundles, least, most) : Usual * bundles;
    }
}

/// <summary>How two offerings go together.</summary>
public enum RelationshipKind
{
    /// <summary>Is of no use without the other, on the order or in the inventory.</summary>
    Requires,

    /// <summary>Cannot be where the other is.</summary>
    Excludes,
}

/// <summary>An offering that another needs or does not go with.</summary>
/// <param name="Kind">Needs or does not go with.</param>
/// <param name="OfferingCode">The other offering, in any version.</param>
public sealed record OfferingRelationship(RelationshipKind Kind, string OfferingCode);

/// <summary>A right that comes with an offering.</summary>
/// <param name="Name">What it is: "Engineering days".</param>
/// <param name="OfferingCode">The offering it can be drawn for, in any version.</param>
/// <param name="Unit">What is counted: "day".</param>
/// <param name="Units">Units that one of the offering gives.</param>
public sealed record EntitlementTemplate(string Name, string OfferingCode, string Unit, decimal Units);
