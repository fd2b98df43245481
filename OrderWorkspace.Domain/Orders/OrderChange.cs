using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What one edit made of one thing in an order: a fact with an inverse. Prices and totals follow from the rest and are no facts of their own.</summary>
public abstract record OrderChange
{
    /// <summary>What it touches.</summary>
    public abstract FieldPath Path { get; }

    /// <summary>The change that takes it back.</summary>
    public abstract OrderChange Inverse { get; }

    /// <summary>The order after it.</summary>
    public abstract Order ApplyTo(Order order);

    /// <summary>Whether the order is as this change left it, so that it can be taken back.</summary>
    internal abstract bool IsLastWordIn(Order order);

    /// <summary>The order after all of <paramref name="changes"/>, one after the other; lines that follow each other come at once.</summary>
    internal static Order ApplyAll(IReadOnlyList<OrderChange> changes, Order order)
    {
        for (var i = 0; i < changes.Count;)
        {
            var come = changes.Skip(i).TakeWhile(change => change is LineAdded).Select(change => ((LineAdded)change).Line).ToList();
            order = come.Count > 0 ? LineAdded.Add(order, come) : changes[i].ApplyTo(order);
            i += Math.Max(come.Count, 1);
        }
        return order;
    }

    private protected static Order Replace(Order order, LineId line, Func<OrderLine, OrderLine> change) =>
        Replace(order, [line], change);

    private protected static Order Replace(Order order, IEnumerable<LineId> lines, Func<OrderLine, OrderLine> change) =>
        order with { Lines = order.Lines.SetItems(lines.Select(id => KeyValuePair.Create(id, change(order.Lines[id])))) };
}

/// <summary>A field of the header went from one value to another.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">Its value before, with where it came from.</param>
/// <param name="To">Its value after.</param>
public sealed record HeaderFieldChanged(HeaderField Field, FieldValue From, FieldValue To) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Field(Field.ToString());

    /// <inheritdoc/>
    public override OrderChange Inverse => new HeaderFieldChanged(Field, To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => order.Write(Field, To);

    internal override bool IsLastWordIn(Order order) => order.Read(Field).Text == To.Text;
}

/// <summary>A field of a line went from one value to another.</summary>
/// <param name="Line">The line.</param>
/// <param name="Field">The field.</param>
/// <param name="From">Its value before, with where it came from.</param>
/// <param name="To">Its value after.</param>
public sealed record LineFieldChanged(LineId Line, LineField Field, FieldValue From, FieldValue To) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Line(Line.Value).Field(Field.ToString());

    /// <inheritdoc/>
    public override OrderChange Inverse => new LineFieldChanged(Line, Field, To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Replace(order, Line, line => line.Write(Field, To));

    internal override bool IsLastWordIn(Order order) => order.Lines.TryGetValue(Line, out var line) && line.Read(Field).Text == To.Text;
}

/// <summary>A characteristic of a line went from one value to another.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">Key of the characteristic.</param>
/// <param name="From">Its value before, with where it came from.</param>
/// <param name="To">Its value after.</param>
public sealed record CharacteristicChanged(LineId Line, string Name, FieldValue From, FieldValue To) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Line(Line.Value).Characteristic(Name);

    /// <inheritdoc/>
    public override OrderChange Inverse => new CharacteristicChanged(Line, Name, To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Replace(order, Line, line => line.Write(Name, To));

    internal override bool IsLastWordIn(Order order) => order.Lines.TryGetValue(Line, out var line) && line.Read(Name).Text == To.Text;
}

/// <summary>The adjustment of a charge went from one to another; null is none.</summary>
/// <param name="Line">The line.</param>
/// <param name="ChargeLabel">The charge.</param>
/// <param name="From">The adjustment before.</param>
/// <param name="To">The adjustment after.</param>
public sealed record AdjustmentChanged(LineId Line, string ChargeLabel, Adjustment? From, Adjustment? To) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Line(Line.Value).Field($"adjustments[{ChargeLabel}]");

    /// <inheritdoc/>
    public override OrderChange Inverse => new AdjustmentChanged(Line, ChargeLabel, To, From);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Replace(order, Line, line => line with
    {
        Adjustments = [.. line.Adjustments.Where(a => a.ChargeLabel != ChargeLabel).Concat(To is null ? [] : [To]).OrderBy(a => a.ChargeLabel, StringComparer.Ordinal)],
    });

    internal override bool IsLastWordIn(Order order) =>
        order.Lines.TryGetValue(Line, out var line) && line.Adjustments.FirstOrDefault(a => a.ChargeLabel == ChargeLabel) == To;
}

/// <summary>A line came to be, without its charges.</summary>
/// <param name="Line">The line as it came, in its state.</param>
public sealed record LineAdded(OrderLine Line) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Line(Line.Id.Value);

    /// <inheritdoc/>
    public override OrderChange Inverse => new LineRemoved(Line);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => Add(order, [Line]);

    internal static Order Add(Order order, IReadOnlyList<OrderLine> lines) => order with
    {
        Lines = order.Lines.AddRange(lines.Select(line => KeyValuePair.Create(line.Id, line))),
        LastLineId = Math.Max(order.LastLineId, lines.Max(line => line.Id.Value)),
    };

    internal override bool IsLastWordIn(Order order) => order.Lines.TryGetValue(Line.Id, out var line) && line.HasContentOf(Line);
}

/// <summary>A line is gone; it is kept here as it was, without its charges.</summary>
/// <param name="Line">The line as it was.</param>
public sealed record LineRemoved(OrderLine Line) : OrderChange
{
    /// <inheritdoc/>
    public override FieldPath Path => FieldPath.Root.Line(Line.Id.Value);

    /// <inheritdoc/>
    public override OrderChange Inverse => new LineAdded(Line);

    /// <inheritdoc/>
    public override Order ApplyTo(Order order) => order with { Lines = order.Lines.Remove(Line.Id) };

    internal override bool IsLastWordIn(Order order) =>
        !order.Lines.ContainsKey(Line.Id) && (Line.ParentId is not { } parent || order.Lines.ContainsKey(parent));
}
