using System.Collections.Immutable;

namespace OrderWorkspace.Domain.Orders;

/// <summary>A line's place among the lines: the number people see and how deep it lies.</summary>
/// <param name="Id">The line.</param>
/// <param name="Number">"1", "1.1", "1.1.2": counts from 1 among lines with the same parent.</param>
/// <param name="Depth">0 at the top.</param>
public readonly record struct LinePlace(LineId Id, string Number, int Depth);

/// <summary>The lines of an order as a tree. Immutable; a line that comes or goes makes a new one of it. Places are counted when somebody asks for one.</summary>
public sealed class LineTree
{
    private static readonly ImmutableSortedSet<(int Position, LineId Id)> None = [];

    // Those at the top are under the line 0, which there is not.
    private readonly ImmutableDictionary<LineId, ImmutableSortedSet<(int Position, LineId Id)>> _children;
    private readonly Lazy<ImmutableArray<LinePlace>> _inOrder;
    private readonly Lazy<Dictionary<LineId, LinePlace>> _places;

    /// <summary>The tree of the lines of an order.</summary>
    public LineTree(IEnumerable<OrderLine> lines)
        : this(Children(lines.Select(l => (l.Id, l.ParentId, l.Position))))
    {
    }

    /// <summary>The tree of the lines of a quote.</summary>
    public LineTree(IEnumerable<Quotes.QuoteLine> lines)
        : this(Children(lines.Select(l => (l.Id, l.ParentId, l.Position))))
    {
    }

    /// <summary>The tree of lines of which only this is known.</summary>
    public LineTree(IEnumerable<(LineId Id, LineId? ParentId, int Position)> lines)
        : this(Children(lines))
    {
    }

    private LineTree(ImmutableDictionary<LineId, ImmutableSortedSet<(int Position, LineId Id)>> children)
    {
        _children = children;
        _inOrder = new(Walked);
        _places = new(() => InOrder.ToDictionary(place => place.Id));
    }

    /// <summary>All lines, each followed by its children.</summary>
    public ImmutableArray<LinePlace> InOrder => _inOrder.Value;

    /// <summary>Where a line stands.</summary>
    public LinePlace this[LineId line] => _places.Value[line];

    /// <summary>The lines right under <paramref name="parent"/>, as identities.</summary>
    public IEnumerable<LineId> ChildrenOf(LineId? parent) => Under(parent).Select(l => l.Id);

    /// <summary>A line and all that lies under it, children before their parent.</summary>
    public IEnumerable<LineId> WithDescendants(LineId line) => ChildrenOf(line).SelectMany(WithDescendants).Append(line);

    /// <summary>The position for a new last child of <paramref name="parent"/>.</summary>
    public int NextPosition(LineId? parent) => Under(parent) is { IsEmpty: false } children ? children.Max.Position + 1 : 1;

    /// <summary>The tree with one line more.</summary>
    internal LineTree With(OrderLine line) => new(_children.SetItem(KeyOf(line.ParentId), Under(line.ParentId).Add((line.Position, line.Id))));

    /// <summary>The tree without a line that is in it.</summary>
    internal LineTree Without(OrderLine line) => Under(line.ParentId).Remove((line.Position, line.Id)) is { IsEmpty: false } left
        ? new(_children.SetItem(KeyOf(line.ParentId), left))
        : new(_children.Remove(KeyOf(line.ParentId)));

    private static ImmutableDictionary<LineId, ImmutableSortedSet<(int Position, LineId Id)>> Children(IEnumerable<(LineId Id, LineId? ParentId, int Position)> lines) =>
        lines.GroupBy(l => KeyOf(l.ParentId), l => (l.Position, l.Id)).ToImmutableDictionary(same => same.Key, same => same.ToImmutableSortedSet());

    private static LineId KeyOf(LineId? parent) => parent.GetValueOrDefault();

    private ImmutableSortedSet<(int Position, LineId Id)> Under(LineId? parent) => _children.GetValueOrDefault(KeyOf(parent), None);

    private ImmutableArray<LinePlace> Walked()
    {
        var inOrder = ImmutableArray.CreateBuilder<LinePlace>();
        Walk(null, "", 0, inOrder);
        return inOrder.DrainToImmutable();
    }

    private void Walk(LineId? parent, string prefix, int depth, ImmutableArray<LinePlace>.Builder into)
    {
        var count = 0;
        foreach (var (_, line) in Under(parent))
        {
            var number = $"{prefix}{++count}";
            into.Add(new LinePlace(line, number, depth));
            if (_children.ContainsKey(line)) Walk(line, number + ".", depth + 1, into);
        }
    }
}
