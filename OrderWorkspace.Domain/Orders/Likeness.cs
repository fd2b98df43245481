using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace OrderWorkspace.Domain.Orders;

/// <summary>
/// A mark of what lines do, with what, how many and where, by which orders are found alike without reading their lines.
/// Marks add up in any order: an edit takes off what a line was and adds what it became.
/// </summary>
public static class Likeness
{
    // The longest action, a number of 29 digits with sign and point, two identities and what is between them need 116.
    private const int LongestText = 128;

    /// <summary>The mark of these lines together; 0 when there are none.</summary>
    public static long Of(IEnumerable<OrderLine> lines) => lines.Aggregate(0L, (sum, line) => unchecked(sum + Of(line)));

    internal static long Of(OrderLine? line)
    {
        if (line is null) return 0;
        Span<byte> text = stackalloc byte[LongestText];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{line.Action} {line.SoldProductId?.Value ?? line.OfferingId.Value} {line.Quantity:0.######} {line.LocationId?.Value}", out var length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
