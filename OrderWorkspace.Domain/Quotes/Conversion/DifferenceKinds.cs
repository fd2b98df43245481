using System.Collections.Frozen;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What can differ from what was agreed, and the ways out of what an order would be refused for.</summary>
public static class DifferenceKinds
{
    /// <summary>A newer version of the offering is sold.</summary>
    public static readonly FindingKind Superseded = new(
        "quote.line.offering.superseded", Severity.Warning, "{offering} is sold in version {now} today; version {agreed} was quoted.");

    /// <summary>Something costs more or less than it did.</summary>
    public static readonly FindingKind PriceChanged = new(
        "quote.line.price.changed", Severity.Warning, "{charge} of {offering} costs {now} today; {agreed} was quoted.");

    /// <summary>Something has no price any more.</summary>
    public static readonly FindingKind PriceExpired = new(
        "quote.line.price.expired", Severity.Warning, "{charge} of {offering} has no price today; {agreed} was quoted.");

    /// <summary>Something is charged that was not.</summary>
    public static readonly FindingKind PriceAdded = new(
        "quote.line.price.added", Severity.Warning, "{charge} of {offering} costs {now} today; it was not quoted.");

    /// <summary>Another rate holds.</summary>
    public static readonly FindingKind RateMoved = new("quote.rate.moved", Severity.Warning, "The rate is {now} today; the quote's is {agreed}.");

    /// <summary>The customer has another currency.</summary>
    public static readonly FindingKind CurrencyMoved = new(
        "quote.currency.moved", Severity.Warning, "{customer} is charged in {now} today; the quote is in {agreed}, and so is the order.");

    private static readonly WayOut[] Take = [WayOut.TakeNew];
    private static readonly WayOut[] Leave = [WayOut.LeaveOut];
    private static readonly WayOut[] TakeOrLeave = [WayOut.TakeNew, WayOut.LeaveOut];
    private static readonly WayOut[] KeepOrLeave = [WayOut.KeepAsAgreed, WayOut.LeaveOut];

    private static readonly FindingKind[] OfASchema =
    [
        SchemaFindings.Malformed, SchemaFindings.KeyTwice, SchemaFindings.Missing, SchemaFindings.WrongType, SchemaFindings.NotAllowed,
        SchemaFindings.Limit, SchemaFindings.WrongForm, SchemaFindings.Unexpected, SchemaFindings.DoesNotFit,
    ];

    private static readonly FrozenDictionary<string, WayOut[]> Ways = new (FindingKind[] Kinds, WayOut[] Out)[]
    {
        ([OrderFindings.ContractForeign, OrderFindings.ContractNotRunning, OrderFindings.ContractInOtherCurrency], Take),
        ([OrderFindings.OfferingUnknown, OrderFindings.OfferingNotActive, OrderFindings.OfferingNotForCustomer], Leave),
        ([OrderFindings.ProductForeign, OrderFindings.ProductNotInUse, OrderFindings.ProductOnOtherOrder, OrderFindings.NothingChanged], Leave),
        ([OrderFindings.LocationClosed, OrderFindings.LocationForeign, OrderFindings.LocationRequired, OrderFindings.NotSoldThere], TakeOrLeave),
        ([OrderFindings.TermNotOffered, OrderFindings.TermRequired, OrderFindings.NotChangeable], TakeOrLeave),
        ([OrderFindings.QuantityTooSmall, OrderFindings.QuantityTooLarge, OrderFindings.QuantityNotWhole], TakeOrLeave),
        ([CharacteristicFindings.Required, CharacteristicFindings.RequiredWhen, CharacteristicFindings.Unknown, CharacteristicFindings.NotAllowed], TakeOrLeave),
        ([CharacteristicFindings.Unreadable, CharacteristicFindings.TooSmall, CharacteristicFindings.TooLarge, CharacteristicFindings.TooFew, CharacteristicFindings.TooMany], TakeOrLeave),
        ([CharacteristicFindings.TooEarly, CharacteristicFindings.TooLate, CharacteristicFindings.TooShort, CharacteristicFindings.TooLong, CharacteristicFindings.Pattern], TakeOrLeave),
        (OfASchema, TakeOrLeave),
        ([OrderFindings.RequiresOffering, OrderFindings.ExcludesOffering], KeepOrLeave), // the order can still get or lose the other one
    }.SelectMany(row => row.Kinds.Select(kind => KeyValuePair.Create(kind.Code, row.Out))).ToFrozenDictionary();

    /// <summary>The ways out of <paramref name="finding"/> about an order; null when it is nothing that differs from the quote.</summary>
    /// <param name="finding">What is found.</param>
    /// <param name="line">The line of the quote; null when it is about the whole quote.</param>
    /// <param name="characteristic">The characteristic that it is about; null when it is about none of the specification's.</param>
    internal static IReadOnlyList<WayOut>? WaysOutOf(Finding finding, QuoteLine? line, CharacteristicSpecification? characteristic) => Ways.GetValueOrDefault(finding.Code) switch
    {
        null => null,
        _ when OfASchema.Contains(finding.Kind) && characteristic is null => KeepOrLeave, // values that do not go together are mended in the order
        _ when finding.Path.LineFieldOf() == LineField.Quantity && !CanBeMended(line, finding) => Leave,
        var ways => ways,
    };

    private static bool CanBeMended(QuoteLine? line, Finding quantity) =>
        line is { SoldProductId: null } && Fields.QuantityOf(quantity.Fix?.Value) <= line.QuantityRemaining;
}
