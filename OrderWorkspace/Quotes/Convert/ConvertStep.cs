namespace OrderWorkspace.Quotes.Convert;

/// <summary>A step of the wizard, in the order they are taken. Its name in lower case is the last part of its address.</summary>
public enum ConvertStep
{
    /// <summary>What is not any more as it was agreed.</summary>
    Check,

    /// <summary>What of the quote is ordered.</summary>
    Lines,

    /// <summary>What the quote does not say: contacts, places, dates.</summary>
    Details,

    /// <summary>Quote and order side by side.</summary>
    Review,
}
