using System.Diagnostics.CodeAnalysis;

namespace OrderWorkspace.Tests.Support;

/// <summary>What a test needs of the machine: missing on a developer's own it skips the test by name, in CI it fails it.</summary>
internal static class Requirement
{
    [DoesNotReturn]
    public static void IsMissing(string what)
    {
        var message = $"{what} is not on this machine; ./test.sh installs it.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(message);
        Assert.Skip(message);
    }

    public static string? Program(params string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => names, Path.Combine)
            .FirstOrDefault(File.Exists);
}
