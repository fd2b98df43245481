using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Domain.Orders;

/// <summary>All that decisions about one order need to know of the world around it, as it was when it was loaded.</summary>
public sealed record OrderContext
{
    private readonly Dictionary<Id<Location>, Location> _locations = [];
    private readonly Lazy<ILookup<Id<SoldProduct>?, SoldProduct>> _parts = PartsIn(ImmutableDictionary<Id<SoldProduct>, SoldProduct>.Empty);

    /// <summary>The order that is decided about; null before there is one.</summary>
    public Id<Order>? OrderId { get; init; }

    /// <summary>The day it is, where the customer is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who orders.</summary>
    public required Customer Customer { get; init; }

    /// <summary>Number of the quote that the order was made from; null when it was made without one, or is not stored yet.</summary>
    public Number<Quote>? QuoteNumber { get; init; }

    /// <summary>Numbers of the lines of that quote, 1, 1.1, 1.2 …; empty when there is none.</summary>
    public IReadOnlyDictionary<LineId, string> QuoteLineNumbers { get; init; } = new Dictionary<LineId, string>();

    /// <summary>The customer's contacts, by number.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The customer's locations, by name.</summary>
    public IReadOnlyList<Location> Locations
    {
        get;
        init => (field, _locations) = (value, value.ToDictionary(location => location.Id));
    } = [];

    /// <summary>The customer's contracts, by number.</summary>
    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    /// <summary>The customer's entitlements, by number.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>What open lines of the customer's orders draw on them; this order's may be among them.</summary>
    public IReadOnlyList<OpenDraw> OpenDraws { get; init; } = [];

    /// <summary>The price lists that hold for the customer, in order: its own, its segment's, the currency's default.</summary>
    public required PriceBook Prices { get; init; }

    /// <summary>The offerings of the lines and of whatever is about to be added, components of bundles included.</summary>
    public ImmutableDictionary<Id<ProductOffering>, ProductOffering> Offerings { get; init; } = ImmutableDictionary<Id<ProductOffering>, ProductOffering>.Empty;

    /// <summary>The specifications of these offerings and of the sold products.</summary>
    public ImmutableDictionary<Id<ProductSpecification>, ProductSpecification> Specifications { get; init; } = ImmutableDictionary<Id<ProductSpecification>, ProductSpecification>.Empty;

    /// <summary>The sold products of the lines and of whatever is about to be changed, with what they are parts of and all the parts of that.</summary>
    public ImmutableDictionary<Id<SoldProduct>, SoldProduct> SoldProducts
    {
        get;
        init => (field, _parts) = (value, PartsIn(value));
    } = ImmutableDictionary<Id<SoldProduct>, SoldProduct>.Empty;

    /// <summary>What the customer has or is about to get, by version of the offering.</summary>
    public IReadOnlyList<InstalledOffering> Installed { get; init; } = [];

    /// <summary>Where else these sold products are on an open line or in a draft.</summary>
    public ImmutableDictionary<Id<SoldProduct>, OtherOrder> OnOtherOrders { get; init; } = ImmutableDictionary<Id<SoldProduct>, OtherOrder>.Empty;

    /// <summary>Checks configurations against the JSON Schemas of specifications; finds nothing unless something better is given.</summary>
    public SchemaCheck Misfits { get; init; } = (_, _) => [];

    /// <summary>The customer's recent orders and drafts, and its last ones that were submitted, the newest first; this one may be among them.</summary>
    public IReadOnlyList<EarlierOrder> EarlierOrders { get; init; } = [];

    /// <summary>What the customer's last orders gave it, the newest first: what it usually takes.</summary>
    public IReadOnlyList<Taken> TakenBefore { get; init; } = [];

    /// <summary>The active version of the offering with this <paramref name="code"/>; null when it is not here or not sold.</summary>
    public ProductOffering? OfferingOf(string code) => Offerings.Values.FirstOrDefault(o => o.Code == code && o.IsActiveOn(Today));

    /// <summary>The specification of <paramref name="line"/>; null for a pure bundle.</summary>
    public ProductSpecification? SpecificationOf(OrderLine line) => line.SpecificationId is { } id ? Specifications.GetValueOrDefault(id) : null;

    /// <summary>The customer's product; null when there is none or it is somebody else's.</summary>
    public SoldProduct? ProductOf(Id<SoldProduct>? id) =>
        id is { } known && SoldProducts.GetValueOrDefault(known) is { } product && product.CustomerId == Customer.Id ? product : null;

    /// <summary>These of the customer's products, their parts and the parts of these, each once.</summary>
    public IEnumerable<SoldProduct> WithParts(IEnumerable<Id<SoldProduct>> products)
    {
        var parts = SoldProducts.Values.ToLookup(p => p.ParentId);
        return products.Select(id => ProductOf(id)).OfType<SoldProduct>().SelectMany(WithItsParts).DistinctBy(p => p.Id);

        IEnumerable<SoldProduct> WithItsParts(SoldProduct product) => parts[product.Id].Where(p => p.IsInUse()).SelectMany(WithItsParts).Prepend(product);
    }

    /// <summary>What the customer has or is about to get, when <paramref name="products"/> are gone.</summary>
    public IEnumerable<InstalledOffering> InstalledWithout(IEnumerable<SoldProduct> products)
    {
        var gone = products.CountBy(product => product.OfferingId).ToDictionary();
        return InstalledWithout(offering => gone.GetValueOrDefault(offering));
    }

    /// <summary>What the customer has or is about to get, when so many of each offering are gone.</summary>
    internal IEnumerable<InstalledOffering> InstalledWithout(Func<Id<ProductOffering>, int> gone) =>
        Installed.Select(offering => offering with { Count = offering.Count - gone(offering.Id) }).Where(offering => offering.Count > 0);

    /// <summary>The customer's location; null when there is none or it is somebody else's.</summary>
    public Location? LocationOf(Id<Location>? id) => id is { } known ? _locations.GetValueOrDefault(known) : null;

    /// <summary>Units of <paramref name="entitlement"/> that this order can draw: those that are neither used nor about to be drawn by another order.</summary>
    public decimal UnitsLeftOf(Entitlement entitlement) =>
        entitlement.UnitsLeft - OpenDraws.Where(draw => draw.EntitlementId == entitlement.Id && draw.OrderId != OrderId).Sum(draw => draw.Units);

    /// <summary>What is part of the product <paramref name="whole"/>, whatever its state, by number; without the parts of the parts.</summary>
    public IEnumerable<SoldProduct> PartsOf(Id<SoldProduct> whole) => _parts.Value[whole];

    /// <summary>The day <paramref name="order"/> is to start; today when nobody has said, or it has passed.</summary>
    public DateOnly StartOf(Order order) => DateRules.Coming(this, order.RequestedStart);

    /// <summary>The contract whose prices <paramref name="line"/> has, its own, its parent line's or its order's; null when none, or none in force in the order's currency when it starts.</summary>
    public Contract? ContractOf(Order order, OrderLine? line = null) => (line is null ? order.ContractId : order.ContractOf(line)) is { } id
        ? Contracts.FirstOrDefault(c => c.Id == id && c.IsRunningOn(StartOf(order)) && c.Currency == order.Currency)
        : null;

    /// <summary>The price lists and prices for <paramref name="order"/> in its currency, its own list first.</summary>
    public PriceBook PricesFor(Order order) => Prices.In(order.Currency).StartingWith(order.PriceListId);

    private static Lazy<ILookup<Id<SoldProduct>?, SoldProduct>> PartsIn(ImmutableDictionary<Id<SoldProduct>, SoldProduct> products) =>
        new(() => products.Values.OrderBy(product => product.Number).ToLookup(product => product.ParentId));
}

/// <summary>Another order that a sold product is on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsDraft">Whether it is a draft still; then it does not stop this one.</param>
public sealed record OtherOrder(Number<Order> Number, bool IsDraft);

/// <summary>What an open line draws on an entitlement as soon as it is completed.</summary>
/// <param name="OrderId">The order it stands in.</param>
/// <param name="EntitlementId">The entitlement.</param>
/// <param name="Units">How many.</param>
public sealed record OpenDraw(Id<Order> OrderId, Id<Entitlement> EntitlementId, decimal Units);
