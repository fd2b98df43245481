namespace OrderWorkspace.Tests.Architecture;

/// <summary>A rule is looked up twice: nothing in the code breaks it, and it catches the offender that breaks it on purpose.</summary>
internal static class Rule
{
    public static void Holds<T>(IEnumerable<T> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    public static void Catches<T>(IEnumerable<T> violations) => Assert.NotEmpty(violations);
}
