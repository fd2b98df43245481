using System.Text;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>The text of a characteristic that takes several values: one after the other, a bar between them. A bar inside a value is written <c>\|</c>, a backslash <c>\\</c>.</summary>
public static class SeveralValues
{
    private const char Between = '|';
    private const char Escape = '\\';

    /// <summary>Each of them, without spaces around it; an empty text for one that was left out. A backslash before anything else stands for itself.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal)) return text.Split(Between, StringSplitOptions.TrimEntries);
        var (values, value) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
            if (text[at] == Between) values.Add(Taken(value));
            else value.Append(text[at] == Escape && at + 1 < text.Length && text[at + 1] is Escape or Between ? text[++at] : text[at]);
        return [.. values, Taken(value)];
    }

    /// <summary>The text of all <paramref name="values"/>.</summary>
    public static string Text(IEnumerable<string> values) => string.Join(Between, values.Select(Written));

    /// <summary><paramref name="value"/> as it stands among several.</summary>
    public static string Written(string value) => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);

    /// <summary>The text that means for <paramref name="to"/> what a value means for <paramref name="from"/>, where one of them takes several values.</summary>
    internal static string? Carried(this ProductSpecification? to, Characteristic value, ProductSpecification? from) => (Takes(from, value.Name), Takes(to, value.Name)) switch
    {
        (1, > 1) when value.Value is { } one => Written(one),
        ( > 1, 1) when value.Value is { } several && Of(several) is [var only] => only,
        _ => value.Value,
    };

    private static int? Takes(ProductSpecification? specification, string name) => specification?.Characteristics.FirstOrDefault(c => c.Name == name)?.MaximumCount;

    private static string Taken(StringBuilder value)
    {
        var text = value.ToString().Trim();
        value.Clear();
        return text;
    }
}
