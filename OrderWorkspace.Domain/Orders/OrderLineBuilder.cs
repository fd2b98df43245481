using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Makes lines for an order: filled, numbered, with what belongs to them. Does not price or check.</summary>
public sealed class OrderLineBuilder(Order order, LineTree tree, OrderContext context)
{
    private int _lastLineId = order.LastLineId;
    private int _position = tree.NextPosition(null);
    private ILookup<Id<SoldProduct>?, SoldProduct>? _parts;

    /// <summary>Lines that give the customer <paramref name="quantity"/> of an offering; a bundle comes with its components as children.</summary>
    public IReadOnlyList<OrderLine> Add(ProductOffering offering, decimal quantity, Id<Location>? location)
    {
        var lines = new List<OrderLine>();
        Add(offering, quantity, location, null, _position++, lines);
        return lines;
    }

    /// <summary>A line that gives characteristics of a product in use new values; they begin as they are.</summary>
    public OrderLine Change(SoldProduct product) => ForProduct(product, LineAction.Change, null, _position++);

    /// <summary>Lines that take a product and all its parts away.</summary>
    public IReadOnlyList<OrderLine> Disconnect(SoldProduct product)
    {
        var lines = new List<OrderLine>();
        Disconnect(product, null, _position++, lines);
        return lines;
    }

    private void Add(ProductOffering offering, decimal quantity, Id<Location>? location, OrderLine? parent, int position, List<OrderLine> lines)
    {
        var specification = offering.SpecificationId is { } id ? context.Specifications[id] : null;
        var line = new OrderLine
        {
            OrderId = order.Id,
            Id = new LineId(++_lastLineId),
            ParentId = parent?.Id,
            Position = position,
            Action = LineAction.Add,
            OfferingId = offering.Id,
            Name = offering.Name,
            SpecificationId = offering.SpecificationId,
            Quantity = quantity,
            LocationId = location,
            TermMonths = offering.TermMonths.Count > 0 ? offering.TermMonths[0] : null,
            RequestedOn = offering.LeadTimeDays > 0 && parent is null && order.RequestedCompletion is null ? context.Today.AddDays(offering.LeadTimeDays) : null,
            Characteristics = specification is null ? [] : [.. specification.Characteristics.Select(c => new Characteristic(c.Name, c.Default))],
        };
        lines.Add(line with { Sources = SourcesOf(line, offering, specification) });

        for (var i = 0; i < offering.Components.Count; i++)
            if (offering.Components[i] is { Default: > 0 } component && context.OfferingOf(component.OfferingCode) is { } sold && !IsWithin(sold, line, lines))
                Add(sold, component.Default * quantity, location, line, i + 1, lines);
    }

    /// <summary>Whether a bundle would contain itself, which only a mistake in the catalogue makes.</summary>
    private static bool IsWithin(ProductOffering offering, OrderLine line, List<OrderLine> lines)
    {
        for (OrderLine? above = line; above is not null; above = lines.Find(l => l.Id == above.ParentId))
            if (above.OfferingId == offering.Id)
                return true;
        return false;
    }

    private static Dictionary<string, FieldSource> SourcesOf(OrderLine line, ProductOffering offering, ProductSpecification? specification)
    {
        var sources = line.Characteristics.Where(c => c.Value is not null)
            .ToDictionary(c => c.Name, _ => new FieldSource(SourceKind.Specification, specification!.Name));
        if (line.TermMonths is not null) sources[nameof(LineField.TermMonths)] = new FieldSource(SourceKind.Offering, offering.Name);
        if (line.RequestedOn is not null) sources[nameof(LineField.RequestedOn)] = new FieldSource(SourceKind.Offering, offering.Name);
        return sources;
    }

    private void Disconnect(SoldProduct product, OrderLine? parent, int position, List<OrderLine> lines)
    {
        var line = ForProduct(product, LineAction.Disconnect, parent?.Id, position);
        lines.Add(line);
        _parts ??= context.SoldProducts.Values.Where(p => p.IsInUse()).OrderBy(p => p.Number).ToLookup(p => p.ParentId);
        var count = 0;
        foreach (var child in _parts[product.Id].Where(part => lines.TrueForAll(l => l.SoldProductId != part.Id))) Disconnect(child, line, ++count, lines);
    }

    private OrderLine ForProduct(SoldProduct product, LineAction action, LineId? parent, int position) => new()
    {
        OrderId = order.Id,
        Id = new LineId(++_lastLineId),
        ParentId = parent,
        Position = position,
        Action = action,
        OfferingId = product.OfferingId,
        Name = product.Name,
        SpecificationId = product.SpecificationId,
        SoldProductId = product.Id,
        Quantity = product.Quantity,
        LocationId = product.LocationId,
        ContractId = product.ContractId,
        Characteristics = CharacteristicsOf(product),
        ReplacedCharges = product.Charges,
        Sources = FromProduct(product),
    };

    /// <summary>All that the specification has, in its order, and what else the product has.</summary>
    private Characteristic[] CharacteristicsOf(SoldProduct product)
    {
        var specified = product.SpecificationId is { } id ? context.Specifications.GetValueOrDefault(id)?.Characteristics ?? [] : [];
        return [.. specified.Select(c => c.Name).Union(product.Characteristics.Select(c => c.Name))
            .Select(name => new Characteristic(name, product.Characteristics.ValueOf(name), product.Characteristics.ValueOf(name)))];
    }

    private static Dictionary<string, FieldSource> FromProduct(SoldProduct product)
    {
        var source = new FieldSource(SourceKind.SoldProduct, product.Number.Value);
        var sources = product.Characteristics.ToDictionary(c => c.Name, _ => source);
        sources[nameof(LineField.Quantity)] = source;
        if (product.LocationId is not null) sources[nameof(LineField.Location)] = source;
        if (product.ContractId is not null) sources[nameof(LineField.Contract)] = source;
        return sources;
    }
}
