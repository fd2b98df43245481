using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

// Lines for what the customer has.
internal sealed partial class OrderLineBuilder
{
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

    private void Take(SoldProduct product, LineAction action, LineId? parent, int position, Func<SoldProduct, bool> goesAlong, List<OrderLine> lines)
    {
        var line = ForProduct(product, action, parent, position);
        lines.Add(line);
        var count = 0;
        foreach (var part in context.PartsOf(product.Id).Where(part => goesAlong(part) && lines.TrueForAll(l => l.SoldProductId != part.Id)))
            Take(part, action, line.Id, ++count, goesAlong, lines);
    }

    /// <summary>The line that leaves the whole of which <paramref name="product"/> is a part as it is; null when there is none.</summary>
    private LineId? CarrierOf(SoldProduct product) => product.ParentId is { } whole
        ? index.For(whole).Select(id => order.Lines[id]).FirstOrDefault(line => line.Action == LineAction.NoChange)?.Id
        : null;

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
        ReplacedCharges = order.Kind.IsPriced() ? product.Charges : [],
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
