using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What somebody wants to do to an order. Deciding it gives the <see cref="OrderChange"/>s it comes to, or the findings that refuse it.</summary>
public abstract record OrderEdit
{
    /// <summary>Offerings that have to be in the context, components of bundles included, before it can be decided.</summary>
    public virtual IReadOnlyList<Id<ProductOffering>> Offerings => [];

    /// <summary>Sold products that have to be in the context, with what they are parts of and all their parts, before it can be decided.</summary>
    public virtual IReadOnlyList<Id<SoldProduct>> SoldProducts => [];

    /// <summary>Whether undo takes it back.</summary>
    public virtual bool IsUndoable => true;

    /// <summary>The permission it takes on an order of <paramref name="kind"/>.</summary>
    public virtual Permission NeededFor(OrderKind kind) => kind.ToEdit();

    /// <summary>The finding that refuses it because of where <paramref name="order"/> is; null when it may be decided. What is ordered is edited in drafts.</summary>
    internal virtual Finding? RefusalOn(Order order) => order.State == OrderState.Draft
        ? null
        : Finding.Of(OrderFindings.NotDraft, FieldPath.Root, ("number", order.Number), ("state", order.State));

    /// <summary>The changes it comes to; none when everything is so already.</summary>
    internal abstract Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by);

    private protected static Outcome<IReadOnlyList<OrderChange>> Changes(params IEnumerable<OrderChange> changes) => changes.ToArray();

    /// <summary>Without spaces around it and without control characters, which some databases cannot keep; null when nothing is left.</summary>
    internal static string? Clean(string? text)
    {
        var clean = string.Concat((text ?? "").Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\t')).Trim();
        return clean.Length == 0 ? null : clean;
    }

    private protected static FieldValue Entered(string? text, Editor by) => new(Clean(text), new FieldSource(SourceKind.Entered, by.Name));
}

/// <summary>Begins an order; its header is filled.</summary>
public sealed record BeginOrder : OrderEdit
{
    /// <inheritdoc/>
    public override bool IsUndoable => false;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) => Changes(
        HeaderPreFill.Fill(open.Context, open.Order.Kind)
            .Where(filled => filled.Value is not null)
            .Select(filled => new HeaderFieldChanged(filled.Field, open.Order.Read(filled.Field), new FieldValue(filled.Value, filled.Source))));
}

/// <summary>Gives a header field a value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its text form; null empties it. What cannot be read is kept and found.</param>
public sealed record SetHeaderField(HeaderField Field, string? Value) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var written = open.Order.Write(Field, Entered(Value, by));
        if (OrderRules.NamesNothingOfTheCustomers(open, written, Field) is { } refusal) return refusal;
        var (from, to) = (open.Order.Read(Field), written.Read(Field));
        return from.Text == to.Text ? Changes() : Changes(new HeaderFieldChanged(Field, from, to));
    }
}

/// <summary>Gives a field of a line a value.</summary>
/// <param name="Line">The line.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">Its text form; null empties it. What cannot be read is kept and found.</param>
public sealed record SetLineField(LineId Line, LineField Field, string? Value) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (!open.Order.Lines.TryGetValue(Line, out var line)) return OrderFindings.LineGone(Line);
        var written = line.Write(Field, Entered(Value, by));
        if (LineRules.NamesNothingOfTheCustomers(open, written, Field) is { } refusal) return refusal;
        var (from, to) = (line.Read(Field), written.Read(Field));
        if (from.Text == to.Text) return Changes();
        return Changes([new LineFieldChanged(Line, Field, from, to), .. Field == LineField.Quantity ? PartQuantities.Follow(open, line, written) : []]);
    }
}

/// <summary>Gives a characteristic of a line a value.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">Key of the characteristic.</param>
/// <param name="Value">Its text form; null empties it. What is no value of its type is kept and found.</param>
public sealed record SetCharacteristic(LineId Line, string Name, string? Value) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (!open.Order.Lines.TryGetValue(Line, out var line)) return OrderFindings.LineGone(Line);
        var specification = open.Context.SpecificationOf(line);
        if (specification?.Characteristics.FirstOrDefault(c => c.Name == Name) is not { } characteristic)
            return CharacteristicCheck.IsUnknown(specification?.Name ?? line.Name, Name, FieldPath.Root.Line(Line.Value));
        if (CharacteristicCheck.IsDerived(specification, characteristic, FieldPath.Root.Line(Line.Value)) is { } refusal) return refusal;
        var (from, to) = (line.Read(Name), Entered(characteristic.InUsualForm(Clean(Value)), by));
        return from.Text == to.Text ? Changes() : Changes(new CharacteristicChanged(Line, Name, from, to));
    }
}

/// <summary>Adds lines that give the customer a new product.</summary>
/// <param name="Offering">The version of the offering.</param>
/// <param name="Quantity">How many; null adds as many as usual.</param>
/// <param name="Location">Where to; null means where the order goes.</param>
public sealed record AddOffering(Id<ProductOffering> Offering, decimal? Quantity = null, Id<Customers.Location>? Location = null) : OrderEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [Offering];

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) =>
        new AddOfferings([new LineRequest(Offering, Quantity ?? open.Context.Offerings.GetValueOrDefault(Offering)?.UsualQuantity ?? 1, Location)]).Decide(open, by);
}

/// <summary>Removes lines and all that lies under them.</summary>
/// <param name="Lines">The lines.</param>
public sealed record RemoveLines(IReadOnlyList<LineId> Lines) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) => Changes(ChangesTo(open));

    internal IEnumerable<OrderChange> ChangesTo(OpenOrder open) => Lines
        .Where(open.Order.Lines.ContainsKey)
        .SelectMany(open.Tree.WithDescendants)
        .Distinct()
        .Select(id => new LineRemoved(open.Order.Lines[id] with { Charges = [] }));
}

/// <summary>Changes the price of one charge, or takes such a change back.</summary>
/// <param name="Line">The line.</param>
/// <param name="ChargeLabel">The charge.</param>
/// <param name="Adjustment">The change; null takes it back.</param>
public sealed record AdjustPrice(LineId Line, string ChargeLabel, Pricing.Adjustment? Adjustment) : OrderEdit
{
    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (!open.Order.Lines.TryGetValue(Line, out var line)) return OrderFindings.LineGone(Line);
        var to = Adjustment is null ? null : Adjustment with { ChargeLabel = ChargeLabel, Reason = Clean(Adjustment.Reason) ?? "" };
        var change = new AdjustmentChanged(Line, ChargeLabel, line.Adjustments.FirstOrDefault(a => a.ChargeLabel == ChargeLabel), to);
        if (to is { Reason: "" })
            return Finding.Of(OrderFindings.PriceReasonMissing, change.Path, ("charge", ChargeLabel));
        if (to is not null && decimal.Abs(to.Value) >= Pricing.Adjustment.Limit)
            return Finding.Of(OrderFindings.PriceChangeTooLarge, change.Path, ("value", to.Value), ("limit", Pricing.Adjustment.Limit));
        return change.From == to ? Changes() : Changes(change);
    }
}

/// <summary>Takes back an edit: the changes it made, last first. Refused where something was changed since, and for a step in the life of the order, which the table alone decides.</summary>
/// <param name="Entry">The edit.</param>
public sealed record Revert(JournalEntry Entry) : OrderEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. LinesToBringBack.Select(l => l.OfferingId)];

    /// <inheritdoc/>
    public override IReadOnlyList<Id<SoldProduct>> SoldProducts => [.. LinesToBringBack.Select(l => l.SoldProductId).OfType<Id<SoldProduct>>()];

    private IEnumerable<OrderLine> LinesToBringBack => Entry.Changes.OfType<LineRemoved>().Select(c => c.Line);

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (Entry.Changes.Any(change => change is LifeChange)) return Finding.Of(OrderFindings.NothingToRevert, FieldPath.Root);
        var (order, overtaken) = (open.Order, new List<Finding>());
        foreach (var change in Entry.Changes.Reverse())
            if (change.IsLastWordIn(order)) order = change.Inverse.ApplyTo(order);
            else overtaken.Add(Overtaken(change.Path));
        overtaken.AddRange(LeftWithoutParent(order, open.Tree).Select(line => Overtaken(FieldPath.Root.Line(line.Id.Value))));
        return overtaken.Count > 0 ? overtaken : Changes(Entry.Changes.Reverse().Select(c => c.Inverse));
    }

    /// <summary>Lines that somebody put under one that would go.</summary>
    private IEnumerable<OrderLine> LeftWithoutParent(Order order, LineTree tree) => Entry.Changes.OfType<LineAdded>().Where(added => !order.Lines.ContainsKey(added.Line.Id))
        .SelectMany(added => tree.ChildrenOf(added.Line.Id)).Select(id => order.Lines.GetValueOrDefault(id)).OfType<OrderLine>();

    private static Finding Overtaken(FieldPath path) => Finding.Of(OrderFindings.EditOvertaken, path, ("path", path));
}
