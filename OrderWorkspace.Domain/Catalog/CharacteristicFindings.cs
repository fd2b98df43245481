using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>What can be wrong with the value of a characteristic.</summary>
public static class CharacteristicFindings
{
    /// <summary>It needs a value.</summary>
    public static readonly FindingKind Required = new("line.characteristic.required", Severity.Error, "{label} needs a value.");

    /// <summary>It needs a value because of another one.</summary>
    public static readonly FindingKind RequiredWhen = new(
        "line.characteristic.required-when", Severity.Error, "{label} needs a value because {other} is {otherValue}.");

    /// <summary>What was typed is no value of the type.</summary>
    public static readonly FindingKind Unreadable = new(
        "line.characteristic.unreadable", Severity.Error, "{label} takes {type}, not \"{value}\".");

    /// <summary>The number is too small.</summary>
    public static readonly FindingKind TooSmall = new(
        "line.characteristic.minimum", Severity.Error, "{label} {value} {unit} is too little; it takes {minimum} {unit} or more.");

    /// <summary>The number is too large.</summary>
    public static readonly FindingKind TooLarge = new(
        "line.characteristic.maximum", Severity.Error, "{label} {value} {unit} is too much; it takes up to {maximum} {unit}.");

    /// <summary>The day is too early.</summary>
    public static readonly FindingKind TooEarly = new(
        "line.characteristic.too-early", Severity.Error, "{label} {value} is too early; it takes {earliest} or later.");

    /// <summary>The day is too late.</summary>
    public static readonly FindingKind TooLate = new(
        "line.characteristic.too-late", Severity.Error, "{label} {value} is too late; it takes up to {latest}.");

    /// <summary>The text is too short.</summary>
    public static readonly FindingKind TooShort = new(
        "line.characteristic.too-short", Severity.Error, "{label} \"{value}\" is too short; it takes {minimum} characters or more.");

    /// <summary>The text is too long.</summary>
    public static readonly FindingKind TooLong = new(
        "line.characteristic.too-long", Severity.Error, "{label} is too long; it takes up to {maximum} characters.");

    /// <summary>The value is none of those allowed.</summary>
    public static readonly FindingKind NotAllowed = new(
        "line.characteristic.not-allowed", Severity.Error, "{label} cannot be \"{value}\"; it can be {allowed}.");

    /// <summary>The text does not have the form wanted.</summary>
    public static readonly FindingKind Pattern = new(
        "line.characteristic.pattern", Severity.Error, "{label} \"{value}\" does not have the right form: {hint}.");

    /// <summary>The catalogue's pattern is no regular expression, so that nothing can be checked against it. No agent can mend that: it stops nothing.</summary>
    public static readonly FindingKind UnreadablePattern = new(
        "line.characteristic.pattern-unreadable", Severity.Warning, "{label} cannot be checked: its pattern in the catalogue, \"{pattern}\", is not valid.");

    /// <summary>There are too few values.</summary>
    public static readonly FindingKind TooFew = new(
        "line.characteristic.too-few", Severity.Error, "{label} has {count} values; it takes {minimum} or more.");

    /// <summary>There are too many values.</summary>
    public static readonly FindingKind TooMany = new(
        "line.characteristic.too-many", Severity.Error, "{label} has {count} values; it takes up to {maximum}.");

    /// <summary>Its value follows from others and nobody enters it.</summary>
    public static readonly FindingKind Derived = new(
        "line.characteristic.derived", Severity.Error, "{label} follows from {others} and is not entered.");

    /// <summary>Nothing follows from the others, though it needs a value.</summary>
    public static readonly FindingKind NothingFollows = new(
        "line.characteristic.nothing-follows", Severity.Error, "{label} follows from {others}, but nothing follows from {values}.");

    /// <summary>The specification has no such characteristic.</summary>
    public static readonly FindingKind Unknown = new(
        "line.characteristic.unknown", Severity.Error, "{specification} has no characteristic \"{name}\".");
}
