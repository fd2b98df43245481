using Fluxor;

namespace OrderWorkspace.Shell.Search;

public sealed record SearchFor(string Text);

public sealed record SearchFound(string Text, SearchResults Results);

public sealed record SearchFailed(string Text);

/// <summary>What the search box last looked for, and what it found.</summary>
[FeatureState]
public sealed record SearchState
{
    public string Text { get; init; } = "";

    /// <summary>null until <see cref="Text"/> has been looked for.</summary>
    public SearchResults? Results { get; init; }

    public bool HasFailed { get; init; }

    [ReducerMethod]
    public static SearchState On(SearchState state, SearchFor search) => new() { Text = search.Text };

    [ReducerMethod]
    public static SearchState On(SearchState state, SearchFound found) => found.Text == state.Text ? state with { Results = found.Results } : state;

    [ReducerMethod]
    public static SearchState On(SearchState state, SearchFailed failed) => failed.Text == state.Text ? state with { HasFailed = true } : state;
}
