namespace OrderWorkspace.Data.Seeding;

/// <summary>The folder with the seed files.</summary>
internal sealed class SeedFolder(string path)
{
    /// <summary>The records of a file: the rows below the heading of a CSV file, the items of a list in JSON.</summary>
    public List<SeedField> Read(string name)
    {
        var start = new SeedPlace($"{Path.GetFileName(path)}/{name}", 1, "");
        var file = Path.Combine(path, name);
        if (!File.Exists(file)) throw new BrokenSeedException(start, "nothing, since it is missing", "records");
        return Path.GetExtension(name) == ".csv" ? SeedCsv.Read(start, File.ReadAllText(file)) : SeedJson.Read(start, File.ReadAllBytes(file));
    }
}
