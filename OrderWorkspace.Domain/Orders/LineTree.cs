using System.Collections.Immutable;

namespace OrderWorkspace.Domain.Orders;

/// <summary>A line's place among the lines: the number people see and how deep it lies.</summary>
/// <param name="Id">The line.</param>
/// <param name="Number">"1", "1.1", "1.1.2": counts from 1 among lines with the same parent.</param>
/// <param name="Depth">0 at the top.</param>
public readonly record struct LinePlace(LineId Id, string Number, int Depth);

/// <summary>The lines of an order as a tree. Made anew only when lines come or go.</summary>
public sealed class LineTree
{
    private readonly ILookup<LineId?, (LineId Id, LineId? ParentId, int Position)> _children;
    private readonly Dictionary<LineId, LinePlace> _places;

    /// <summary>The tree of the lines of an order.</summary>
    public LineTree(IEnumerable<OrderLine> lines)
        : this(lines.Select(l => (l.Id, l.ParentId, l.Position)))
    {
    }

    /// <summary>The tree of the lines of a quote.</summary>
    public LineTree(IEnumerable<Quotes.QuoteLine> lines)
        : this(lines.Select(l => (l.Id, l.ParentId, l.Position)))
    {
    }

    /// <summary>The tree of lines of which only this is known.</summary>
    public LineTree(IEnumerable<(LineId Id, LineId? ParentId, int Position)> lines)
    {
        _children = lines.OrderBy(l => l.Position).ThenBy(l => l.Id).ToLookup(l => l.ParentId);
        var inOrder = ImmutableArray.CreateBuilder<LinePlace>();
        Walk(null, "", 0, inOrder);
        InOrder = inOrder.DrainToImmutable();
        _places = InOrder.ToDictionary(place => place.Id);
    }

    /// <summary>All lines, each followed by its children.</summary>
    public ImmutableArray<LinePlace> InOrder { get; }

    /// <summary>Where a line stands.</summary>
    public LinePlace this[LineId line] => _places[line];

    /// <summary>The lines right under <paramref name="parent"/>, as identities.</summary>
    public IEnumerable<LineId> ChildrenOf(LineId? parent) => _children[parent].Select(l => l.Id);

    /// <summary>A line and all that lies under it, children before their parent.</summary>
    public IEnumerable<LineId> WithDescendants(LineId line) => ChildrenOf(line).SelectMany(WithDescendants).Append(line);

    /// <summary>The position for a new last child of <paramref name="parent"/>.</summary>
    public int NextPosition(LineId? parent) => _children[parent].Select(l => l.Position).DefaultIfEmpty(0).Max() + 1;

    private void Walk(LineId? parent, string prefix, int depth, ImmutableArray<LinePlace>.Builder into)
    {
        var count = 0;
        foreach (var line in _children[parent])
        {
            var number = $"{prefix}{++count}";
            into.Add(new LinePlace(line.Id, number, depth));
            if (_children.Contains(line.Id)) Walk(line.Id, number + ".", depth + 1, into);
        }
    }
}
