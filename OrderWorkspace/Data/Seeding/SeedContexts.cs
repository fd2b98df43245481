using System.Collections.Immutable;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Seeding;

/// <summary>What the domain needs to know to decide about orders of the past, made of what was read.</summary>
internal sealed class SeedContexts(Seed seed)
{
    private readonly ImmutableDictionary<Id<ProductOffering>, ProductOffering> _offerings = seed.Offerings.All.ToImmutableDictionary(o => o.Id);
    private readonly ImmutableDictionary<Id<ProductSpecification>, ProductSpecification> _specifications = seed.Specifications.All.ToImmutableDictionary(s => s.Id);
    private readonly PriceBook _prices = new PriceBook { Lists = [] }.With(seed.Prices);
    private readonly ILookup<Id<Customer>, Contact> _contacts = seed.Contacts.All.ToLookup(c => c.CustomerId);
    private readonly ILookup<Id<Customer>, Location> _locations = seed.Locations.All.ToLookup(l => l.CustomerId);
    private readonly ILookup<Id<Customer>, Contract> _contracts = seed.Contracts.All.ToLookup(c => c.CustomerId);

    /// <summary>What was known of <paramref name="customer"/> at <paramref name="moment"/>.</summary>
    public OrderContext Of(Customer customer, DateTimeOffset moment) => new()
    {
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(customer.TimeZone)).DateTime),
        Customer = customer,
        Misfits = JsonSchemas.Misfits,
        Contacts = [.. _contacts[customer.Id].OrderBy(c => c.Number)],
        Locations = [.. _locations[customer.Id].OrderBy(l => l.Name, StringComparer.Ordinal)],
        Contracts = [.. _contracts[customer.Id].OrderBy(c => c.Number).Select(AsItWas)],
        Prices = PricesOf(customer),
        Offerings = _offerings,
        Specifications = _specifications,
        SoldProducts = seed.Inventory.InUseBy(customer).ToImmutableDictionary(p => p.Id),
        Installed = [.. seed.Inventory.InUseBy(customer).CountBy(p => p.OfferingId).Select(installed => InstalledOffering.Of(_offerings[installed.Key], installed.Value))],
    };

    public PriceBook PricesOf(Customer customer) => _prices with
    {
        Lists = PriceBook.InOrder(
            seed.PriceLists.All.Where(l => l.Currency == customer.Currency
                && (l.CustomerId is null || l.CustomerId == customer.Id) && (l.Segment is null || l.Segment == customer.Segment)),
            customer),
    };

    public ProductSpecification? SpecificationOf(ProductOffering offering) => offering.SpecificationId is { } id ? _specifications[id] : null;

    // What has expired since ran until its last day.
    private static Contract AsItWas(Contract contract) => contract.State == ContractState.Expired ? contract with { State = ContractState.Active } : contract;
}
