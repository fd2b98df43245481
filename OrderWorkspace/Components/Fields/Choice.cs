namespace OrderWorkspace.Components.Fields;

/// <summary>A value to choose.</summary>
/// <param name="Value">Invariant text.</param>
/// <param name="Label">What people read.</param>
public sealed record Choice(string Value, string Label);
