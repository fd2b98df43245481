using Fluxor;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.Again;

/// <summary>Somebody wants what an earlier order brought once more.</summary>
public sealed record OrderAgain(Number<Order> Earlier);

public sealed record OrderedAgain(Number<Order> Earlier, Number<Order> Number);

public sealed record NotOrderedAgain(Number<Order> Earlier, IReadOnlyList<Finding> Findings);

/// <summary>The draft made from an earlier order is on the screen for the first time.</summary>
public sealed record LoadDifferences(Number<Order> Number, Number<Order> Earlier);

public sealed record DifferencesLoaded(LoadDifferences Asked, IReadOnlyList<Finding> Differences);

/// <summary>What is different in a draft from the earlier order it was made from.</summary>
[FeatureState]
public sealed record AgainState
{
    public LoadDifferences? Asked { get; init; }

    /// <summary>null while they are being loaded.</summary>
    public IReadOnlyList<Finding>? Differences { get; init; }

    /// <summary>A draft is on its way.</summary>
    public bool IsOrdering { get; init; }

    /// <summary>The last attempt, if no draft was made, and why.</summary>
    public NotOrderedAgain? Refused { get; init; }

    [ReducerMethod(typeof(OrderAgain))]
    public static AgainState OnOrderAgain(AgainState state) => state with { IsOrdering = true, Refused = null };

    [ReducerMethod(typeof(OrderedAgain))]
    public static AgainState OnOrderedAgain(AgainState state) => state with { IsOrdering = false };

    [ReducerMethod]
    public static AgainState On(AgainState state, NotOrderedAgain refused) => state with { IsOrdering = false, Refused = refused };

    [ReducerMethod]
    public static AgainState On(AgainState state, LoadDifferences load) => state with { Asked = load, Differences = null };

    [ReducerMethod]
    public static AgainState On(AgainState state, DifferencesLoaded loaded) => state.Asked == loaded.Asked ? state with { Differences = loaded.Differences } : state;
}
