using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>
/// Adds lines for some products that the customer has. A part whose whole is on the order as <see cref="LineAction.NoChange"/> gets its line under that one.
/// Refused as a whole where one of the products cannot be taken.
/// </summary>
/// <param name="Products">The products.</param>
public abstract record TakeProducts(IReadOnlyList<Id<SoldProduct>> Products) : OrderEdit
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<Id<SoldProduct>> SoldProducts => Products;

    /// <summary>The lines for one of the products.</summary>
    private protected abstract IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder);

    /// <summary>What speaks against it besides what is wrong with the products.</summary>
    private protected virtual Finding? Refusal(OpenOrder open) => null;

    internal sealed override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var findings = OrderRules.ProductsThatCannotBeTaken(open, Products);
        if (Refusal(open) is { } refusal) findings.Add(refusal);
        if (findings.Count > 0) return findings;
        var builder = open.LineBuilder();
        return Changes(Products.SelectMany(id => LinesFor(open.Context.SoldProducts[id], builder))
            .DistinctBy(line => line.SoldProductId) // one of the products may be a part of another
            .Select(line => new LineAdded(line)));
    }
}

/// <summary>Adds a line for each of some products in use, to give their characteristics new values.</summary>
/// <param name="Products">The products.</param>
public sealed record ChangeProducts(IReadOnlyList<Id<SoldProduct>> Products) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) => builder.Take(product, LineAction.Change);
}

/// <summary>Adds lines that take some products and their parts away.</summary>
/// <param name="Products">The products.</param>
public sealed record DisconnectProducts(IReadOnlyList<Id<SoldProduct>> Products) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) =>
        builder.Take(product, LineAction.Disconnect, part => part.IsInUse());
}

/// <summary>Adds lines that switch some products off for a time, with those of their parts that are active.</summary>
/// <param name="Products">The products.</param>
public sealed record SuspendProducts(IReadOnlyList<Id<SoldProduct>> Products) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) =>
        builder.Take(product, LineAction.Suspend, part => part.State == SoldProductState.Active);
}

/// <summary>Adds lines that switch some suspended products on again, with those of their parts that are suspended.</summary>
/// <param name="Products">The products.</param>
public sealed record ResumeProducts(IReadOnlyList<Id<SoldProduct>> Products) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) =>
        builder.Take(product, LineAction.Resume, part => part.State == SoldProductState.Suspended);
}

/// <summary>Adds lines that bring some products to another location, with those of their active parts that are where they are.</summary>
/// <param name="Products">The products.</param>
/// <param name="To">Where to; null means where the order goes.</param>
public sealed record MoveProducts(IReadOnlyList<Id<SoldProduct>> Products, Id<Location>? To = null) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) =>
        builder.Move(product, To, part => part.State == SoldProductState.Active && part.LocationId == product.LocationId);

    private protected override Finding? Refusal(OpenOrder open) => OrderRules.ForeignLocation(open, To, FieldPath.Root.Field("location"));
}

/// <summary>Adds a line for each of some products that leaves it as it is and carries the lines of its parts.</summary>
/// <param name="Products">The products.</param>
public sealed record KeepProducts(IReadOnlyList<Id<SoldProduct>> Products) : TakeProducts(Products)
{
    private protected override IEnumerable<OrderLine> LinesFor(SoldProduct product, OrderLineBuilder builder) => builder.Take(product, LineAction.NoChange);
}
