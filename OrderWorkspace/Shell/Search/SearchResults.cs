namespace OrderWorkspace.Shell.Search;

/// <summary>Something that was found.</summary>
/// <param name="Title">What people know it by.</param>
/// <param name="Detail">What tells it apart from others of that title.</param>
/// <param name="State">Where it is in its life.</param>
public sealed record SearchHit(string Url, string Title, string Detail, Enum State);

/// <summary>What was found of one kind.</summary>
/// <param name="Name">Key of the kind's name.</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits);

/// <summary>What was found for a text; kinds of which nothing was found are left out.</summary>
public sealed record SearchResults(IReadOnlyList<SearchGroup> Groups)
{
    public IReadOnlyList<SearchHit> Hits { get; } = [.. Groups.SelectMany(group => group.Hits)];
}
