namespace OrderWorkspace.Shell;

/// <summary>The texts of the frame: Texts.resx, Texts.de.resx.</summary>
public sealed class Texts;
