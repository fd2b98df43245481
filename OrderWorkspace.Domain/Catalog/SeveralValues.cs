namespace OrderWorkspace.Domain.Catalog;

/// <summary>The text of a characteristic that takes several values: one after the other, a bar between them.</summary>
public static class SeveralValues
{
    /// <summary>Each of them; an empty text for one that was left out.</summary>
    public static string[] Of(string text) => text.Split('|', StringSplitOptions.TrimEntries);
}
