using System.Collections.Immutable;
using System.Globalization;
using Bogus;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Generated;

/// <summary>Lines that make sense, configured and priced once and used in many orders.</summary>
internal sealed class LineTemplates
{
    private const int Variants = 6;

    private readonly List<ProductOffering> _offerings;
    private readonly ILookup<Id<PriceList>, Price> _prices;
    private readonly Dictionary<Id<ProductSpecification>, ProductSpecification> _specifications;
    private readonly Dictionary<(Id<PriceList>, Segment, string Country), LineTemplate[]> _made = [];
    private readonly DateOnly _today;
    private readonly Randomizer _random;

    private LineTemplates(List<ProductOffering> offerings, List<ProductSpecification> specifications, List<Price> prices, DateOnly today, Randomizer random)
    {
        _offerings = [.. offerings.Where(offering => offering.IsActiveOn(today) && !offering.IsBundle).OrderBy(offering => offering.Code, StringComparer.Ordinal)];
        _specifications = specifications.ToDictionary(specification => specification.Id);
        _prices = prices.ToLookup(price => price.PriceListId);
        _today = today;
        _random = random;
    }

    public static async Task<LineTemplates> LoadAsync(WorkspaceDb db, DateOnly today, Randomizer random, CancellationToken cancellationToken) => new(
        await db.Offerings.AsNoTracking().ToListAsync(cancellationToken),
        await db.Specifications.AsNoTracking().ToListAsync(cancellationToken),
        await db.Prices.AsNoTracking().OrderBy(price => price.OfferingCode).ThenBy(price => price.Label).ToListAsync(cancellationToken),
        today,
        random);

    /// <summary>Those that may be sold to <paramref name="customer"/> and have a price for it.</summary>
    public IReadOnlyList<LineTemplate> For(GeneratedCustomer customer)
    {
        var key = (customer.PriceList.Id, customer.Account.Segment, customer.Account.Country);
        if (!_made.TryGetValue(key, out var made)) _made[key] = made = [.. Make(customer)];
        return made;
    }

    private IEnumerable<LineTemplate> Make(GeneratedCustomer customer)
    {
        var book = new PriceBook { Lists = [customer.PriceList] }.With(_prices[customer.PriceList.Id]);
        foreach (var offering in _offerings.Where(offering => offering.IsFor(customer.Account)))
            for (var variant = 0; variant < Variants; variant++)
                if (Priced(offering, book) is { } line)
                    yield return new(line, line.TotalsIn(customer.PriceList.Currency));
    }

    private OrderLine? Priced(ProductOffering offering, PriceBook book)
    {
        var quantity = _random.ArrayElement<decimal>([1, 1, 2, 5, 10]);
        quantity = decimal.Clamp(quantity, offering.MinimumQuantity, offering.MaximumQuantity ?? quantity + offering.MinimumQuantity);
        var characteristics = offering.SpecificationId is { } id ? Configured(_specifications[id]) : [];
        var charges = Pricer.Charges(new PriceQuestion(offering.Code, quantity, characteristics, _today) { TermMonths = offering.UsualTermMonths }, book);
        return charges.Count == 0 ? null : new OrderLine
        {
            OrderId = default,
            Id = default,
            Position = 0,
            Action = LineAction.Add,
            OfferingId = offering.Id,
            Name = offering.Name,
            SpecificationId = offering.SpecificationId,
            Quantity = quantity,
            TermMonths = offering.UsualTermMonths,
            Characteristics = characteristics,
            Charges = charges,
        };
    }

    private IReadOnlyList<Characteristic> Configured(ProductSpecification specification)
    {
        var values = ImmutableArray<Characteristic>.Empty;
        foreach (var asked in specification.Characteristics)
        {
            var needed = asked.IsRequired || asked.RequiredWhen?.HoldsFor(values) == true;
            values = values.Add(new(asked.Name, asked.Default is null && !needed ? null : ValueOf(asked)));
        }
        return values.WithDerived(specification);
    }

    private string ValueOf(CharacteristicSpecification asked) => asked switch
    {
        { AllowedValues.Count: > 0, MaximumCount: > 1 } => SeveralValues.Written(_random.ListItem([.. asked.AllowedValues])),
        { AllowedValues.Count: > 0 } => _random.ListItem([.. asked.AllowedValues]),
        { Default: { } usual } => usual,
        { Type: CharacteristicType.Boolean } => "true",
        { Type: CharacteristicType.Date } => IsoDay.Text(asked.Earliest ?? asked.Latest ?? _today.AddMonths(1)),
        { Type: CharacteristicType.Integer or CharacteristicType.Decimal } => (asked.Minimum ?? asked.Maximum ?? 1).ToString(CultureInfo.InvariantCulture),
        _ => new string('a', (int)(asked.Minimum ?? 8)),
    };
}

/// <summary>A line without its order.</summary>
internal sealed record LineTemplate(OrderLine Line, Totals Totals);
