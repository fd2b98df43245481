using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What some changes can have touched: the lines to price and check again.</summary>
internal sealed class Touched
{
    private readonly Order _before;
    private bool _isSubmitted;

    private Touched(Order before, LineTree tree) => (_before, Tree) = (before, tree);

    /// <summary>Lines of the order after the changes.</summary>
    public SortedSet<LineId> Lines { get; } = [];

    /// <summary>Lines that are gone, as they were.</summary>
    public List<OrderLine> Removed { get; } = [];

    /// <summary>Whether what holds between lines can have changed.</summary>
    public bool Across { get; private set; }

    /// <summary>The tree after the changes; the same one when no line came or went.</summary>
    public LineTree Tree { get; private set; }

    public static Touched By(IEnumerable<OrderChange> changes, OpenOrder before, Order after)
    {
        var touched = new Touched(before.Order, before.Tree);
        foreach (var change in changes) touched.Add(change, after);
        touched.Lines.RemoveWhere(id => !after.Lines.ContainsKey(id));
        if (touched.Across && !touched.HasSameLines(after)) touched.Tree = new LineTree(after.Lines.Values);
        return touched;
    }

    /// <summary>The lines to store: new ones and those that are not what they were.</summary>
    public IReadOnlyList<OrderLine> Written(Order after) =>
        [.. (_isSubmitted ? after.Lines.Keys : (IEnumerable<LineId>)Lines).Select(id => after.Lines[id]).Where(IsNew)];

    /// <summary>What a line's share of the totals was.</summary>
    public Totals TotalsBefore(LineId line, Currency currency) =>
        _before.Lines.TryGetValue(line, out var before) ? before.TotalsIn(currency) : Totals.None(currency);

    private void Add(OrderChange change, Order after)
    {
        switch (change)
        {
            case HeaderFieldChanged { Field: HeaderField.Contract or HeaderField.DeliveryLocation or HeaderField.RequestedCompletion }:
                Lines.UnionWith(after.Lines.Keys);
                break;
            case LineFieldChanged { Field: LineField.Quantity or LineField.Location or LineField.Contract } field:
                AddWithKin(field.Line);
                break;
            case LineFieldChanged field:
                Lines.Add(field.Line);
                break;
            case CharacteristicChanged characteristic:
                Lines.Add(characteristic.Line);
                break;
            case AdjustmentChanged adjustment:
                Lines.Add(adjustment.Line);
                break;
            case LineAdded added:
                AddLine(added.Line);
                break;
            case StateChanged:
                _isSubmitted = true;
                break;
            case LineRemoved removed:
                Removed.Add(_before.Lines[removed.Line.Id]);
                AddLine(removed.Line);
                break;
        }
    }

    private void AddLine(OrderLine line)
    {
        Across = true;
        Lines.Add(line.Id);
        if (line.ParentId is { } parent) Lines.Add(parent);
    }

    /// <summary>The counts of a bundle depend on parent and children alike.</summary>
    private void AddWithKin(LineId line)
    {
        Lines.UnionWith(Tree.ChildrenOf(line).Append(line));
        if (_before.Lines.GetValueOrDefault(line)?.ParentId is { } parent) Lines.Add(parent);
    }

    private bool IsNew(OrderLine line) => !_before.Lines.TryGetValue(line.Id, out var before) || !ReferenceEquals(before, line);

    private bool HasSameLines(Order after) => ReferenceEquals(after.Lines, _before.Lines);
}
