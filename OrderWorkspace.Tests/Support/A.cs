using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>Things of the domain with sensible defaults: <c>A.Contact("Ada") with { Roles = ContactRoles.Billing }</c>. All belong to "Acme" unless a test says otherwise.</summary>
internal static class A
{
    public static readonly Currency Euro = new("EUR");

    public static Consumer Consumer(string name) => new()
    {
        Id = Id.Of<Customer>(name),
        Number = Id.Number<Customer>(NumberSeries.Consumer, name),
        Name = name,
        Status = CustomerStatus.Active,
        Segment = Segment.Residential,
        Country = "DE",
        Currency = Euro,
        Language = "de",
        TimeZone = "Europe/Berlin",
        PaymentTerms = "14 days net",
    };

    public static Contact Contact(string name) => new()
    {
        Id = Id.Of<Contact>(name),
        Number = Id.Number<Contact>(NumberSeries.Contact, name),
        CustomerId = An.Account("Acme").Id,
        Name = name,
        Email = "someone@example.com",
        Roles = ContactRoles.Ordering | ContactRoles.Billing | ContactRoles.Technical,
    };

    public static Location Location(string name) => new()
    {
        Id = Id.Of<Location>(name),
        CustomerId = An.Account("Acme").Id,
        Name = name,
        Street = "Hauptstr. 1",
        PostalCode = "10115",
        City = "Berlin",
        Country = "DE",
        TimeZone = "Europe/Berlin",
    };

    /// <summary>In force, a year old and with a year to go.</summary>
    public static Contract Contract(string name) => new()
    {
        Id = Id.Of<Contract>(name),
        Number = Id.Number<Contract>(NumberSeries.Contract, name),
        CustomerId = An.Account("Acme").Id,
        Name = name,
        State = ContractState.Active,
        From = Today.Day.AddYears(-1),
        To = Today.Day.AddYears(1),
        Currency = Euro,
    };

    /// <summary>For everybody, valid since a year ago.</summary>
    public static PriceList PriceList(string name) => new()
    {
        Id = Id.Of<PriceList>(name),
        Code = name.ToLowerInvariant().Replace(' ', '-'),
        Name = name,
        Currency = Euro,
        ValidFrom = Today.Day.AddYears(-1),
    };

    /// <summary>Charged every month, in the list "Standard".</summary>
    public static Price MonthlyPrice(decimal unitPrice) => Price("Monthly fee", unitPrice) with { Kind = ChargeKind.Recurring, Period = RecurringPeriod.Month };

    /// <summary>Charged once, in the list "Standard".</summary>
    public static Price OneTimePrice(decimal unitPrice) => Price("Installation", unitPrice);

    /// <summary>Charged per unit used, in the list "Standard".</summary>
    public static Price UsagePrice(decimal unitPrice) => Price("Traffic", unitPrice) with { Kind = ChargeKind.Usage, Unit = "GB" };

    /// <summary>Sold to everybody, without characteristics, for 10.00 EUR a month.</summary>
    public static CatalogEntry Offering(string code) => new(
        new ProductOffering
        {
            Id = Id.Of<ProductOffering>(code),
            Code = code,
            Revision = 1,
            Name = code,
            Category = "Connectivity",
            SpecificationId = Id.Of<ProductSpecification>(code),
            Lifecycle = OfferingLifecycle.Active,
            ValidFrom = Today.Day.AddYears(-1),
        },
        new ProductSpecification
        {
            Id = Id.Of<ProductSpecification>(code),
            Code = code,
            Revision = 1,
            Name = code,
            Kind = SpecificationKind.Product,
            Characteristics = [],
        },
        [MonthlyPrice(10m) with { OfferingCode = code }]);

    public static CharacteristicSpecification Characteristic(string name, CharacteristicType type = CharacteristicType.String) =>
        new() { Name = name, Label = name, Type = type };

    /// <summary>In use since a year ago, one of it, for what its offering costs on its own.</summary>
    public static SoldProduct SoldProduct(string name, CatalogEntry offering, params Characteristic[] characteristics) => new()
    {
        Id = Id.Of<SoldProduct>(name),
        Number = Id.Number<SoldProduct>(NumberSeries.SoldProduct, name),
        CustomerId = An.Account("Acme").Id,
        OfferingId = offering.Offering.Id,
        OfferingCode = offering.Offering.Code,
        SpecificationId = offering.Specification?.Id,
        Name = name,
        State = SoldProductState.Active,
        Quantity = 1,
        Characteristics = characteristics,
        Charges = Pricer.Charges(
            new PriceQuestion(offering.Offering.Code, 1, characteristics, Today.Day), new PriceBook { Lists = [PriceList("Standard")] }.With(offering.Prices)),
        ActivatedOn = Today.Day.AddYears(-1),
    };

    private static Price Price(string label, decimal unitPrice) => new()
    {
        Id = Id.Of<Price>($"{label} {unitPrice}"),
        PriceListId = Id.Of<PriceList>("Standard"),
        OfferingCode = "",
        Label = label,
        Kind = ChargeKind.OneTime,
        Tiers = [new PriceTier(1, unitPrice)],
    };
}
