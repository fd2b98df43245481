namespace OrderWorkspace.Domain.PreFill;

/// <summary>Where the value of a field comes from.</summary>
public enum SourceKind
{
    /// <summary>A person entered it.</summary>
    Entered,

    /// <summary>Default of the account or consumer.</summary>
    Customer,

    /// <summary>The only one there is, or the one that is marked for this purpose.</summary>
    Role,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>A quote.</summary>
    Quote,

    /// <summary>An earlier order.</summary>
    EarlierOrder,

    /// <summary>Default of the specification.</summary>
    Specification,

    /// <summary>The offering: its usual term, its lead time, its bundle.</summary>
    Offering,

    /// <summary>The product in the inventory.</summary>
    SoldProduct,

    /// <summary>Other characteristics of the same line, from which it follows.</summary>
    Derived,

    /// <summary>The header of the same order.</summary>
    Header,

    /// <summary>What the customer took before: how often is in the reference.</summary>
    Habit,

    /// <summary>Nothing: why is in the reference.</summary>
    Missing,
}

/// <summary>Where the value of a field comes from, kept with it.</summary>
/// <param name="Kind">What kind of thing it comes from.</param>
/// <param name="Reference">Which one: a number, name or code; who entered it; null when the kind says it all.</param>
public sealed record FieldSource(SourceKind Kind, string? Reference = null);
