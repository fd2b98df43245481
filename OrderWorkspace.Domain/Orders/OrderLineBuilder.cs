using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Makes lines for an order: filled, numbered, with what belongs to them. Does not price or check. What a line costs does not depend on how many there are.</summary>
internal sealed partial class OrderLineBuilder(Order order, LineTree tree, LineIndex index, OrderContext context)
{
    private readonly Dictionary<LineId, int> _positions = [];
    private readonly Dictionary<string, ProductOffering?> _sold = [];
    private readonly Lazy<PriceBook> _prices = new(() => context.PricesFor(order));
    private int _lastLineId = order.LastLineId;
    private int _position = tree.NextPosition(null);

    /// <summary>Lines that give the customer <paramref name="quantity"/> of an offering; a bundle comes with its components as children.</summary>
    /// <param name="offering">The offering.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="location">Where to; null is where the bundle or the order goes.</param>
    /// <param name="bundle">The line it comes to stand under, last; null is the top.</param>
    public IReadOnlyList<OrderLine> Add(ProductOffering offering, decimal quantity, Id<Location>? location, OrderLine? bundle = null)
    {
        var lines = new List<OrderLine>();
        Add(offering, quantity, location, Under(bundle), lines);
        lines[0] = Entitled(Located(InTime(lines[0], lines), lines), offering);
        return lines;
    }

    /// <summary>The line for an offering alone, without the components of a bundle.</summary>
    internal OrderLine AddAlone(ProductOffering offering, decimal quantity, Id<Location>? location, OrderLine? bundle) =>
        NewLine(offering, quantity, location, Under(bundle));

    private void Add(ProductOffering offering, decimal quantity, Id<Location>? location, Place place, List<OrderLine> lines)
    {
        var line = PreFilled(NewLine(offering, quantity, location, place), offering);
        lines.Add(line);
        for (var i = 0; i < offering.Components.Count; i++)
            if (offering.Components[i] is { Usual: > 0 } component && SoldAs(component) is { } sold && !place.IsWithin(sold) && sold.Id != offering.Id)
                Add(sold, component.UsualQuantity(sold, quantity), null, new Place(line.Id, i + 1, line.TermMonths ?? place.Term, place.Within.Push(offering.Id)), lines);
    }

    private OrderLine NewLine(ProductOffering offering, decimal quantity, Id<Location>? location, Place place)
    {
        var specification = offering.SpecificationId is { } id ? context.Specifications[id] : null;
        Characteristic[] characteristics = specification is null ? [] : [.. specification.Characteristics.Select(c => new Characteristic(c.Name, c.Default))];
        var line = new OrderLine
        {
            OrderId = order.Id,
            Id = new LineId(++_lastLineId),
            ParentId = place.Parent,
            Position = place.Position,
            Action = LineAction.Add,
            OfferingId = offering.Id,
            Name = offering.Name,
            SpecificationId = offering.SpecificationId,
            Quantity = quantity,
            LocationId = location,
            TermMonths = place.TermOf(offering.TermMonths.Count > 0 ? offering.TermMonths : TermsNeeded(offering, characteristics)),
            RequestedOn = offering.LeadTimeDays > 0 && place.Parent is null && order.RequestedCompletion is null ? context.Today.AddDays(offering.LeadTimeDays) : null,
            Characteristics = characteristics,
        };
        return line with { Sources = SourcesOf(line, offering, specification) };
    }

    /// <summary>The terms of an offering that has none of its own but is charged by term only.</summary>
    private IReadOnlyList<int> TermsNeeded(ProductOffering offering, IReadOnlyList<Characteristic> configuration) =>
        _prices.Value.For(offering.Code, context.Today)?.Prices is { NeedsTerm: true } prices ? prices.TermsFor(configuration) : [];

    private static Dictionary<string, FieldSource> SourcesOf(OrderLine line, ProductOffering offering, ProductSpecification? specification)
    {
        var sources = line.Characteristics.Where(c => c.Value is not null)
            .ToDictionary(c => c.Name, _ => new FieldSource(SourceKind.Specification, specification!.Name));
        if (line.TermMonths is not null) sources[nameof(LineField.TermMonths)] = new FieldSource(SourceKind.Offering, offering.Name);
        if (line.RequestedOn is not null) sources[nameof(LineField.RequestedOn)] = new FieldSource(SourceKind.Offering, offering.Name);
        return sources;
    }

    /// <summary>The component, or where the bundle needs one and it is sold no more, what takes its place.</summary>
    private ProductOffering? SoldAs(BundleComponent component) =>
        component.Options.Take(component.Minimum > 0 ? int.MaxValue : 1).Select(SoldAs).FirstOrDefault(sold => sold is not null);

    private ProductOffering? SoldAs(string code)
    {
        if (!_sold.TryGetValue(code, out var offering)) _sold.Add(code, offering = context.OfferingOf(code));
        return offering;
    }

    private Place Under(OrderLine? bundle)
    {
        var within = ImmutableStack<Id<ProductOffering>>.Empty;
        for (var above = bundle; above is not null; above = order.ParentOf(above)) within = within.Push(above.OfferingId);
        return new Place(bundle?.Id, NextPosition(bundle?.Id), bundle is null ? null : order.TermOf(bundle), within);
    }

    private int NextPosition(LineId? parent)
    {
        if (parent is not { } line) return _position++;
        return _positions[line] = _positions.TryGetValue(line, out var last) ? last + 1 : tree.NextPosition(line);
    }

    /// <summary>Where a new line comes to stand.</summary>
    /// <param name="Parent">The line above; null at the top.</param>
    /// <param name="Position">Rank among its siblings.</param>
    /// <param name="Term">Months that what is above is bought for.</param>
    /// <param name="Within">The bundles it is in.</param>
    private sealed record Place(LineId? Parent, int Position, int? Term, ImmutableStack<Id<ProductOffering>> Within)
    {
        /// <summary>Whether a bundle would contain itself, which only a mistake in the catalogue makes.</summary>
        public bool IsWithin(ProductOffering offering) => Within.Contains(offering.Id);

        /// <summary>The usual one of <paramref name="terms"/>, unless the bundle's is among them: then that holds.</summary>
        public int? TermOf(IReadOnlyList<int> terms) => terms.Count == 0 || (Term is { } above && terms.Contains(above)) ? null : terms[0];
    }
}
