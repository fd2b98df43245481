using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What an order does to one product. Lives and dies with its order.</summary>
public sealed record OrderLine
{
    /// <summary>The order it stands in.</summary>
    public required Id<Order> OrderId { get; init; }

    /// <summary>Its identity within the order.</summary>
    public required LineId Id { get; init; }

    /// <summary>The line it is part of; null at the top.</summary>
    public LineId? ParentId { get; init; }

    /// <summary>Rank among the lines with the same parent; gaps are fine.</summary>
    public required int Position { get; init; }

    /// <summary>What it does.</summary>
    public required LineAction Action { get; init; }

    /// <summary>Where it is; null in a draft. What lies over its order is not said here: see <see cref="Life.LineLife.StateOf"/>.</summary>
    public LineState? State { get; init; }

    /// <summary>Why it was rejected, failed or was withdrawn, or what it waits for; null when nobody had to say. In a draft what was said when it was rejected before.</summary>
    public string? StateReason { get; init; }

    /// <summary>Whether fulfilment has gone so far that it can be neither changed nor cancelled any more.</summary>
    public bool IsPastPointOfNoReturn { get; init; }

    /// <summary>The version of the offering that is sold, or was sold by.</summary>
    public required Id<ProductOffering> OfferingId { get; init; }

    /// <summary>Name of the offering or sold product, as it was when the line was made.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the specification; null for a pure bundle.</summary>
    public Id<ProductSpecification>? SpecificationId { get; init; }

    /// <summary>The product it is about; null for an Add.</summary>
    public Id<SoldProduct>? SoldProductId { get; init; }

    /// <summary>The same product while the line is submitted and open, which only one line may be at a time.</summary>
    public Id<SoldProduct>? Holds { get; init; }

    /// <summary>How many; null when what was typed is no number, which is kept in <see cref="Unread"/>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Values, in the order of the specification.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];

    /// <summary>Where it goes; null means where the order goes.</summary>
    public Id<Location>? LocationId { get; init; }

    /// <summary>Who opens the door there; null means the order's technical contact.</summary>
    public Id<Contact>? SiteContactId { get; init; }

    /// <summary>The day it should be there, or end; null means the order's.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Months it is bought for; null when it has no recurring charge or nobody has said.</summary>
    public int? TermMonths { get; init; }

    /// <summary>The contract it is under; null means the order's.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary>The entitlement it draws on.</summary>
    public Id<Entitlement>? EntitlementId { get; init; }

    /// <summary>The line of the order's quote that it was made from; null when there is none.</summary>
    public LineId? QuoteLineId { get; init; }

    /// <summary>Charges agreed in the quote, which go before any price list; empty when none were.</summary>
    public IReadOnlyList<AgreedCharge> AgreedCharges { get; init; } = [];

    /// <summary>What it will cost.</summary>
    public IReadOnlyList<Charge> Charges { get; init; } = [];

    /// <summary>What the product it changes or disconnects costs today.</summary>
    public IReadOnlyList<Charge> ReplacedCharges { get; init; } = [];

    /// <summary>Prices changed by an agent, at most one per charge.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Where values come from: by <see cref="LineField"/> or characteristic name. What is not there came from the order.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources { get; init; } = NoSources;

    /// <summary>What was typed into a <see cref="LineField"/> that could not be read as its type.</summary>
    public IReadOnlyDictionary<string, string> Unread { get; init; } = NothingUnread;

    /// <summary>Totals of its charges; a cancelled line costs nothing and replaces nothing.</summary>
    public Totals TotalsIn(Currency currency) => State == LineState.Cancelled ? Totals.None(currency) : Totals.Of(currency, Charges, ReplacedCharges);

    /// <summary>Whether the other says the same in all that is edited; charges follow from that.</summary>
    internal bool HasContentOf(OrderLine other) =>
        this == other with
        {
            Characteristics = Characteristics,
            Adjustments = Adjustments,
            AgreedCharges = AgreedCharges,
            Sources = Sources,
            Unread = Unread,
            Charges = Charges,
            ReplacedCharges = ReplacedCharges,
        }
        && Characteristics.SequenceEqual(other.Characteristics)
        && Adjustments.SequenceEqual(other.Adjustments)
        && AgreedCharges.SequenceEqual(other.AgreedCharges)
        && Unread.Count == other.Unread.Count && !Unread.Except(other.Unread).Any();

    internal static readonly IReadOnlyDictionary<string, FieldSource> NoSources = new Dictionary<string, FieldSource>();
    internal static readonly IReadOnlyDictionary<string, string> NothingUnread = new Dictionary<string, string>();
}
