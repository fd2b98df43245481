using System.Collections.Immutable;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What was found in an order, kept by what it was found in, so that an edit has only what it touches checked again.</summary>
public sealed record FindingSet
{
    /// <summary>Nothing found.</summary>
    public static readonly FindingSet None = new();

    /// <summary>In the header and in what the lines add up to.</summary>
    public ImmutableArray<Finding> Header { get; init; } = [];

    /// <summary>In single lines.</summary>
    public ImmutableSortedDictionary<LineId, ImmutableArray<Finding>> Lines { get; init; } = ImmutableSortedDictionary<LineId, ImmutableArray<Finding>>.Empty;

    /// <summary>Between lines.</summary>
    public ImmutableArray<Finding> Across { get; init; } = [];

    /// <summary>Everything.</summary>
    public IEnumerable<Finding> All => Header.Concat(Lines.Values.SelectMany(f => f)).Concat(Across);
}
