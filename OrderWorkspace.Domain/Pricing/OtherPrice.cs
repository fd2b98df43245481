namespace OrderWorkspace.Domain.Pricing;

/// <summary>A price that a charge might have had, and why it has not.</summary>
/// <param name="Source">What it is in: a price list's name, a contract's number.</param>
/// <param name="UnitPrice">Price of one unit; up to six decimals.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Why">Why it does not apply.</param>
/// <param name="Value">What <see cref="WhyNot"/> says it is about; null where that is nothing.</param>
public sealed record OtherPrice(string Source, decimal UnitPrice, Currency Currency, WhyNot Why, object? Value = null);

/// <summary>Why a price does not apply.</summary>
public enum WhyNot
{
    /// <summary>A quote goes before every list: its number.</summary>
    Quoted,

    /// <summary>Another price list is asked before: its name.</summary>
    LaterList,

    /// <summary>The list or contract begins later: the day.</summary>
    NotYet,

    /// <summary>The list or contract is over: its last day.</summary>
    Over,

    /// <summary>The contract was ended, or is not signed.</summary>
    Ended,

    /// <summary>The list is for another segment: which one.</summary>
    OtherSegment,

    /// <summary>The list or contract is in a currency that is not changed into the order's: which one.</summary>
    OtherCurrency,

    /// <summary>The tier begins at a larger quantity: which one.</summary>
    Quantity,

    /// <summary>It takes a longer term: months.</summary>
    Term,

    /// <summary>It takes another configuration: the condition.</summary>
    Configuration,

    /// <summary>It holds inside a bundle only: the code of the bundle.</summary>
    Bundle,

    /// <summary>It would apply, but one for this configuration, term or bundle is there.</summary>
    General,

    /// <summary>It is agreed in a contract that the line is not under.</summary>
    OtherContract,
}
