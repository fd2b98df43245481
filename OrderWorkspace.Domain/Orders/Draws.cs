using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What the lines of an order draw on entitlements together; an edit takes off what a line drew and adds what it draws.</summary>
internal sealed record Draws
{
    public static readonly Draws None = new();

    /// <summary>By entitlement; without those that nothing is drawn on.</summary>
    public ImmutableDictionary<Id<Entitlement>, Draw> ByEntitlement { get; private init; } = ImmutableDictionary<Id<Entitlement>, Draw>.Empty;

    public static Draws Of(IEnumerable<OrderLine> lines) => lines.Aggregate(None, (draws, line) => draws.With(line));

    public Draws With(OrderLine line) => IsDrawing(line, out var id)
        ? new() { ByEntitlement = ByEntitlement.SetItem(id, DrawOn(id) is { } draw ? new(draw.Units + (line.Quantity ?? 0), draw.Lines.Add(line.Id)) : new(line.Quantity ?? 0, [line.Id])) }
        : this;

    public Draws Without(OrderLine line)
    {
        if (!IsDrawing(line, out var id) || DrawOn(id) is not { } draw) return this;
        var left = draw.Lines.Remove(line.Id);
        return new() { ByEntitlement = left.IsEmpty ? ByEntitlement.Remove(id) : ByEntitlement.SetItem(id, new(draw.Units - (line.Quantity ?? 0), left)) };
    }

    private Draw? DrawOn(Id<Entitlement> id) => ByEntitlement.GetValueOrDefault(id);

    private static bool IsDrawing(OrderLine line, out Id<Entitlement> id)
    {
        id = line.EntitlementId.GetValueOrDefault();
        return line is { EntitlementId: not null, Action: LineAction.Add };
    }
}

/// <summary>What is drawn on one entitlement.</summary>
/// <param name="Units">Units altogether.</param>
/// <param name="Lines">The lines that draw.</param>
internal sealed record Draw(decimal Units, ImmutableSortedSet<LineId> Lines);
