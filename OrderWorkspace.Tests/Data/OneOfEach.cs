using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Tests.Data;

/// <summary>One record of every kind that is stored, with every field filled and every reference true.</summary>
internal static class OneOfEach
{
    public static readonly DateTimeOffset Now = new(2026, 3, 29, 2, 30, 0, 123, 456, TimeSpan.FromHours(2));
    public static readonly Currency Eur = new("EUR");

    private static readonly Charge[] Charges =
    [
        new("Installation", ChargeKind.OneTime, null, null, 99.5m, new Money(199m, Eur), [new(PriceStepKind.List, null, 99.5m, "List")]),
        new("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 0.000001m, new Money(0m, Eur),
            [new(PriceStepKind.List, null, 10m, "List"), new(PriceStepKind.Manual, 10m, 0.000001m, "= 0.000001", "„Ärger“ <wieder>")]),
    ];

    public static readonly PriceList PriceList = new()
    {
        Id = Id<PriceList>.New(Now),
        Code = "eur",
        Name = "Euro",
        Currency = Eur,
        ValidFrom = new(2026, 1, 1),
        ValidTo = new(2027, 1, 1),
        Segment = Segment.Business,
    };

    public static readonly ExchangeRate Rate = new(new("JPY"), Eur, 0.00612345m, new(2026, 1, 2), "ECB");

    public static readonly Price Price = new()
    {
        Id = Id<Price>.New(Now),
        PriceListId = PriceList.Id,
        OfferingCode = "fiber",
        Label = "Monthly fee",
        Kind = ChargeKind.Recurring,
        Period = RecurringPeriod.Quarter,
        Unit = "GB",
        When = new("access", ["fiber", "copper"]),
        TermMonths = 24,
        Tiering = Tiering.Graduated,
        Tiers = [new(1, 10.5m), new(10, 9.999999m)],
    };

    public static readonly Account Parent = new()
    {
        Id = Id<Customer>.New(Now),
        Number = NumberSeries.Account.At<Customer>(1),
        Name = "Søren & Æble ApS",
        Status = CustomerStatus.Active,
        Segment = Segment.Enterprise,
        Country = "DK",
        Currency = Eur,
        Language = "da",
        TimeZone = "Europe/Copenhagen",
        PaymentTerms = "30 days net",
        NeedsPurchaseOrderNumber = true,
    };

    public static readonly Account Account = Parent with
    {
        Id = Id<Customer>.New(Now),
        Number = NumberSeries.Account.At<Customer>(2),
        ParentId = Parent.Id,
        Industry = "Logistics",
        CreditLimit = 25_000,
        RecurringAdjustmentPercent = -2.5m,
        TaxNumber = "DK123",
        PriceListId = PriceList.Id,
    };

    public static readonly Consumer Consumer = new()
    {
        Id = Id<Customer>.New(Now),
        Number = NumberSeries.Consumer.At<Customer>(1),
        Name = "東京 太郎",
        Status = CustomerStatus.Prospect,
        Segment = Segment.Residential,
        Country = "JP",
        Currency = new("JPY"),
        Language = "ja",
        TimeZone = "Asia/Tokyo",
        PaymentTerms = "at once",
        BornOn = new(1980, 2, 29),
    };

    public static readonly Contact Contact = new()
    {
        Id = Id<Contact>.New(Now),
        Number = NumberSeries.Contact.At<Contact>(1),
        CustomerId = Account.Id,
        Name = "Anna Krogh",
        Email = "anna@example.com",
        Phone = "+45 1234",
        Roles = ContactRoles.Ordering | ContactRoles.Site,
    };

    public static readonly Location Location = new()
    {
        Id = Id<Location>.New(Now),
        CustomerId = Account.Id,
        Name = "HQ",
        Street = "Vej 1",
        PostalCode = "2100",
        City = "København",
        Country = "DK",
        TimeZone = "Europe/Copenhagen",
        IsBillingDefault = true,
        IsDeliveryDefault = true,
        ClosedOn = new(2030, 1, 1),
    };

    public static readonly ProductSpecification Specification = new()
    {
        Id = Id<ProductSpecification>.New(Now),
        Code = "access",
        Revision = 2,
        Name = "Access",
        Description = "A line",
        Kind = SpecificationKind.Product,
        NeedsLocation = true,
        JsonSchema = """{"type": "object"}""",
        Characteristics =
        [
            new() { Name = "bandwidth", Label = "Bandwidth", Type = CharacteristicType.Integer, Unit = "Mbit/s", Minimum = 10, Maximum = 1000, Default = "100", IsRequired = true, IsChangeableAfterActivation = false },
            new() { Name = "access", Label = "Access", Type = CharacteristicType.Enumeration, AllowedValues = ["fiber", "copper"], MaximumCount = 2, RequiredWhen = new("bandwidth", ["1000"]), Pattern = ".*", PatternHint = "any" },
        ],
    };

    public static readonly ProductOffering Offering = new()
    {
        Id = Id<ProductOffering>.New(Now),
        Code = "fiber",
        Revision = 1,
        Name = "Fiber 1000",
        Description = "Fast",
        Category = "Connectivity",
        SpecificationId = Specification.Id,
        Lifecycle = OfferingLifecycle.Active,
        ValidFrom = new(2026, 1, 1),
        ValidTo = new(2028, 1, 1),
        Segments = [Segment.Business, Segment.Wholesale],
        Countries = ["DK", "DE"],
        MinimumQuantity = 0.5m,
        MaximumQuantity = 100,
        Unit = "line",
        LeadTimeDays = 10,
        TermMonths = [24, 12],
        Components = [new("router", 0, 2, 1) { Alternatives = ["big-router"], StandsAlone = true }],
        Relationships = [new(RelationshipKind.Excludes, "copper")],
        Entitles = [new("Engineering days", "engineering-day", "day", 2.5m)],
    };

    public static readonly Contract Contract = new()
    {
        Id = Id<Contract>.New(Now),
        Number = NumberSeries.Contract.At<Contract>(1),
        CustomerId = Account.Id,
        Name = "Frame",
        State = ContractState.Active,
        From = new(2026, 1, 1),
        To = new(2028, 12, 31),
        RenewalMonths = 12,
        Terms = "None",
        Currency = Eur,
        PriceListId = PriceList.Id,
        RecurringAdjustmentPercent = -5.25m,
        EarlyTerminationPercent = 50,
        NegotiatedPrices = [new("fiber", "Monthly fee", 8.123456m) { Kind = ChargeKind.Recurring, Period = RecurringPeriod.Month, Unit = "GB" }],
        QuoteId = Id<Quote>.New(Now),
        Lines = [new(Id<Order>.New(Now), new(2), "fiber", "Fiber 1000", 1.5m, 12)],
    };

    public static readonly Quote Quote = new()
    {
        Id = Id<Quote>.New(Now),
        Number = NumberSeries.Quote.At<Quote>(1),
        Name = "Two sites",
        CustomerId = Account.Id,
        ContactId = Contact.Id,
        ContractId = Contract.Id,
        State = QuoteState.PartiallyConverted,
        Revision = 3,
        Currency = Eur,
        PriceListId = PriceList.Id,
        Rate = Rate,
        ValidUntil = new(2026, 12, 31),
        Terms = "As usual",
        Owner = "Sam",
        Totals = Totals.Of(Eur, Charges, []),
        CreatedAt = Now,
    };

    public static readonly Order Order = new()
    {
        Id = Id<Order>.New(Now),
        Number = NumberSeries.CustomerOrder.At<Order>(1),
        Kind = OrderKind.CustomerOrder,
        Channel = Channel.Workspace,
        State = OrderState.Draft,
        CustomerId = Account.Id,
        Currency = Eur,
        PriceListId = PriceList.Id,
        StateReason = "Wrong address",
        StateBefore = OrderState.InProgress,
        Revision = 2,
        Rate = Rate,
        QuoteId = Quote.Id,
        OrderingContactId = Contact.Id,
        BillingContactId = Contact.Id,
        TechnicalContactId = Contact.Id,
        BillingLocationId = Location.Id,
        DeliveryLocationId = Location.Id,
        ContractId = Contract.Id,
        PurchaseOrderNumber = "PO-1",
        PaymentTerms = "30 days net",
        RequestedStart = new(2026, 4, 1),
        RequestedCompletion = new(2026, 5, 1),
        Priority = Priority.Urgent,
        Notes = "Ring first",
        ExternalId = "X-1",
        Sources = new Dictionary<string, FieldSource> { ["Notes"] = new(SourceKind.Entered), ["Contract"] = new(SourceKind.Contract, "CTR0000001") },
        Unread = new Dictionary<string, string> { ["RequestedStart"] = "soon" },
        Totals = Totals.Of(Eur, Charges, Charges),
        CreatedBy = "Olga",
        CreatedAt = Now,
        SubmittedAt = Now.AddHours(1),
        Version = 1,
        LastLineId = 2,
    };

    public static readonly SoldProduct SoldProduct = new()
    {
        Id = Id<SoldProduct>.New(Now),
        Number = NumberSeries.SoldProduct.At<SoldProduct>(1),
        CustomerId = Account.Id,
        OfferingId = Offering.Id,
        OfferingCode = "fiber",
        SpecificationId = Specification.Id,
        Name = "Fiber 1000",
        State = SoldProductState.Active,
        Quantity = 2,
        Characteristics = [new("bandwidth", "100")],
        Charges = Charges,
        LocationId = Location.Id,
        ContractId = Contract.Id,
        OrderId = Order.Id,
        LineId = new(1),
        ActivatedOn = new(2026, 2, 1),
        TerminatedOn = new(2027, 2, 1),
    };

    public static readonly Entitlement Entitlement = new()
    {
        Id = Id<Entitlement>.New(Now),
        Number = NumberSeries.Entitlement.At<Entitlement>(1),
        CustomerId = Account.Id,
        ContractId = Contract.Id,
        Name = "Support",
        OfferingCode = "support",
        SoldProductId = SoldProduct.Id,
        Unit = "hour",
        UnitsGranted = 100,
        UnitsUsed = 0.25m,
        ValidFrom = new(2026, 1, 1),
        ValidTo = new(2026, 12, 31),
    };

    public static readonly QuoteLine QuoteLine = new()
    {
        QuoteId = Quote.Id,
        Id = new(1),
        Position = 1,
        Action = LineAction.Change,
        OfferingId = Offering.Id,
        Name = "Fiber 1000",
        Quantity = 3,
        QuantityConverted = 1.5m,
        Characteristics = [new("bandwidth", "1000", "100")],
        Charges = Charges,
        LocationId = Location.Id,
        SoldProductId = SoldProduct.Id,
        TermMonths = 24,
    };

    public static readonly QuoteConversion QuoteConversion = new()
    {
        QuoteId = Quote.Id,
        QuoteVersion = 3,
        OrderId = Order.Id,
        Quantities = new Dictionary<LineId, decimal> { [new(1)] = 1.5m },
        GivenBack = new Dictionary<LineId, decimal> { [new(1)] = 0.25m },
        Amounts = new Dictionary<LineId, IReadOnlyList<decimal>> { [new(1)] = [74.99m, 12m] },
        ByName = "Sam Sales",
        At = Now,
        Contract = new(Contract.Id, new(2027, 3, 31), new(2028, 3, 31), [new("fiber", "Monthly fee", 45.5m)], [Id<Entitlement>.New(Now)]),
        ReasonThoughExpired = "Promised on the phone",
    };

    public static readonly QuoteJournalEntry QuoteJournalEntry = new()
    {
        QuoteId = Quote.Id,
        Number = 2,
        Kind = QuoteJournalKind.OrderChanged,
        From = QuoteState.InReview,
        To = QuoteState.Approved,
        Comment = "Für die neue Filiale",
        Order = Order.Number,
        Changes = [new(nameof(Quote.Terms), "By Friday", null)],
        ById = Guid.Parse("01990000-0000-7000-8000-000000000077"),
        ByName = "Sam Sales",
        At = Now,
    };

    public static readonly QuoteVersion QuoteVersion = new()
    {
        QuoteId = Quote.Id,
        Revision = 1,
        State = QuoteState.Declined,
        Name = "Shop",
        ContactId = Contact.Id,
        ContractId = Contract.Id,
        Totals = Totals.Of(Eur, Charges, []),
        ValidUntil = new(2026, 3, 31),
        Terms = "Für die neue Filiale",
        Lines = [QuoteLine],
        EndedAt = Now,
    };

    public static readonly ConversionDraft ConversionDraft = new()
    {
        QuoteId = Quote.Id,
        Choices = new()
        {
            QuoteVersion = 4,
            Selection = QuoteSelection.Of((new LineId(1), 0.5m)),
            Answers = [new("quote.line.price.changed", new("lines[1].price"), WayOut.TakeNew, "7")],
            ReasonThoughExpired = "Promised on the phone",
            StartsOn = new(2026, 4, 1),
        },
        Details = [new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-1"), new SetCharacteristic(new(1), "bandwidth", "500")],
        Version = 2,
    };

    public static readonly OrderLine OrderLine = new()
    {
        OrderId = Order.Id,
        Id = new(2),
        ParentId = new(1),
        Position = 10,
        Action = LineAction.Change,
        State = LineState.Held,
        OfferingId = Offering.Id,
        StateReason = "No access to the building",
        IsPastPointOfNoReturn = true,
        QuoteLineId = new(1),
        AgreedCharges = [new("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 12.345678m, 3, new(37.04m, Eur), "QUO0000001")],
        Name = "Fiber 1000",
        SpecificationId = Specification.Id,
        SoldProductId = SoldProduct.Id,
        Holds = SoldProduct.Id,
        Quantity = 1.5m,
        Characteristics = [new("bandwidth", "fast", "100"), new("access", null)],
        LocationId = Location.Id,
        SiteContactId = Contact.Id,
        RequestedOn = new(2026, 6, 1),
        TermMonths = 12,
        ContractId = Contract.Id,
        EntitlementId = Entitlement.Id,
        Charges = Charges,
        ReplacedCharges = Charges,
        Adjustments = [new("Monthly fee", AdjustmentKind.Percentage, -10, "Loyal")],
        Sources = new Dictionary<string, FieldSource> { ["bandwidth"] = new(SourceKind.SoldProduct, "SP0000001") },
        Unread = new Dictionary<string, string> { ["Quantity"] = "many" },
    };

    public static readonly JournalEntry JournalEntry = new()
    {
        OrderId = Order.Id,
        Number = 1,
        EditId = Id<OrderEdit>.New(Now),
        ById = Account.Id.Value,
        ByName = "Olga",
        At = Now,
        Channel = Channel.Portal,
        Kind = nameof(SetHeaderField),
        Reverts = 7,
        Changes =
        [
            new HeaderFieldChanged(HeaderField.Notes, new(null), new("x", new(SourceKind.Entered, "Olga"))),
            new LineFieldChanged(new(1), LineField.Quantity, new("1"), new("two")),
            new CharacteristicChanged(new(1), "bandwidth", new("100"), new("1000")),
            new AdjustmentChanged(new(1), "Monthly fee", null, OrderLine.Adjustments[0]),
            new LineAdded(OrderLine),
            new LineRemoved(OrderLine),
            new StateChanged(new(OrderState.Draft), new(OrderState.Held, "Wait", OrderState.InProgress, Now)),
            new LinesMoved([new(1), new(2)], new(null), new(LineState.Rejected, "Wrong address")),
            new PointOfNoReturnPassed([new(1)]),
            new RevisionMade(1, 2, "One more"),
        ],
    };

    public static readonly OutboxEvent OutboxEvent = new()
    {
        Id = Id<OutboxEvent>.New(Now),
        Kind = "order.created",
        AggregateId = Order.Id.Value,
        AggregateVersion = 1,
        Number = Order.Number.Value,
        At = Now,
        Payload = """{"state": "draft"}""",
    };

    public static readonly SearchTerm SearchTerm = new("soren", Account.Id);

    public static readonly QuoteTerm QuoteTerm = new("network", Quote.Id);

    /// <summary>All of them, what is named before what names it.</summary>
    public static readonly IReadOnlyList<object> InOrder =
    [
        PriceList, Price, Rate, Parent, Account, Consumer, Contact, Location, Specification, Offering, Contract, Quote, Order, SoldProduct, Entitlement, QuoteLine, QuoteConversion, QuoteJournalEntry, QuoteVersion, ConversionDraft, OrderLine, JournalEntry,
        OutboxEvent, SearchTerm, QuoteTerm,
    ];
}
