using OrderWorkspace.Domain.Orders.Life;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What some changes can have touched: the lines to price and check again.</summary>
internal sealed class Touched
{
    private readonly Order _before;
    private readonly OrderContext _context;

    private Touched(OpenOrder before, Order after)
    {
        (_before, _context) = (before.Order, before.Context);
        // What is the first in an order is taken at once, not line by line.
        (Tree, Index) = _before.Lines.IsEmpty ? (new LineTree(after.Lines.Values), LineIndex.Of(after.Lines.Values, _context)) : (before.Tree, before.Index);
    }

    /// <summary>Lines of the order after the changes, to check again.</summary>
    public SortedSet<LineId> Lines { get; } = [];

    /// <summary>Those of them to price again.</summary>
    public SortedSet<LineId> Priced { get; } = [];

    /// <summary>Lines that are gone, as they were.</summary>
    public List<OrderLine> Removed { get; } = [];

    /// <summary>Whether what holds between lines can have changed.</summary>
    public bool Across { get; private set; }

    /// <summary>Whether what is ordered can have changed, not only where the order and its lines are.</summary>
    public bool IsContent { get; private set; }

    /// <summary>Whether it was no draft before, so that nothing was checked.</summary>
    public bool WasSubmitted => _before.State != OrderState.Draft;

    /// <summary>The tree after the changes; the same one when no line came or went.</summary>
    public LineTree Tree { get; private set; }

    /// <summary>The lines by what they are about, after the changes.</summary>
    public LineIndex Index { get; private set; }

    public static Touched By(IEnumerable<OrderChange> changes, OpenOrder before, Order after)
    {
        var touched = new Touched(before, after);
        foreach (var change in changes) touched.Add(change, after);
        touched.Lines.UnionWith(touched.Priced);
        touched.Lines.RemoveWhere(id => !after.Lines.ContainsKey(id));
        touched.Priced.IntersectWith(touched.Lines);
        return touched;
    }

    /// <summary>The lines to store: new ones and those that are not what they were.</summary>
    public IReadOnlyList<OrderLine> Written(Order after) =>
        [.. Lines.Select(id => after.Lines[id]).Where(IsNew)];

    /// <summary>A line as it was; null when it is new.</summary>
    public OrderLine? Before(LineId line) => _before.Lines.GetValueOrDefault(line);

    /// <summary>The order's mark of likeness, now that these lines are what they are in <paramref name="after"/>.</summary>
    public long LikenessAfter(Order after) => unchecked(_before.Likeness
        - Likeness.Of(Removed) - Likeness.Of(Lines.Select(Before).OfType<OrderLine>())
        + Likeness.Of(Lines.Select(id => after.Lines[id])));

    /// <summary>What is drawn on entitlements, now that these lines are what they are in <paramref name="after"/>.</summary>
    public Draws DrawsAfter(Draws draws, Order after)
    {
        foreach (var line in Removed.Concat(Lines.Select(Before).OfType<OrderLine>())) draws = draws.Without(line);
        foreach (var id in Lines) draws = draws.With(after.Lines[id]);
        return draws;
    }

    private void Add(OrderChange change, Order after)
    {
        IsContent |= change is not LifeChange;
        switch (change)
        {
            case HeaderFieldChanged { Field: HeaderField.Contract or HeaderField.RequestedStart }:
                Priced.UnionWith(after.Lines.Keys);
                break;
            case HeaderFieldChanged { Field: HeaderField.DeliveryLocation or HeaderField.RequestedCompletion }:
                Lines.UnionWith(after.Lines.Keys);
                break;
            case LineFieldChanged { Field: LineField.Quantity } field:
                Priced.Add(field.Line);
                AddParentOf(after.Lines.GetValueOrDefault(field.Line));
                break;
            case LineFieldChanged { Field: LineField.Contract or LineField.TermMonths } field:
                Priced.UnionWith(Tree.WithDescendants(field.Line));
                break;
            case LineFieldChanged field:
                Lines.UnionWith(Tree.WithDescendants(field.Line));
                break;
            case CharacteristicChanged characteristic:
                Priced.Add(characteristic.Line);
                break;
            case AdjustmentChanged adjustment:
                Priced.Add(adjustment.Line);
                break;
            case LineAdded added:
                Across = true;
                if (!_before.Lines.IsEmpty) (Tree, Index) = (Tree.With(added.Line), Index.With(added.Line, _context));
                Priced.Add(added.Line.Id);
                AddParentOf(added.Line);
                AddThoseAboutTheProductOf(added.Line);
                break;
            case LinesMoved { To.State: LineState.Cancelled } moved:
                Priced.UnionWith(moved.Lines);
                break;
            case LinesMoved moved:
                Lines.UnionWith(moved.Lines);
                break;
            case PointOfNoReturnPassed passed:
                Lines.UnionWith(passed.Lines);
                break;
            case LineRemoved removed:
                Across = true;
                if (!_before.Lines.IsEmpty) (Tree, Index) = (Tree.Without(removed.Line), Index.Without(removed.Line, _context));
                if (_before.Lines.TryGetValue(removed.Line.Id, out var gone)) Removed.Add(gone); // not if it came in the same edit
                AddParentOf(removed.Line);
                AddThoseAboutTheProductOf(removed.Line);
                break;
        }
    }

    /// <summary>A bundle has as many of a component as its children say.</summary>
    private void AddParentOf(OrderLine? line)
    {
        if (line?.ParentId is { } parent) Lines.Add(parent);
    }

    /// <summary>A product is on one line only, and its parts go with it.</summary>
    private void AddThoseAboutTheProductOf(OrderLine line)
    {
        if (line.SoldProductId is not { } product) return;
        Lines.UnionWith(Index.For(product));
        if (_context.ProductOf(product)?.ParentId is { } whole) Lines.UnionWith(Index.For(whole));
    }

    private bool IsNew(OrderLine line) => !_before.Lines.TryGetValue(line.Id, out var before) || !ReferenceEquals(before, line);
}
