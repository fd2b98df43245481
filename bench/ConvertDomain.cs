using System.Collections.Immutable;
using System.Globalization;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Bench;

/// <summary>A quote of bundles with two components becomes an order, in memory: plan with differences, prices, validation and contract, and what is to be stored.</summary>
internal static class ConvertDomain
{
    private const int Offerings = 50;
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.DateTime);
    private static readonly Currency Euro = new("EUR");
    private static readonly Editor By = new(Guid.Empty, "Bench");

    public static IReadOnlyList<Row> Run(int? size) => size is { } one ? [Row(one)] : [Row(500), Row(10_000)];

    private static Row Row(int size)
    {
        var context = Context();
        var (quote, lines) = Quote(size, context);
        var figure = Measure.Times(() => Convert(quote, lines, context), runs: Math.Max(11, 100_000 / size));
        var each = string.Create(CultureInfo.InvariantCulture, $"{size} lines, each {figure.Median.TotalMicroseconds / size:0.0} µs and {figure.Bytes / size:N0} bytes");
        return new Row("convert-domain", each, figure, null);
    }

    private static ConvertedQuote Convert(Quote quote, QuoteLine[] lines, OrderContext context) => ConversionPlan
        .Of(new OpenQuote(quote, lines, context), new ConversionChoices { QuoteVersion = quote.Version }, By, Now)
        .Confirm(new ConversionNumbers(NumberSeries.CustomerOrder.At<Order>(1), NumberSeries.Contract.At<Contract>(1), []), Id<OrderEdit>.New(Now)).Value;

    private static (Quote Quote, QuoteLine[] Lines) Quote(int size, OrderContext context)
    {
        var quote = new Quote
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
        var bundles = context.Offerings.Values.Where(o => o.IsBundle).OrderBy(o => o.Code, StringComparer.Ordinal).ToArray();
        return (quote, [.. Enumerable.Range(0, size).Select(i => Line(i, quote, bundles, context))]);
    }

    private static QuoteLine Line(int i, Quote quote, ProductOffering[] bundles, OrderContext context)
    {
        var (bundle, parent) = (bundles[i / 3 % bundles.Length], i / 3 * 3 + 1);
        var offering = i % 3 == 0 ? bundle : context.OfferingOf(bundle.Components[i % 3 - 1].OfferingCode)!;
        Characteristic[] values = [new("bandwidth", "500"), new("access", "fiber")];
        return new QuoteLine
        {
            QuoteId = quote.Id,
            Id = new LineId(i + 1),
            ParentId = i % 3 == 0 ? null : new LineId(parent),
            Position = i,
            Action = LineAction.Add,
            OfferingId = offering.Id,
            Name = offering.Name,
            Quantity = 2,
            Characteristics = values,
            Charges = Pricer.Charges(new PriceQuestion(offering.Code, 2, values, Today) { InBundle = i % 3 == 0 ? null : bundle.Code }, context.Prices),
            LocationId = context.Locations[i % context.Locations.Count].Id,
            TermMonths = 36,
        };
    }

    private static OrderContext Context()
    {
        var (customer, list, specification) = (Customer(), List(), Specification());
        ProductOffering[] offerings = [.. Enumerable.Range(0, Offerings).Select(i => Offering(i, specification))];
        return new OrderContext
        {
            Today = Today,
            Customer = customer,
            Locations = [.. Enumerable.Range(0, 20).Select(i => new Location { Id = Id<Location>.New(Now), CustomerId = customer.Id, Name = $"Site {i}", Street = "", PostalCode = "", City = "", Country = "DE", TimeZone = "Europe/Berlin" })],
            Prices = new PriceBook { Lists = [list] }.With(offerings.SelectMany(o => Prices(o, list))),
            Offerings = offerings.ToImmutableDictionary(o => o.Id),
            Specifications = ImmutableDictionary<Id<ProductSpecification>, ProductSpecification>.Empty.Add(specification.Id, specification),
        };
    }

    private static ProductOffering Offering(int i, ProductSpecification specification) => new()
    {
        Id = Id<ProductOffering>.New(Now),
        Code = $"offering-{i}",
        Revision = 1,
        Name = $"Offering {i}",
        Category = "Bench",
        SpecificationId = specification.Id,
        Lifecycle = OfferingLifecycle.Active,
        ValidFrom = Today,
        TermMonths = [24, 36],
        Components = i < 10 ? [new BundleComponent($"offering-{i + 10}", 1, 1, 1), new BundleComponent($"offering-{i + 20}", 1, 1, 1)] : [],
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
