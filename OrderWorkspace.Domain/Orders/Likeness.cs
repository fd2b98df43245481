using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders;

/// <summary>
/// A mark of what lines do, with what, how it is configured, how many and where, by which orders are found alike without reading their lines.
/// Marks add up in any order: an edit takes off what a line was and adds what it became.
/// </summary>
public static class Likeness
{
    private const int Identity = 16;
    private const decimal NoQuantity = decimal.MinValue;
    private const decimal One = 1.0000000000000000000000000000m; // divided by it, 2.0 is as 2 is

    /// <summary>The mark of these lines together; 0 when there are none.</summary>
    public static long Of(IEnumerable<OrderLine> lines) => lines.Aggregate(0L, (sum, line) => unchecked(sum + Of(line)));

    internal static long Of(OrderLine? line)
    {
        if (line is null) return 0;
        Span<byte> content = stackalloc byte[sizeof(int) + 3 * Identity];
        BinaryPrimitives.WriteInt32LittleEndian(content, (int)line.Action);
        (line.SoldProductId?.Value ?? line.OfferingId.Value).TryWriteBytes(content[sizeof(int)..]);
        (line.LocationId?.Value ?? Guid.Empty).TryWriteBytes(content[(sizeof(int) + Identity)..]);
        decimal.GetBits((line.Quantity ?? NoQuantity) / One, MemoryMarshal.Cast<byte, int>(content[(sizeof(int) + 2 * Identity)..]));
        return line.Action.IsConfigured() ? Configured(Mark(content), line.Characteristics) : Mark(content);
    }

    /// <summary>The mark together with the values, whatever their order; itself when there are none.</summary>
    private static long Configured(long mark, IReadOnlyList<Characteristic> characteristics)
    {
        var values = 0L;
        for (var i = 0; i < characteristics.Count; i++)
            if (characteristics[i] is { Name: var name, Value: { Length: > 0 } value })
                values = unchecked(values + Mark(MemoryMarshal.AsBytes(value.AsSpan()), ~Mark(MemoryMarshal.AsBytes(name.AsSpan())))); // ~ ends the name
        return values == 0 ? mark : Mark(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in values)), mark);
    }

    // FNV-1a of 64 bits: draft-eastlake-fnv, sections 2 and 5.
    private static long Mark(ReadOnlySpan<byte> content, long from = unchecked((long)0xcbf29ce484222325))
    {
        var mark = unchecked((ulong)from);
        foreach (var part in content) mark = unchecked((mark ^ part) * 0x100000001b3);
        return unchecked((long)mark);
    }
}
