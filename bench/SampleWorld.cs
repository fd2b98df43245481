using System.Collections.Immutable;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Bench;

/// <summary>The customer, the catalogue, the prices and the inventory around a <see cref="Sample"/>.</summary>
internal static class SampleWorld
{
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);
    public static readonly Editor By = new(Guid.Empty, "Bench");

    private const int Bundles = 10;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.DateTime);
    private static readonly Currency Euro = new("EUR");

    /// <summary>The world of a quote of so many lines.</summary>
    public static OrderContext Of(int size)
    {
        var (customer, list, specification) = (Customer(), List(), Specification());
        ProductOffering[] offerings = [.. Enumerable.Range(0, 3 * Bundles).Select(i => Offering(i, specification))];
        var context = new OrderContext
        {
            Today = Today,
            Customer = customer,
            Locations = [.. Enumerable.Range(0, size / Sample.LinesPerSite + 1).Select(i => Location(i, customer))],
            Prices = new PriceBook { Lists = [list] }.With(offerings.SelectMany(o => Prices(o, list))),
            Offerings = offerings.ToImmutableDictionary(o => o.Id),
            Specifications = ImmutableDictionary<Id<ProductSpecification>, ProductSpecification>.Empty.Add(specification.Id, specification),
        };
        var products = Enumerable.Range(0, size).Where(i => i / 3 % 10 == 9).Select(i => Product(i, context));
        return context with { SoldProducts = products.ToImmutableDictionary(p => p.Id) };
    }

    public static Quote Quote(OrderContext context) => new()
    {
        Id = Id<Quote>.New(Now),
        Number = NumberSeries.Quote.At<Quote>(1),
        Name = "All sites",
        CustomerId = context.Customer.Id,
        State = QuoteState.Approved,
        Currency = Euro,
        PriceListId = context.Prices.Lists[0].Id,
        ValidUntil = Today,
        Owner = "Bench",
        Totals = Totals.None(Euro),
        CreatedAt = Now,
    };

    /// <summary>A bundle, or one of its two components.</summary>
    public static ProductOffering Offering(OrderContext context, int bundle, int part) => context.OfferingOf(Code(bundle % Bundles + part * Bundles))!;

    public static IReadOnlyList<Charge> Charges(OrderContext context, int bundle, int part, Characteristic[] values, bool withOneTime)
    {
        var question = new PriceQuestion(Offering(context, bundle, part).Code, 2, values, Today) { InBundle = part == 0 ? null : Code(bundle % Bundles) };
        return [.. Pricer.Charges(question, context.Prices).Where(charge => withOneTime || charge.Kind != ChargeKind.OneTime)];
    }

    public static Id<SoldProduct> ProductId(int line) => new(new Guid(line, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    private static SoldProduct Product(int line, OrderContext context)
    {
        var (offering, part) = (Offering(context, line / 3, line % 3), line % 3);
        Characteristic[] values = [new("bandwidth", "100"), new("access", "fiber")];
        return new SoldProduct
        {
            Id = ProductId(line),
            Number = NumberSeries.SoldProduct.At<SoldProduct>(line),
            CustomerId = context.Customer.Id,
            OfferingId = offering.Id,
            OfferingCode = offering.Code,
            SpecificationId = offering.SpecificationId,
            Name = offering.Name,
            State = SoldProductState.Active,
            Quantity = 2,
            Characteristics = values,
            Charges = Charges(context, line / 3, part, values, withOneTime: true),
            ParentId = part == 0 ? null : ProductId(line - part),
        };
    }

    private static string Code(int i) => $"offering-{i}";

    private static ProductOffering Offering(int i, ProductSpecification specification) => new()
    {
        Id = Id<ProductOffering>.New(Now),
        Code = Code(i),
        Revision = 1,
        Name = $"Offering {i}",
        Category = "Bench",
        SpecificationId = specification.Id,
        Lifecycle = OfferingLifecycle.Active,
        ValidFrom = Today,
        TermMonths = [24, 36],
        Components = i < Bundles ? [new BundleComponent(Code(i + Bundles), 1, 1, 1), new BundleComponent(Code(i + 2 * Bundles), 1, 1, 1)] : [],
    };

    private static Price[] Prices(ProductOffering offering, PriceList list) =>
    [
        Price(offering, list, "Installation", ChargeKind.OneTime, null, 99.95m),
        Price(offering, list, "Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, 49.995m),
    ];

    private static Price Price(ProductOffering offering, PriceList list, string label, ChargeKind kind, RecurringPeriod? period, decimal unitPrice) =>
        new() { Id = Id<Price>.New(Now), PriceListId = list.Id, OfferingCode = offering.Code, Label = label, Kind = kind, Period = period, Tiers = [new PriceTier(1, unitPrice)] };

    private static ProductSpecification Specification() => new()
    {
        Id = Id<ProductSpecification>.New(Now),
        Code = "access",
        Revision = 1,
        Name = "Access",
        Kind = SpecificationKind.Product,
        Characteristics =
        [
            new() { Name = "bandwidth", Label = "Bandwidth", Type = CharacteristicType.Integer, Minimum = 50, Maximum = 1000, IsRequired = true },
            new() { Name = "access", Label = "Access", Type = CharacteristicType.Enumeration, AllowedValues = ["fiber", "copper"], IsRequired = true },
        ],
    };

    private static PriceList List() => new() { Id = Id<PriceList>.New(Now), Code = "eur", Name = "EUR", Currency = Euro, ValidFrom = Today };

    private static Location Location(int i, Customer customer) =>
        new() { Id = Id<Location>.New(Now), CustomerId = customer.Id, Name = $"Site {i}", Street = "", PostalCode = "", City = "", Country = "DE", TimeZone = "Europe/Berlin" };

    private static Account Customer() => new()
    {
        Id = Id<Customer>.New(Now),
        Number = NumberSeries.Account.At<Customer>(1),
        Name = "Bench",
        Status = CustomerStatus.Active,
        Segment = Segment.Business,
        Country = "DE",
        Currency = Euro,
        Language = "de",
        TimeZone = "Europe/Berlin",
        PaymentTerms = "30 days net",
    };
}
