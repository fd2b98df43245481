using Fluxor;

namespace OrderWorkspace.Home;

public sealed record LoadMyWork;

public sealed record MyWorkLoaded(MyWork Work);

public sealed record MyWorkNotLoaded;

/// <summary>What the home page shows.</summary>
[FeatureState]
public sealed record HomeState
{
    /// <summary>null until it is loaded; while it is loaded again, what it was before.</summary>
    public MyWork? Work { get; init; }

    public bool HasFailed { get; init; }

    [ReducerMethod(typeof(LoadMyWork))]
    public static HomeState OnLoadMyWork(HomeState state) => state with { HasFailed = false };

    [ReducerMethod]
    public static HomeState On(HomeState state, MyWorkLoaded loaded) => state with { Work = loaded.Work };

    [ReducerMethod(typeof(MyWorkNotLoaded))]
    public static HomeState OnMyWorkNotLoaded(HomeState state) => state with { HasFailed = true };
}
