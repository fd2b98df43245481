using System.Reflection;
using System.Text.RegularExpressions;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Findings;

public sealed partial class EveryKindOfFinding
{
    private static readonly (string Name, FindingKind Kind)[] Kinds =
    [
        .. from type in typeof(FindingKind).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where field.FieldType == typeof(FindingKind)
           select ($"{type.Name}.{field.Name}", (FindingKind)field.GetValue(null)!),
    ];

    [Fact]
    public void Has_a_code_of_its_own() => Assert.Equal([], Kinds.GroupBy(k => k.Kind.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Has_a_code_of_words_and_dots() => Assert.Equal([], Kinds.Where(k => !WordsAndDots().IsMatch(k.Kind.Code)).Select(k => k.Kind.Code));

    [Fact]
    public void Is_a_sentence() => Assert.Equal([], Kinds.Where(k => !Sentence().IsMatch(k.Kind.Template)).Select(k => k.Kind.Template));

    [Fact]
    public void Is_asserted_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "OrderWorkspace.Tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Equal([], Unasserted(tests));
        Assert.Equal(Kinds.Select(k => k.Name), Unasserted("no test at all"));
    }

    [Fact]
    public void Is_told_to_integrators()
    {
        var rows = Kinds.OrderBy(k => k.Kind.Code, StringComparer.Ordinal).Select(k => $"| `{k.Kind.Code}` | {k.Kind.Severity} | {k.Kind.Template} |");

        Assert.Equal(rows, File.ReadLines(Path.Combine(Repository.Root, "docs", "findings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Unasserted(string tests) => Kinds.Select(k => k.Name).Where(name => !Regex.IsMatch(tests, $@"\b{Regex.Escape(name)}\b"));

    [GeneratedRegex("^(order|line|quote)(\\.[a-z]+(-[a-z]+)*)+$")]
    private static partial Regex WordsAndDots();

    [GeneratedRegex("^[A-Z{\"].*\\.$")]
    private static partial Regex Sentence();
}
