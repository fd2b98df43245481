namespace OrderWorkspace.Tests.Support;

internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Where the project is built to, in the configuration and for the framework of the tests that run.</summary>
    public static string OutputOf(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Root, project, "bin", framework.Parent!.Name, framework.Name);
    }

    private static string Above(string directory) =>
        File.Exists(Path.Combine(directory, "OrderWorkspace.sln"))
            ? directory
            : Above(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
