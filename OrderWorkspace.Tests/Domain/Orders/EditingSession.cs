using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

/// <summary>An order on which several people work, with its journal. What is refused leaves both as they are.</summary>
internal sealed class EditingSession(OpenOrder open)
{
    private readonly List<JournalEntry> _journal = [.. Enumerable.Repeat<JournalEntry>(null!, (int)open.Order.Version)];

    public OpenOrder Open { get; private set; } = open;

    /// <summary>The last edit that was made.</summary>
    public AppliedEdit Last { get; private set; } = new(open, open, null);

    /// <summary>The entries by number, one earlier; null for those from before the session.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal;

    public EditingSession Do(params OrderEdit[] edits) => Do(An.Agent, edits);

    public EditingSession Do(Editor by, params OrderEdit[] edits)
    {
        foreach (var edit in edits)
        {
            var outcome = Open.Apply(edit, by);
            if (!outcome.Succeeded || outcome.Value.Entry is not { } entry) continue;
            Last = outcome.Value;
            Open = Last.After;
            _journal.Add(entry);
        }
        return this;
    }

    public EditingSession Undo(Editor? by = null) => Revert(by ?? An.Agent, stacks => stacks.Undo);

    public EditingSession Redo(Editor? by = null) => Revert(by ?? An.Agent, stacks => stacks.Redo);

    private EditingSession Revert(Editor by, Func<UndoStacks, System.Collections.Immutable.ImmutableStack<long>> choose)
    {
        var stack = choose(Open.UndoStacksOf(by.Id));
        return stack.IsEmpty ? this : Do(by, new Revert(_journal[(int)stack.Peek() - 1]));
    }
}
