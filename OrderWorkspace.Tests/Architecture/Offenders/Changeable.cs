namespace OrderWorkspace.Tests.Architecture.Offenders;

public record Changeable
{
    public string Name { get; set; } = "";

    public List<string> Lines { get; } = [];
}
