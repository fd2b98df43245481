namespace OrderWorkspace.Data.Seeding;

/// <summary>Stops the start with its message alone: where a seed file is wrong, what it holds there and what it may hold.</summary>
public sealed class BrokenSeedException(SeedPlace place, string holds, string mayHold) : Exception($"{place}: holds {holds}; it may hold {mayHold}.");

/// <summary>A place in a seed file.</summary>
/// <param name="File">The file: <c>seed-data/accounts.csv</c>.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Field">The column, or the path in a JSON record: <c>lines[0].add</c>; empty for the whole record.</param>
public readonly record struct SeedPlace(string File, int Line, string Field)
{
    /// <inheritdoc/>
    public override string ToString() => Field.Length == 0 ? $"{File}, line {Line}" : $"{File}, line {Line}, field {Field}";

    internal SeedPlace At(string field, int line) => this with { Field = Field.Length == 0 ? field : $"{Field}.{field}", Line = line };
}
