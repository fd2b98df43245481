namespace OrderWorkspace.Data.Seeding;

/// <summary>What a seed file holds at one place: a text, a list, fields with names, or nothing. Knows which fields were asked for, so that a misspelt one is found.</summary>
internal sealed class SeedField(SeedPlace place)
{
    private readonly OrderedDictionary<string, SeedField> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SeedPlace Place { get; } = place;

    /// <summary>The value in the form in which JSON has it, without quotes; null for nothing, a list or fields.</summary>
    public string? Text { get; init; }

    public List<SeedField> Items { get; } = [];

    public bool IsGiven => Text is not null || Items.Count > 0 || _fields.Count > 0;

    /// <summary>The field called <paramref name="name"/>; one that holds nothing where there is none.</summary>
    public SeedField this[string name]
    {
        get
        {
            _asked.Add(name);
            return _fields.GetValueOrDefault(name) ?? new SeedField(Place.At(name, Place.Line));
        }
    }

    /// <summary>What is found by going from name to name, and by count in lists, as far as there is anything.</summary>
    public SeedField At(IEnumerable<string> steps) => steps.Aggregate(this, (field, step) =>
        field._fields.GetValueOrDefault(step) ?? (int.TryParse(step, out var at) && at < field.Items.Count ? field.Items[at] : field));

    public void Add(string name, SeedField field)
    {
        if (!_fields.TryAdd(name, field)) throw field.Broken("each field once");
    }

    /// <summary>The fields nobody has asked for yet, whatever they are called.</summary>
    public List<KeyValuePair<string, SeedField>> Others() => [.. _fields.Where(field => _asked.Add(field.Key))];

    /// <summary>All fields, whatever they are called.</summary>
    public List<KeyValuePair<string, SeedField>> Fields()
    {
        _asked.UnionWith(_fields.Keys);
        return [.. _fields];
    }

    /// <summary>What is wrong here.</summary>
    public BrokenSeedException Broken(string mayHold) => new(Place, Holds(), mayHold);

    /// <summary>Finds a field that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (name, field) in _fields)
        {
            if (!_asked.Contains(name)) throw new BrokenSeedException(field.Place, "a field that is not known here", string.Join(", ", _asked));
            field.Done();
        }
        foreach (var item in Items) item.Done();
    }

    private string Holds() => Text is not null ? $"\"{Text}\"" : Items.Count > 0 ? "a list" : _fields.Count > 0 ? "fields" : "nothing";
}
