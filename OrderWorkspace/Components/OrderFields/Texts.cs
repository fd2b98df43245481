namespace OrderWorkspace.Components.OrderFields;

/// <summary>What the fields of orders, and of what becomes an order, are called: Texts.resx, Texts.de.resx.</summary>
public sealed class Texts;
