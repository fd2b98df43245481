namespace OrderWorkspace.Components.Lists;

/// <summary>Which page of a list is wanted: the first, the one after a row, or the one before a row.</summary>
public sealed record PageRequest
{
    public const int Size = 50;

    /// <summary>How many rows to read: one more than are shown says whether there is another page.</summary>
    public const int Read = Size + 1;

    /// <summary>What a page is called in an address.</summary>
    public const string AfterKey = "after";
    public const string BeforeKey = "before";

    public static readonly PageRequest First = new();

    public Cursor? After { get; private init; }

    public Cursor? Before { get; private init; }

    public bool IsBackwards => Before is not null;

    /// <summary>The row next to the page; null for the first page.</summary>
    public Cursor? Place => Before ?? After;

    /// <summary>From what an address holds; what cannot be read is the first page.</summary>
    public static PageRequest From(string? after, string? before) => new() { After = Cursor.From(after), Before = Cursor.From(before) };

    /// <summary>The page of the rows that were read from <see cref="Place"/> on, in the direction of reading.</summary>
    public Page<TRow> Of<TRow>(IReadOnlyList<TRow> read, Func<TRow, Cursor> placeOf)
    {
        var rows = read.Take(Size).ToList();
        if (IsBackwards) rows.Reverse();
        var hasMore = read.Count > Size;
        return new(
            rows,
            rows.Count > 0 && (IsBackwards ? hasMore : After is not null) ? placeOf(rows[0]) : null,
            rows.Count > 0 && (IsBackwards || hasMore) ? placeOf(rows[^1]) : null);
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Previous">Before which row the page before it ends; null when it is the first.</param>
/// <param name="Next">After which row the next page begins; null when it is the last.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, Cursor? Previous, Cursor? Next);
