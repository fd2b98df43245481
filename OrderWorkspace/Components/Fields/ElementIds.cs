using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Components.Fields;

public static class ElementIds
{
    /// <summary>Id of the element that edits what <paramref name="path"/> names, so that a finding can lead there.</summary>
    public static string ElementId(this FieldPath path) => $"at-{path.Edited().Value.Replace("].", "-").Replace('[', '-').Replace('.', '-').TrimEnd(']')}";
}
