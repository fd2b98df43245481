namespace OrderWorkspace.Components;

/// <summary>The texts that two areas or more show: Texts.resx, Texts.de.resx.</summary>
public sealed class Texts;
