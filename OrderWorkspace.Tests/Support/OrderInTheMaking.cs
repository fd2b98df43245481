using System.Collections.Immutable;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>A draft and the world around it, before anything was done. Made by <see cref="An.OpenOrder"/>; all that is put into it belongs to its customer.</summary>
internal sealed record OrderInTheMaking(OrderContext World)
{
    public static readonly OrderInTheMaking ForAcme = new(new OrderContext
    {
        Today = Today.Day,
        Misfits = JsonSchemas.Misfits,
        Customer = An.Account("Acme"),
        Contacts = [A.Contact("Ada")],
        Locations = [A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true }],
        Prices = new PriceBook { Lists = [A.PriceList("Standard")] },
    });

    /// <summary>The world, all of it the customer's.</summary>
    public OrderContext Context => World with
    {
        Contacts = [.. World.Contacts.Select(c => c with { CustomerId = World.Customer.Id })],
        Locations = [.. World.Locations.Select(l => l with { CustomerId = World.Customer.Id })],
        Contracts = [.. World.Contracts.Select(c => c with { CustomerId = World.Customer.Id })],
        Entitlements = [.. World.Entitlements.Select(e => e with { CustomerId = World.Customer.Id })],
        SoldProducts = World.SoldProducts.SetItems(World.SoldProducts.Select(p => KeyValuePair.Create(p.Key, p.Value with { CustomerId = World.Customer.Id }))),
    };

    public static implicit operator OpenOrder(OrderInTheMaking order) => order.After();

    public OrderInTheMaking For(Customer customer) => new(World with { Customer = customer });

    /// <summary>These contacts and no others.</summary>
    public OrderInTheMaking With(params Contact[] contacts) => new(World with { Contacts = contacts });

    /// <summary>These locations and no others.</summary>
    public OrderInTheMaking With(params Location[] locations) => new(World with { Locations = locations });

    public OrderInTheMaking With(params Contract[] contracts) => new(World with { Contracts = contracts });

    public OrderInTheMaking With(params Entitlement[] entitlements) => new(World with { Entitlements = entitlements });

    /// <summary>These price lists and no others, asked in this order.</summary>
    public OrderInTheMaking With(params PriceList[] lists) => new(World with { Prices = World.Prices with { Lists = lists } });

    public OrderInTheMaking With(params CatalogEntry[] offerings) => new(World with
    {
        Offerings = World.Offerings.SetItems(offerings.Select(o => KeyValuePair.Create(o.Offering.Id, o.Offering))),
        Specifications = World.Specifications.SetItems(
            offerings.Where(o => o.Specification is not null).Select(o => KeyValuePair.Create(o.Specification!.Id, o.Specification))),
        Prices = World.Prices.With(offerings.SelectMany(o => o.Prices)),
    });

    public OrderInTheMaking With(params SoldProduct[] products) => new(World with
    {
        SoldProducts = World.SoldProducts.SetItems(products.Select(p => KeyValuePair.Create(p.Id, p))),
        Installed =
        [
            .. products.Where(p => p.IsInUse()).GroupBy(p => (p.OfferingId, p.OfferingCode), (offering, same) => new InstalledOffering(
                offering.OfferingId, offering.OfferingCode, offering.OfferingCode, same.Count(), World.Offerings.GetValueOrDefault(offering.OfferingId)?.Relationships ?? [])),
        ],
    });

    /// <summary>A product of the customer is on another order, too.</summary>
    public OrderInTheMaking WithOnOtherOrder(string product, bool isDraft) => new(World with
    {
        OnOtherOrders = World.OnOtherOrders.SetItem(Id.Of<SoldProduct>(product), new OtherOrder(NumberSeries.CustomerOrder.At<Order>(77), isDraft)),
    });

    /// <summary>These orders of the last days and no others.</summary>
    public OrderInTheMaking WithEarlierOrders(params EarlierOrder[] orders) => new(World with { EarlierOrders = orders });

    /// <summary>The same as a service order, begun.</summary>
    public OpenOrder OfServices()
    {
        var open = OpenOrder.New(NumberSeries.ServiceOrder.At<Order>(1), Context, An.Agent, Today.Morning);
        return (open with { Order = open.Order with { Kind = OrderKind.ServiceOrder } }).After(new BeginOrder());
    }

    /// <summary>The order begun, and these edits made by the agent.</summary>
    public OpenOrder After(params OrderEdit[] edits) =>
        OpenOrder.New(NumberSeries.CustomerOrder.At<Order>(1), Context, An.Agent, Today.Morning).After([new BeginOrder(), .. edits]);
}
