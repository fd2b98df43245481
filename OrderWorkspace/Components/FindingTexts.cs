namespace OrderWorkspace.Components;

/// <summary>Sentences of findings by code, and the words that occur in their values. English is the domain's own: FindingTexts.de.resx.</summary>
public sealed class FindingTexts;
