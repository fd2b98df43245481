using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrderWorkspace.Domain.Orders;

/// <summary>
/// A mark of what lines do, with what, how many and where, by which orders are found alike without reading their lines.
/// Marks add up in any order: an edit takes off what a line was and adds what it became.
/// </summary>
public static class Likeness
{
    /// <summary>The mark of these lines together; 0 when there are none.</summary>
    public static long Of(IEnumerable<OrderLine> lines) => lines.Aggregate(0L, (sum, line) => unchecked(sum + Of(line)));

    internal static long Of(OrderLine? line)
    {
        if (line is null) return 0;
        var text = FormattableString.Invariant($"{line.Action} {line.SoldProductId?.Value ?? line.OfferingId.Value} {line.Quantity:0.######} {line.LocationId}");
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
