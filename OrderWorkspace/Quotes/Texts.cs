namespace OrderWorkspace.Quotes;

/// <summary>The texts of this area: Texts.resx, Texts.de.resx.</summary>
public sealed class Texts;
