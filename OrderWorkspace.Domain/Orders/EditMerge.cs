using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.Life;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Two people at one order: edits of different fields go together, edits of the same field do not.</summary>
public static class EditMerge
{
    /// <summary>Where <paramref name="mine"/> meets what others did since the order was seen; empty when all goes together. Nobody conflicts with oneself.</summary>
    /// <param name="mine">The edit about to be stored.</param>
    /// <param name="since">The edits stored after the version that was seen.</param>
    public static List<Finding> Conflicts(JournalEntry mine, IEnumerable<JournalEntry> since) =>
    [
        .. from theirs in since
           where theirs.ById != mine.ById
           from their in theirs.Changes
           from my in mine.Changes
           where my.Path.Meets(their.Path)
           select Finding.Of(OrderFindings.EditConflict, my.Path, ("by", theirs.ByName), ("path", my.Path), ("theirs", TextOf(their)), ("yours", TextOf(my))),
    ];

    private static string? TextOf(OrderChange change) => change switch
    {
        HeaderFieldChanged header => header.To.Text,
        LineFieldChanged field => field.To.Text,
        CharacteristicChanged characteristic => characteristic.To.Text,
        StateChanged state => state.To.State.ToString(),
        _ => null,
    };
}
