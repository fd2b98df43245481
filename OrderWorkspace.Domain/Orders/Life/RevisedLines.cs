namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>What a revision did to the lines of its order.</summary>
/// <param name="Added">Lines that are new.</param>
/// <param name="Changed">Lines of which something is different.</param>
/// <param name="Withdrawn">Lines that are gone or cancelled.</param>
public sealed record RevisedLines(IReadOnlyList<LineId> Added, IReadOnlyList<LineId> Changed, IReadOnlyList<LineId> Withdrawn)
{
    /// <summary>What <paramref name="entry"/> did, seen as a whole: a line that came and went in it is none of these.</summary>
    public static RevisedLines Of(JournalEntry entry)
    {
        var came = entry.Changes.OfType<LineAdded>().Select(change => change.Line.Id).ToHashSet();
        var went = entry.Changes.SelectMany(Withdrawing).ToHashSet();
        var changed = entry.Changes.Select(Changing).OfType<LineId>().Where(line => !came.Contains(line) && !went.Contains(line));
        return new([.. came.Except(went).Order()], [.. changed.Distinct().Order()], [.. went.Except(came).Order()]);
    }

    private static IEnumerable<LineId> Withdrawing(OrderChange change) => change switch
    {
        LineRemoved removed => [removed.Line.Id],
        LinesMoved { To.State: LineState.Cancelled } cancelled => cancelled.Lines,
        _ => [],
    };

    private static LineId? Changing(OrderChange change) => change switch
    {
        LineFieldChanged field => field.Line,
        CharacteristicChanged characteristic => characteristic.Line,
        AdjustmentChanged adjustment => adjustment.Line,
        _ => null,
    };
}
