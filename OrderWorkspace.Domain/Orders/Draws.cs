using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders.Life;

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

    /// <summary>These of <paramref name="entitlements"/> that are drawn on, when what is drawn is used for good.</summary>
    public IEnumerable<Entitlement> UseUp(IEnumerable<Entitlement> entitlements) =>
        from entitlement in entitlements
        let draw = DrawOn(entitlement.Id)
        where draw is not null
        select entitlement with { UnitsUsed = entitlement.UnitsUsed + draw.Units, Version = entitlement.Version + 1 };

    private Draw? DrawOn(Id<Entitlement> id) => ByEntitlement.GetValueOrDefault(id);

    /// <summary>Whether a line has yet to draw on its entitlement: what a completed one drew is used, and what is over otherwise draws nothing.</summary>
    public static bool IsDrawing(OrderLine line, out Id<Entitlement> id)
    {
        id = line.EntitlementId.GetValueOrDefault();
        return line is { EntitlementId: not null, Action: LineAction.Add } && (line.State is null || LineLife.IsOpen(line.State));
    }
}

/// <summary>What is drawn on one entitlement.</summary>
/// <param name="Units">Units altogether.</param>
/// <param name="Lines">The lines that draw.</param>
internal sealed record Draw(decimal Units, ImmutableSortedSet<LineId> Lines);
