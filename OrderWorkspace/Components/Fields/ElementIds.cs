using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Components.Fields;

public static class ElementIds
{
    /// <summary>Id of the element that edits what <paramref name="path"/> names, so that a finding can lead there. A list of ids is separated by blanks, so none has one.</summary>
    public static string ElementId(this FieldPath path) => $"at-{string.Concat(path.Edited().Value.Replace("].", "-").TrimEnd(']').Select(Safe))}";

    private static string Safe(char letter) => letter switch
    {
        '[' or '.' => "-",
        '-' or '_' => $"{letter}",
        _ when char.IsLetterOrDigit(letter) => $"{letter}",
        _ => $"_{(int)letter:x}_",
    };
}
