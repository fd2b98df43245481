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
    private readonly Dictionary<LineId, int> _positions = [];
    private ILookup<Id<SoldProduct>?, SoldProduct>? _parts;
    private Dictionary<Id<SoldProduct>, LineId>? _carriers;

    /// <summary>Lines that give the customer <paramref name="quantity"/> of an offering; a bundle comes with its components as children.</summary>
    public IReadOnlyList<OrderLine> Add(ProductOffering offering, decimal quantity, Id<Location>? location)
    {
        var lines = new List<OrderLine>();
        Add(offering, quantity, location, null, _position++, lines);
        return lines;
    }

    /// <summary>A line that does <paramref name="action"/> to a product the customer has, with those of its parts that go along. Values begin as they are.</summary>
    public IReadOnlyList<OrderLine> Take(SoldProduct product, LineAction action, Func<SoldProduct, bool>? goesAlong = null)
    {
        var lines = new List<OrderLine>();
        var carrier = CarrierOf(product);
        Take(product, action, carrier, NextPosition(carrier), goesAlong ?? (_ => false), lines);
        return lines;
    }

    /// <summary>Lines that bring a product and those of its parts that go along to another location; null is where the order goes.</summary>
    public IEnumerable<OrderLine> Move(SoldProduct product, Id<Location>? to, Func<SoldProduct, bool> goesAlong) =>
        Take(product, LineAction.Move, goesAlong).Select((line, index) => line with
        {
            LocationId = index == 0 ? to : null,
            Sources = line.Sources.Where(source => source.Key != nameof(LineField.Location)).ToDictionary(),
        });

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
            TermMonths = TermOf(offering, parent),
            RequestedOn = offering.LeadTimeDays > 0 && parent is null && order.RequestedCompletion is null ? context.Today.AddDays(offering.LeadTimeDays) : null,
            Characteristics = specification is null ? [] : [.. specification.Characteristics.Select(c => new Characteristic(c.Name, c.Default))],
        };
        lines.Add(line with { Sources = SourcesOf(line, offering, specification) });

        for (var i = 0; i < offering.Components.Count; i++)
            if (offering.Components[i] is { Default: > 0 } component && context.OfferingOf(component.OfferingCode) is { } sold && !IsWithin(sold, line, lines))
                Add(sold, component.Default * quantity, null, line with { TermMonths = line.TermMonths ?? parent?.TermMonths }, i + 1, lines);
    }

    /// <summary>The usual term, unless the bundle's is among those it is sold for: then that holds.</summary>
    private static int? TermOf(ProductOffering offering, OrderLine? parent) =>
        offering.TermMonths.Count == 0 || (parent?.TermMonths is { } above && offering.TermMonths.Contains(above)) ? null : offering.TermMonths[0];

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

    private void Take(SoldProduct product, LineAction action, LineId? parent, int position, Func<SoldProduct, bool> goesAlong, List<OrderLine> lines)
    {
        var line = ForProduct(product, action, parent, position);
        lines.Add(line);
        _parts ??= context.SoldProducts.Values.OrderBy(p => p.Number).ToLookup(p => p.ParentId);
        var count = 0;
        foreach (var part in _parts[product.Id].Where(part => goesAlong(part) && lines.TrueForAll(l => l.SoldProductId != part.Id)))
            Take(part, action, line.Id, ++count, goesAlong, lines);
    }

    /// <summary>The line that leaves the whole of which <paramref name="product"/> is a part as it is; null when there is none.</summary>
    private LineId? CarrierOf(SoldProduct product)
    {
        _carriers ??= order.Lines.Values.Where(l => l is { Action: LineAction.NoChange, SoldProductId: not null })
            .GroupBy(l => l.SoldProductId!.Value).ToDictionary(same => same.Key, same => same.First().Id);
        return product.ParentId is { } whole && _carriers.TryGetValue(whole, out var carrier) ? carrier : null;
    }

    private int NextPosition(LineId? parent)
    {
        if (parent is not { } line) return _position++;
        return _positions[line] = _positions.TryGetValue(line, out var last) ? last + 1 : tree.NextPosition(line);
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
