using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>What can be unclear about text that was typed or pasted to add lines.</summary>
public static class QuickAddFindings
{
    /// <summary>No offering that the customer may buy is called so.</summary>
    public static readonly FindingKind OfferingUnknown = new("line.quick-add.offering-unknown", Severity.Error, "Nothing that is sold here fits \"{text}\".");

    /// <summary>The text names no offering.</summary>
    public static readonly FindingKind OfferingMissing = new("line.quick-add.offering-missing", Severity.Error, "It does not say what is wanted.");

    /// <summary>Several offerings fit equally well.</summary>
    public static readonly FindingKind OfferingAmbiguous = new("line.quick-add.offering-ambiguous", Severity.Error, "\"{text}\" can be {names}.");

    /// <summary>No open location of the customer is called so.</summary>
    public static readonly FindingKind LocationUnknown = new("line.quick-add.location-unknown", Severity.Error, "No open location fits \"{text}\".");

    /// <summary>Several locations fit equally well.</summary>
    public static readonly FindingKind LocationAmbiguous = new("line.quick-add.location-ambiguous", Severity.Error, "\"{text}\" can be {names}.");

    /// <summary>A word that means nothing.</summary>
    public static readonly FindingKind WordUnknown = new("line.quick-add.word-unknown", Severity.Error, "\"{word}\" is neither a value of {offering} nor a location.");

    /// <summary>No number.</summary>
    public static readonly FindingKind QuantityUnreadable = new("line.quick-add.quantity-unreadable", Severity.Error, "\"{value}\" is no quantity.");
}
