using System.Text.RegularExpressions;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Architecture;

public sealed partial class TheSources
{
    private static readonly Dictionary<string, Regex> Forbidden = new()
    {
        ["a finalizer"] = new(@"^\s*~\w+\(\)"),
        ["async without a task"] = new(@"\basync void\b"),
        ["waiting that blocks a thread"] = new(@"\.(Result\b(?!\s*=[^=])|Wait\(\)|GetResult\(\))"),
        ["a region"] = new(@"^\s*#region\b"),
        ["a silenced warning without a reason"] = new(@"^\s*#pragma warning disable\b(?!.*//)"),
        ["something unfinished"] = new(@"\bTODO\b|\bFIXME\b|\bHACK\b"),
    };

    private static readonly string[] Projects = ["OrderWorkspace.Domain", "OrderWorkspace", "OrderWorkspace.Tests", "bench"];

    public static TheoryData<string> Names => [.. Forbidden.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Do_not_contain(string forbidden)
    {
        Rule.Holds(Projects.SelectMany(Written).SelectMany(file => Lines(file, Forbidden[forbidden])));
        Rule.Catches(Offenders().SelectMany(file => Lines(file, Forbidden[forbidden])));
    }

    [Fact]
    public void Have_their_folder_as_namespace()
    {
        // The stand-in for a package has that package's namespaces, and its tests must not hide them.
        var files = Projects.SelectMany(Written).Where(file => !file.Contains("/Fluxor/", StringComparison.Ordinal));
        Rule.Holds(files.Where(IsElsewhere));
        Rule.Catches(Offenders().Where(IsElsewhere));
    }

    [Fact]
    public void Lie_at_most_two_folders_deep()
    {
        Rule.Holds(Projects.SelectMany(Written).Where(IsTooDeep));
        Rule.Catches(new[] { "OrderWorkspace/Orders/Lines/Prices/PriceTrailView.razor" }.Where(IsTooDeep));
    }

    private static IEnumerable<string> Written(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !NotWritten().IsMatch(path));

    private static IEnumerable<string> Offenders() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "OrderWorkspace.Tests/Architecture/Offenders"), "*.cs")
            .Select(path => Path.GetRelativePath(Repository.Root, path));

    private static IEnumerable<string> Lines(string file, Regex forbidden) =>
        File.ReadLines(Path.Combine(Repository.Root, file))
            .Select((line, index) => (line, number: index + 1))
            .Where(numbered => forbidden.IsMatch(numbered.line))
            .Select(numbered => $"{file}:{numbered.number}: {numbered.line.Trim()}");

    private static bool IsElsewhere(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('/', '.').Replace("bench", "OrderWorkspace.Bench", StringComparison.Ordinal);
        return Namespace().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Any(found => found.Groups[1].Value != folder);
    }

    private static bool IsTooDeep(string file) => file.Split('/').Length > 4;

    [GeneratedRegex(@"/(bin|obj)/|^OrderWorkspace/Data/Migrations/|^OrderWorkspace\.Tests/Architecture/Offenders/")]
    private static partial Regex NotWritten();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
