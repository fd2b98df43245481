using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Quotes;

/// <summary>What can be wrong with a quote or its conversion. What differs from what was agreed is in <see cref="Conversion.DifferenceKinds"/>.</summary>
public static class QuoteFindings
{
    /// <summary>There is none, or none that one may see.</summary>
    public static readonly FindingKind Unknown = new("quote.unknown", Severity.Error, "There is no quote {number}.");

    /// <summary>Somebody else decided something about its conversion meanwhile.</summary>
    public static readonly FindingKind DecisionsChanged = new(
        "quote.decisions.changed", Severity.Error, "What is to be ordered of {number} was changed since you looked at it. Please look at it again.");

    /// <summary>The table of states does not have it.</summary>
    public static readonly FindingKind TransitionRefused = new("quote.state.transition", Severity.Error, "{number} is {from} and cannot become {to}.");

    /// <summary>It has not expired yet.</summary>
    public static readonly FindingKind StillHolds = new("quote.still-holds", Severity.Error, "{number} holds until {until} and has not expired.");

    /// <summary>It is turned down, and nobody says why.</summary>
    public static readonly FindingKind ReasonRequired = new("quote.reason.required", Severity.Error, "{number} needs a reason to be turned down.");

    /// <summary>What is said about a step is longer than what is kept.</summary>
    public static readonly FindingKind CommentTooLong = new("quote.comment.too-long", Severity.Error, "A comment has up to {maximum} characters; this one has {length}.");

    /// <summary>There is nothing in it to approve.</summary>
    public static readonly FindingKind NoLines = new("quote.empty", Severity.Error, "{number} has no lines.");

    /// <summary>Only a draft is written.</summary>
    public static readonly FindingKind NotDraft = new("quote.state.not-draft", Severity.Error, "{number} is {state}; only a draft can be changed.");

    /// <summary>What is to be sent has errors.</summary>
    public static readonly FindingKind Unfinished = new("quote.unfinished", Severity.Error, "Before {number} is sent, what is wrong in its lines is to be mended ({count}).");

    /// <summary>No price list holds for its customer.</summary>
    public static readonly FindingKind NoPriceList = new("quote.price-list.none", Severity.Error, "No price list in {currency} holds for {customer} today.");

    /// <summary>It has no name.</summary>
    public static readonly FindingKind NameRequired = new("quote.name.required", Severity.Error, "A quote needs a name.");

    /// <summary>Its name or terms are longer than what is kept.</summary>
    public static readonly FindingKind TextTooLong = new("quote.text.too-long", Severity.Error, "Up to {maximum} characters are kept here; this has {length}.");

    /// <summary>It would be over before it is sent.</summary>
    public static readonly FindingKind EndsInThePast = new("quote.valid-until.past", Severity.Error, "A quote cannot end on {until}, which is over.");

    /// <summary>Its state does not let it be converted.</summary>
    public static readonly FindingKind NotConvertible = new(
        "quote.state.not-convertible", Severity.Error, "{number} is {state}; only an approved or accepted quote becomes an order.");

    /// <summary>Nothing of it is left.</summary>
    public static readonly FindingKind AlreadyConverted = new("quote.converted", Severity.Error, "All of {number} has been ordered.");

    /// <summary>Its last day has passed.</summary>
    public static readonly FindingKind Expired = new("quote.expired", Severity.Error, "{number} held until {until}.");

    /// <summary>Its last day has passed; it is converted all the same if somebody says why.</summary>
    public static readonly FindingKind ExpiredWithoutReason = new(
        "quote.expired.reason-required", Severity.Error, "{number} held until {until}. Ordering it all the same needs a reason.");

    /// <summary>It was changed since the choices were made.</summary>
    public static readonly FindingKind Changed = new("quote.changed", Severity.Error, "{number} was changed since you opened it. Please look at it again.");

    /// <summary>Nothing of it was selected, or all that was is left out.</summary>
    public static readonly FindingKind NothingSelected = new("quote.lines.none", Severity.Error, "Nothing of {number} is selected.");

    /// <summary>More than there is.</summary>
    public static readonly FindingKind MoreThanIsLeft = new("quote.line.quantity.left", Severity.Error, "{left} of {line} can still be ordered, not {quantity}.");

    /// <summary>A change of one product cannot be divided.</summary>
    public static readonly FindingKind NotDivisible = new("quote.line.quantity.not-divisible", Severity.Error, "{line} is about one product and is ordered as a whole.");

    /// <summary>A component that cannot be ordered without its bundle.</summary>
    public static readonly FindingKind BundleMissing = new("quote.line.bundle.missing", Severity.Error, "{line} is ordered only together with {bundle}.");

    /// <summary>Another share of a component than of its bundle.</summary>
    public static readonly FindingKind BundleNotWhole = new(
        "quote.line.bundle.not-whole", Severity.Error, "{line} goes with {bundle}: {share} of it, not {quantity}.");

    /// <summary>The contract would not be in force when work begins.</summary>
    public static readonly FindingKind ContractBeginsLater = new("quote.contract.begins-later", Severity.Error, "Work begins on {start}: the contract has to be in force then, not from {from} on.");

    /// <summary>The contract would end before it begins.</summary>
    public static readonly FindingKind ContractDatesReversed = new("quote.contract.dates.reversed", Severity.Error, "A contract that begins on {from} cannot end on {to}.");

    /// <summary>A contract that is there already is only ever prolonged by an order.</summary>
    public static readonly FindingKind ContractEndsEarlier = new(
        "quote.contract.ends-earlier", Severity.Error, "{contract} lasts longer than to {to}; an order only prolongs it.");

    /// <summary>An answer that the difference does not leave open.</summary>
    public static readonly FindingKind WayNotOpen = new("quote.difference.way-not-open", Severity.Error, "{way} is no way out here.");
}
