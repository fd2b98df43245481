using System.Security.Cryptography;
using System.Text;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Identities that follow from codes and numbers, so that the same files give the same records.</summary>
internal static class SeedIds
{
    private static readonly DateTimeOffset Beginning = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The identity of what is known by <paramref name="key"/>; sorts by <paramref name="made"/> where that is told.</summary>
    public static Id<T> Of<T>(string key, DateTimeOffset? made = null)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(T).Name}/{key}"), bytes);
        var at = Guid.CreateVersion7(made ?? Beginning).ToByteArray(bigEndian: true);
        at.AsSpan(0, 6).CopyTo(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70); // version 7
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80); // the variant of RFC 9562
        return new Id<T>(new Guid(bytes[..16], bigEndian: true));
    }
}
