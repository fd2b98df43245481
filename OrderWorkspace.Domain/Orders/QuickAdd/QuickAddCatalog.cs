using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>What somebody who types or pastes can mean: what the customer may buy, and where it can go.</summary>
public sealed class QuickAddCatalog
{
    private readonly Dictionary<string, SoldOffering> _byCode;
    private readonly Dictionary<Id<ProductOffering>, SoldOffering> _byId;

    /// <summary>The active versions of what the customer may buy, with their specifications, and the customer's open locations.</summary>
    public QuickAddCatalog(IEnumerable<ProductOffering> offerings, IEnumerable<ProductSpecification> specifications, IEnumerable<Location> locations)
    {
        var known = specifications.ToDictionary(specification => specification.Id);
        Offerings = [.. offerings.Select(offering => new SoldOffering(offering, offering.SpecificationId is { } id ? known.GetValueOrDefault(id) : null))];
        Sites = [.. locations.Select(location => new Site(location))];
        _byId = Offerings.ToDictionary(sold => sold.Offering.Id);
        _byCode = Offerings.DistinctBy(sold => sold.Offering.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(sold => sold.Offering.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name of what is asked for; null when it is not in here.</summary>
    public string? NameOf(Id<ProductOffering> offering) => Of(offering)?.Offering.Name;

    internal IReadOnlyList<SoldOffering> Offerings { get; }

    internal IReadOnlyList<Site> Sites { get; }

    internal SoldOffering? Of(Id<ProductOffering> offering) => _byId.GetValueOrDefault(offering);

    internal SoldOffering? Coded(string code) => _byCode.GetValueOrDefault(code);
}

/// <summary>An offering and the words that it is found by.</summary>
internal sealed record SoldOffering(ProductOffering Offering, ProductSpecification? Specification)
{
    /// <summary>Words of its name.</summary>
    public IReadOnlyList<string> Name { get; } = [.. FoldedText.WordsOf(Offering.Name)];

    /// <summary>Words of its code that its name has not.</summary>
    public IReadOnlyList<string> Besides { get; } = [.. FoldedText.WordsOf(Offering.Code).Except(FoldedText.WordsOf(Offering.Name))];

    public IReadOnlyList<CharacteristicSpecification> Characteristics => Specification?.Characteristics ?? [];

    /// <summary>The characteristic with this key or label; null when it has none.</summary>
    public CharacteristicSpecification? Called(string name) => Characteristics.FirstOrDefault(c => c.Name == name) ?? Characteristics.FirstOrDefault(c => IsCalled(c, name));

    private static bool IsCalled(CharacteristicSpecification characteristic, string name)
    {
        var words = FoldedText.WordsOf(name).ToList();
        return words.Count > 0 && new[] { characteristic.Name, characteristic.Label, $"{characteristic.Label} {characteristic.Unit}" }.Any(known => words.SequenceEqual(FoldedText.WordsOf(known)));
    }
}

/// <summary>A location and the words that it is found by.</summary>
internal sealed record Site(Location Location)
{
    /// <summary>Words of its name.</summary>
    public IReadOnlyList<string> Name { get; } = [.. FoldedText.WordsOf(Location.Name)];

    /// <summary>Words of its name and address.</summary>
    public IReadOnlyList<string> All { get; } = [.. FoldedText.WordsOf($"{Location.Name} {Location.Street} {Location.PostalCode} {Location.City}")];
}
