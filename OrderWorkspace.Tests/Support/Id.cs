using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Tests.Support;

/// <summary>Identities and numbers by name: the same name is the same thing, in every test.</summary>
internal static class Id
{
    public static Id<T> Of<T>(string name) => new(new Guid(Hash<T>(name).AsSpan(0, 16)));

    public static Number<T> Number<T>(NumberSeries series, string name) =>
        series.At<T>(BinaryPrimitives.ReadUInt32LittleEndian(Hash<T>(name).AsSpan(16)) % 10_000_000);

    private static byte[] Hash<T>(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(T).Name} {name}"));
}
