using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorkspace.Domain.Findings;

/// <summary>Something wrong, or worth a look, at one field. The same in page, API answer and test.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">Where.</param>
/// <param name="Values">The values it is about, by the names that the sentence uses: text, numbers, dates.</param>
/// <param name="Fix">What would mend it; null when only a person can know.</param>
public sealed partial record Finding(FindingKind Kind, FieldPath Path, IReadOnlyDictionary<string, object?> Values, Fix? Fix = null)
{
    /// <summary>Finds <paramref name="kind"/> at <paramref name="path"/>.</summary>
    public static Finding Of(FindingKind kind, FieldPath path, params (string Name, object? Value)[] values) =>
        new(kind, path, values.ToDictionary(v => v.Name, v => v.Value));

    /// <summary>Its stable code.</summary>
    public string Code => Kind.Code;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Kind.Severity;

    /// <summary>The English sentence, values in invariant form.</summary>
    public string Message => Say(Kind.Template, CultureInfo.InvariantCulture);

    /// <summary>A sentence made from <paramref name="template"/>, values in the form of <paramref name="culture"/>.</summary>
    public string Say(string template, CultureInfo culture) => NameInBraces().Replace(template, match =>
        !Values.TryGetValue(match.Groups["name"].Value, out var value) ? match.Value
        : Text(value, culture) is { Length: > 0 } text ? match.Groups["space"].Value + text
        : "");

    private static string Text(object? value, CultureInfo culture) => value switch
    {
        null => "",
        bool isSo => isSo ? "Yes" : "No",
        decimal number => number.ToString("0.######", culture),
        DateOnly day => day.ToString("d", culture),
        IFormattable other => other.ToString(null, culture),
        string text => text,
        System.Collections.IEnumerable several => string.Join(", ", several.Cast<object?>().Select(one => Text(one, culture))),
        _ => value.ToString() ?? "",
    };

    // With the space before it, which goes when there is no value.
    [GeneratedRegex(@"(?<space> ?)\{(?<name>\w+)\}")]
    private static partial Regex NameInBraces();
}

/// <summary>What would mend a finding in one step.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Value">The value for the finding's field, or the code of the offering or component to add; null where there is none.</param>
public sealed record Fix(FixKind Kind, string? Value);

/// <summary>How a finding can be mended.</summary>
public enum FixKind
{
    /// <summary>Give the field of the finding's path a value.</summary>
    SetValue,

    /// <summary>Add an offering.</summary>
    AddOffering,

    /// <summary>Add a component to the bundle of the finding's path, as many as it lacks.</summary>
    AddComponent,

    /// <summary>Remove the line of the finding's path.</summary>
    RemoveLine,
}
