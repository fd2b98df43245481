using System.Collections.Immutable;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What one person can undo and redo: numbers of edits, the next one on top. Follows from the journal, so that it outlives the session.</summary>
/// <param name="Undo">Edits that can be taken back.</param>
/// <param name="Redo">Undoings that can be taken back.</param>
public sealed record UndoStacks(ImmutableStack<long> Undo, ImmutableStack<long> Redo)
{
    /// <summary>Nothing to undo.</summary>
    public static readonly UndoStacks Empty = new([], []);

    /// <summary>The stacks after edit <paramref name="number"/>, which took back <paramref name="reverts"/> or nothing.</summary>
    public UndoStacks After(long number, long? reverts) => reverts switch
    {
        null => new(Undo.Push(number), []),
        { } undone when !Undo.IsEmpty && Undo.Peek() == undone => new(Undo.Pop(), Redo.Push(number)),
        { } redone when !Redo.IsEmpty && Redo.Peek() == redone => new(Undo.Push(number), Redo.Pop()),
        _ => this,
    };
}
