using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What a field holds, as text, and where it came from: the form in which edits and the journal carry values.</summary>
/// <param name="Text">The value in invariant form, or what was typed where that cannot be read; null when empty.</param>
/// <param name="Source">Where it came from; null when it is just as it was made.</param>
public readonly record struct FieldValue(string? Text, FieldSource? Source = null);
