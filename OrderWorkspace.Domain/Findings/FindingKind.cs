namespace OrderWorkspace.Domain.Findings;

/// <summary>What can be found wrong, once for all channels and languages.</summary>
/// <param name="Code">Stable code that clients may rely on: <c>line.characteristic.required</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Template">The English sentence, with the names of values in braces. Other languages have theirs by code.</param>
public sealed record FindingKind(string Code, Severity Severity, string Template);
