using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data.Seeding;

/// <summary>A copy of the seed files that a test may break.</summary>
internal sealed class SeedCopy : IDisposable
{
    public static string Original { get; } = Path.Combine(Repository.Root, "seed-data");

    private readonly DirectoryInfo _above = Directory.CreateTempSubdirectory("order-workspace-seed-");

    public SeedCopy()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Original)) File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    public string Folder => Path.Combine(_above.FullName, "seed-data");

    /// <summary>Replaces the first <paramref name="text"/> in a file; gives its line.</summary>
    public int Replace(string file, string text, string by)
    {
        var path = Path.Combine(Folder, file);
        var all = File.ReadAllText(path);
        var at = all.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"{file} does not hold {text}");
        File.WriteAllText(path, all[..at] + by + all[(at + text.Length)..]);
        return all[..at].Count(letter => letter == '\n') + 1;
    }

    public void Dispose() => _above.Delete(recursive: true);
}
