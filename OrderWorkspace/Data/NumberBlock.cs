namespace OrderWorkspace.Data;

/// <summary>How far the numbers of a series have been handed out.</summary>
public sealed record NumberBlock
{
    public required string Prefix { get; init; }

    /// <summary>The first number that nobody has reserved.</summary>
    public required long Next { get; init; }
}
