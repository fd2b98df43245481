using System.Diagnostics.CodeAnalysis;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Things by the code or number that other lines name them by.</summary>
/// <param name="what">What a field that names one may hold: "the number of a contract in contracts.json".</param>
internal sealed class SeedCodes<T>(string what)
    where T : class
{
    private readonly Dictionary<string, T> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order of the file.</summary>
    public List<T> All { get; } = [];

    /// <summary>Adds one whose <paramref name="key"/> nobody else has; <paramref name="alias"/> names the one that was added last.</summary>
    public void Add(SeedField field, string key, T thing, string? alias = null)
    {
        if (!_lines.TryAdd(key, field.Place.Line)) throw field.Broken($"what no other line has; line {_lines[key]} has it already");
        _things[key] = thing;
        if (alias is not null) _things[alias] = thing;
        All.Add(thing);
    }

    public T Named(SeedField field) => Named(field, field.Text);

    public T? NamedIfAny(SeedField field) => field.IsGiven ? Named(field) : null;

    /// <summary>The one with <paramref name="key"/>, which <paramref name="field"/> stands for.</summary>
    public T Named(SeedField field, string? key) => TryFind(key, out var thing) ? thing : throw field.Broken(what);

    public bool TryFind(string? key, [NotNullWhen(true)] out T? thing)
    {
        thing = key is null ? null : _things.GetValueOrDefault(key);
        return thing is not null;
    }
}
