using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>What can be wrong inside the value of a characteristic, and between characteristics, by the JSON Schema of a specification.</summary>
public static class SchemaFindings
{
    /// <summary>The text is no JSON.</summary>
    public static readonly FindingKind Malformed = new(
        "line.characteristic.json-malformed", Severity.Error, "{label} cannot be read as JSON; look at line {line}, character {character}.");

    /// <summary>An object has two values for one key, of which nobody can say which one is meant.</summary>
    public static readonly FindingKind KeyTwice = new("line.characteristic.json-key-twice", Severity.Error, "{label} says the same key twice in one object.");

    /// <summary>Something has to be there.</summary>
    public static readonly FindingKind Missing = new("line.characteristic.schema.required", Severity.Error, "{place} is missing.");

    /// <summary>The value is of another type.</summary>
    public static readonly FindingKind WrongType = new("line.characteristic.schema.type", Severity.Error, "{place} takes {expected}, not \"{value}\".");

    /// <summary>The value is none of those allowed.</summary>
    public static readonly FindingKind NotAllowed = new("line.characteristic.schema.not-allowed", Severity.Error, "{place} cannot be \"{value}\"; it can be {expected}.");

    /// <summary>Too little, too much, too short, too long, too few or too many.</summary>
    public static readonly FindingKind Limit = new("line.characteristic.schema.limit", Severity.Error, "{place} cannot be \"{value}\"; its {rule} is {expected}.");

    /// <summary>The text does not have the form wanted.</summary>
    public static readonly FindingKind WrongForm = new("line.characteristic.schema.form", Severity.Error, "{place} \"{value}\" does not have the right form: {expected}.");

    /// <summary>Nothing is to be there.</summary>
    public static readonly FindingKind Unexpected = new("line.characteristic.schema.unexpected", Severity.Error, "{place} is not known here.");

    /// <summary>Another rule of the schema does not hold, such as that exactly one of several possibilities fits.</summary>
    public static readonly FindingKind DoesNotFit = new("line.characteristic.schema.no-fit", Severity.Error, "{place} does not fit its specification ({rule}).");

    /// <summary>The catalogue's schema refers to something that is not in it, so that nothing can be checked against it. No agent can mend that: it stops nothing.</summary>
    public static readonly FindingKind Unresolved = new(
        "line.characteristic.schema.unresolved", Severity.Warning, "Not all of {specification} can be checked: its schema in the catalogue refers to {reference}, which is not in it.");

    /// <summary>The catalogue's schema cannot be used, so that nothing can be checked against it. No agent can mend that: it stops nothing.</summary>
    public static readonly FindingKind Unreadable = new(
        "line.characteristic.schema.unreadable", Severity.Warning, "Not all of {specification} can be checked: its schema in the catalogue is not valid.");
}
