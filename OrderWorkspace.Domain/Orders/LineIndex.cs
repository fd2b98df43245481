using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders;

/// <summary>The lines of an order by what they are about, for what holds between them; an edit takes off the lines that go and adds those that come.</summary>
internal sealed record LineIndex
{
    public static readonly LineIndex Empty = new();

    private static readonly ImmutableSortedSet<LineId> None = [];

    private ImmutableDictionary<Id<SoldProduct>, ImmutableSortedSet<LineId>> ByProduct { get; init; } = ImmutableDictionary<Id<SoldProduct>, ImmutableSortedSet<LineId>>.Empty;

    /// <summary>Lines that add an offering, by its version.</summary>
    public ImmutableDictionary<Id<ProductOffering>, ImmutableSortedSet<LineId>> Added { get; private init; } = ImmutableDictionary<Id<ProductOffering>, ImmutableSortedSet<LineId>>.Empty;

    /// <summary>Lines that disconnect a product of the customer, by the version of the offering it was sold by.</summary>
    public ImmutableDictionary<Id<ProductOffering>, ImmutableSortedSet<LineId>> Going { get; private init; } = ImmutableDictionary<Id<ProductOffering>, ImmutableSortedSet<LineId>>.Empty;

    public static LineIndex Of(IEnumerable<OrderLine> lines, OrderContext context) => new()
    {
        ByProduct = By(lines.Where(line => line.SoldProductId is not null), line => line.SoldProductId!.Value),
        Added = By(lines.Where(line => line.Action == LineAction.Add), line => line.OfferingId),
        Going = By(lines.Where(line => IsGoing(line, context, out _)), line => context.ProductOf(line.SoldProductId)!.OfferingId),
    };

    /// <summary>The lines for a product, the first one first.</summary>
    public ImmutableSortedSet<LineId> For(Id<SoldProduct> product) => ByProduct.GetValueOrDefault(product, None);

    public LineIndex With(OrderLine line, OrderContext context) => this with
    {
        ByProduct = line.SoldProductId is { } product ? With(ByProduct, product, line) : ByProduct,
        Added = line.Action == LineAction.Add ? With(Added, line.OfferingId, line) : Added,
        Going = IsGoing(line, context, out var offering) ? With(Going, offering, line) : Going,
    };

    public LineIndex Without(OrderLine line, OrderContext context) => this with
    {
        ByProduct = line.SoldProductId is { } product ? Without(ByProduct, product, line) : ByProduct,
        Added = line.Action == LineAction.Add ? Without(Added, line.OfferingId, line) : Added,
        Going = IsGoing(line, context, out var offering) ? Without(Going, offering, line) : Going,
    };

    private static bool IsGoing(OrderLine line, OrderContext context, out Id<ProductOffering> offering)
    {
        var product = line.Action == LineAction.Disconnect ? context.ProductOf(line.SoldProductId) : null;
        offering = product?.OfferingId ?? default;
        return product is not null;
    }

    private static ImmutableDictionary<T, ImmutableSortedSet<LineId>> By<T>(IEnumerable<OrderLine> lines, Func<OrderLine, T> what)
        where T : notnull => lines.GroupBy(what, line => line.Id).ToImmutableDictionary(same => same.Key, same => same.ToImmutableSortedSet());

    private static ImmutableDictionary<T, ImmutableSortedSet<LineId>> With<T>(ImmutableDictionary<T, ImmutableSortedSet<LineId>> lines, T what, OrderLine line)
        where T : notnull => lines.SetItem(what, lines.GetValueOrDefault(what, None).Add(line.Id));

    private static ImmutableDictionary<T, ImmutableSortedSet<LineId>> Without<T>(ImmutableDictionary<T, ImmutableSortedSet<LineId>> lines, T what, OrderLine line)
        where T : notnull => lines.GetValueOrDefault(what, None).Remove(line.Id) is { IsEmpty: false } left ? lines.SetItem(what, left) : lines.Remove(what);
}
