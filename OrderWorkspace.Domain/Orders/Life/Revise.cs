using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>
/// Changes a submitted order: all of it, or nothing. What the edits make is checked as a draft is; what else was wrong before does not stop them.
/// With the last open line the order is over, if something of it was completed. New lines begin as acknowledged. A line that is removed vanishes if nothing was done for it yet, and is cancelled otherwise.
/// </summary>
/// <param name="Edits">What is to change, one after the other.</param>
/// <param name="Reason">Why.</param>
public sealed record Revise(IReadOnlyList<OrderEdit> Edits, string Reason) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Revise;

    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. Edits.SelectMany(edit => edit.Offerings)];

    /// <inheritdoc/>
    public override IReadOnlyList<Id<SoldProduct>> SoldProducts => [.. Edits.SelectMany(edit => edit.SoldProducts)];

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        if (WhyNot(Reason) is { } finding) return finding;
        if (Edits.FirstOrDefault(edit => edit is LifeEdit or BeginOrder or Revert) is { } other)
            return Finding.Of(LifeFindings.NotInRevision, FieldPath.Root.Field("edits"), ("edit", other.GetType().Name));
        return RevisedDraft.Of(open).After(Edits, by).Map<IReadOnlyList<OrderChange>>(draft => draft.Changes.Count == 0 ? [] : Revision(open.Order, draft.Changes));
    }

    private OrderChange[] Revision(Order order, IReadOnlyList<OrderChange> changes)
    {
        var cancelled = RevisedDraft.LinesToCancel(order, changes);
        OrderChange[] revised =
        [
            .. changes.Select(change => change switch
            {
                LineAdded added => new LineAdded(added.Line.At(new LineStanding(LineState.Acknowledged))),
                LineRemoved removed when cancelled.Contains(removed.Line.Id) => Moving([order.Lines[removed.Line.Id]], LineState.Cancelled, _ => Reason).Single(),
                _ => change,
            }),
            new RevisionMade(order.Revision, order.Revision + 1, Clean(Reason)!),
        ];
        var lines = OrderChange.ApplyAll(revised, order).Lines.Values;
        return lines.Any(line => LineLife.IsOpen(line.State)) ? revised : [.. revised, Going(order, OrderLife.StateOf(lines))];
    }
}
