using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>
/// Something that is not any more as it was agreed. What was agreed holds as long as that is a way out and nobody says otherwise;
/// an error has to be answered before the quote is converted.
/// </summary>
public abstract record ConversionDifference
{
    /// <summary>What it is, at which field. Lines keep their identity from quote to order.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The line; null when it is about the whole quote.</summary>
    public LineId? Line { get; init; }

    /// <summary>The ways to go on. Without <see cref="WayOut.KeepAsAgreed"/> what was agreed is impossible now.</summary>
    public required IReadOnlyList<WayOut> WaysOut { get; init; }

    /// <summary>The way that was chosen; null when nothing was answered, or nothing that is open.</summary>
    public WayOut? Chosen { get; init; }

    /// <summary>Whether the quote can be converted in spite of it.</summary>
    public bool IsSettled { get; init; }

    /// <summary>What answers name it by.</summary>
    internal (string Code, FieldPath Path) Key => (Finding.Code, Finding.Path);
}

/// <summary>A newer version of the offering is sold; the quoted one is sold only to those it was quoted to.</summary>
public sealed record OfferingSuperseded : ConversionDifference
{
    /// <summary>The version that was quoted.</summary>
    public required ProductOffering Agreed { get; init; }

    /// <summary>The version that is sold today.</summary>
    public required ProductOffering Now { get; init; }
}

/// <summary>The same costs something else today. What an agent took off or put on for the quote is no difference.</summary>
public sealed record PriceMoved : ConversionDifference
{
    /// <summary>The charges that moved; the finding names the first.</summary>
    public required IReadOnlyList<MovedCharge> Charges { get; init; }
}

/// <summary>A charge that costs something else today.</summary>
/// <param name="Label">The charge, as in the price list.</param>
/// <param name="Agreed">Price of one that was quoted; null when it was not.</param>
/// <param name="Now">Today's price of one; null when there is none any more.</param>
public sealed record MovedCharge(string Label, Money? Agreed, Money? Now);

/// <summary>The exchange rate that the quote was made with is another one today.</summary>
public sealed record RateMoved : ConversionDifference
{
    /// <summary>The quote's rate, which the order keeps.</summary>
    public required ExchangeRate Agreed { get; init; }

    /// <summary>Today's rate.</summary>
    public required ExchangeRate Now { get; init; }
}

/// <summary>The customer is charged in another currency today.</summary>
public sealed record CurrencyMoved : ConversionDifference
{
    /// <summary>The quote's currency, which the order keeps.</summary>
    public required Currency Agreed { get; init; }

    /// <summary>The customer's currency.</summary>
    public required Currency Now { get; init; }
}

/// <summary>What was agreed cannot be ordered like this today: validation of the order says so.</summary>
public sealed record NotOrderable : ConversionDifference
{
    /// <summary>The quoted value in its text form, of a quantity what is left of it; null when there was none, or it is not about a value.</summary>
    public string? Agreed { get; init; }

    /// <summary>The value that is taken unless another one is given; null when there is no usual one.</summary>
    public string? Now { get; init; }
}
