using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>What typed text was understood as.</summary>
/// <param name="Request">The line that is wanted; null when that is not clear.</param>
/// <param name="Findings">Why it is not clear.</param>
/// <param name="Suggestions">What else it can mean, or how it can go on; the likeliest first.</param>
public sealed record QuickAddReading(LineRequest? Request, IReadOnlyList<Finding> Findings, IReadOnlyList<LineRequest> Suggestions)
{
    internal static readonly QuickAddReading Nothing = new(null, [], []);
}
