namespace OrderWorkspace.Data.Seeding;

/// <summary>The folder with the seed files.</summary>
internal sealed class SeedFolder(string path)
{
    /// <summary>The records of a file: the rows below the heading of a CSV file, the items of a list in JSON.</summary>
    public List<SeedField> Read(string name)
    {
        var start = StartOf(name);
        var file = Path.Combine(path, name);
        if (!File.Exists(file)) throw new BrokenSeedException(start, "nothing, since it is missing", "records");
        return Path.GetExtension(name) == ".csv" ? SeedCsv.Read(start, File.ReadAllText(file)) : SeedJson.Read(start, File.ReadAllBytes(file));
    }

    /// <summary>The text of the JSON Schema in the file that <paramref name="field"/> names.</summary>
    public string ReadSchema(SeedField field)
    {
        var file = Path.Combine(path, Path.GetFileName(field.Required()));
        if (!File.Exists(file)) throw field.Broken("the name of a file beside this one");
        var (text, whole) = (File.ReadAllText(file), SeedJson.ReadOne(StartOf(Path.GetFileName(file)), File.ReadAllBytes(file)));
        return JsonSchemas.FlawIn(text) is { } flaw ? throw whole.At(flaw.Place).Broken(flaw.MayHold) : text;
    }

    private SeedPlace StartOf(string name) => new($"{Path.GetFileName(path)}/{name}", 1, "");
}
