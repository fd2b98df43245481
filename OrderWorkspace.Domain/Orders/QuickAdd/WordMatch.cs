namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Which words of a name were typed, each at most once, in any order; a beginning of a word will do, of a number only all of it.</summary>
internal sealed class WordMatch(params IReadOnlyList<string> words)
{
    private readonly bool[] _used = new bool[words.Count];

    /// <summary>Words that were typed in full.</summary>
    public int Exact { get; private set; }

    /// <summary>Words that were typed at all.</summary>
    public int Count { get; private set; }

    /// <summary>Whether <paramref name="typed"/>, which may be several words such as <c>SD-WAN</c>, names words of it; these are used up.</summary>
    public bool Takes(IReadOnlyList<string> typed)
    {
        var found = new List<int>();
        foreach (var word in typed)
            if (Find(word, found) is { } at) found.Add(at);
            else return false;
        foreach (var (at, word) in found.Zip(typed)) Use(at, word);
        return found.Count > 0;
    }

    private int? Find(string typed, List<int> taken)
    {
        int? beginning = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (_used[i] || taken.Contains(i)) continue;
            if (words[i] == typed) return i;
            if (!char.IsAsciiDigit(typed[0]) && words[i].StartsWith(typed, StringComparison.Ordinal)) beginning ??= i;
        }
        return beginning;
    }

    private void Use(int at, string typed)
    {
        _used[at] = true;
        Count++;
        if (words[at] == typed) Exact++;
    }
}
