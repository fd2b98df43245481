using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

/// <summary>Customers, catalogues, prices and inventories as they can be, a different one for each number.</summary>
internal sealed class GeneratedWorld
{
    private const string PlanSchema = """{"properties": {"bandwidth": {"minimum": 11}, "plan": {"required": ["vlan"], "properties": {"vlan": {"type": "integer"}}}}}""";

    private readonly Random _random;
    private readonly Currency _currency;
    private readonly OrderKind _kind;

    private GeneratedWorld(int number)
    {
        _random = new Random(number);
        _currency = new Currency(One("EUR", "EUR", "JPY", "KWD"));
        _kind = Rarely() ? OrderKind.ServiceOrder : OrderKind.CustomerOrder;
    }

    /// <summary>A draft that was begun in world <paramref name="number"/>, now and then one where all are services.</summary>
    public static OpenOrder Order(int number)
    {
        var world = new GeneratedWorld(number);
        return world.Begun().As(world._kind);
    }

    private OrderInTheMaking Begun()
    {
        var (contracts, offerings) = (Contracts(), Offerings());
        return An.OpenOrder()
            .For(Customer())
            .With(Some(3, i => A.Contact($"contact {i}") with { Roles = (ContactRoles)_random.Next(16) }))
            .With(Some(3, i => A.Location($"location {i}") with { IsBillingDefault = i == 0 && Maybe(), IsDeliveryDefault = i == 1, Country = Rarely() ? "AT" : "DE", ClosedOn = Rarely() ? Today.Minus(_random.Next(-9, 9)) : null }))
            .With(contracts)
            .With(Some(2, i => An.Entitlement($"hours {i}") with { UnitsUsed = _random.Next(11), ValidFrom = Today.Plus(_random.Next(-9, 6)), ValidTo = Today.Plus(_random.Next(-3, 30)), OfferingCode = Rarely() ? "offering 1" : null }))
            .With(A.PriceList("Special") with { Currency = _currency }, A.PriceList("Standard") with { Currency = Rarely() ? new Currency("USD") : _currency })
            .With(offerings)
            .With(SoldProducts(offerings, contracts))
            .WithEarlierOrders(EarlierOrders(offerings));
    }

    private Customer Customer() => Rarely() ? A.Consumer("Anna") with { Currency = _currency, Status = Rarely() ? CustomerStatus.Suspended : CustomerStatus.Active } : An.Account("Acme") with
    {
        Currency = _currency,
        Status = Rarely() ? CustomerStatus.Suspended : CustomerStatus.Active,
        Segment = One(Segment.Business, Segment.Enterprise),
        NeedsPurchaseOrderNumber = Maybe(),
        RecurringAdjustmentPercent = Maybe() ? _random.Next(-30, 10) : null,
        CreditLimit = Maybe() ? _random.Next(50_000) : null,
    };

    /// <summary>Orders of one line, of the kind that stories have.</summary>
    private EarlierOrder[] EarlierOrders(CatalogEntry[] offerings) => [.. offerings.Select((offering, i) =>
    {
        var line = new OrderLine { OrderId = default, Id = new(1), Position = 1, Action = LineAction.Add, OfferingId = offering.Offering.Id, Name = "", Quantity = _random.Next(1, 6) };
        return new EarlierOrder
        {
            Id = Id.Of<Order>($"order {i}"),
            Number = NumberSeries.CustomerOrder.At<Order>(100 + i),
            State = One(OrderState.Draft, OrderState.Acknowledged, OrderState.Completed, OrderState.Cancelled),
            OrderingContactId = Maybe() ? Id.Of<Contact>($"contact {_random.Next(4)}") : null,
            BillingContactId = Maybe() ? Id.Of<Contact>($"contact {_random.Next(4)}") : null,
            BillingLocationId = Maybe() ? Id.Of<Location>($"location {_random.Next(4)}") : null,
            CreatedAt = Today.Morning.AddDays(-_random.Next(10)),
            PurchaseOrderNumber = One("PO 7", "Urgent", null),
            DeliveryLocationId = Maybe() ? Id.Of<Location>($"location {_random.Next(3)}") : null,
            Likeness = Likeness.Of([line]),
        };
    })];

    private Contract[] Contracts() => Some(3, i => A.Contract($"contract {i}") with
    {
        Currency = Rarely() ? new Currency("USD") : _currency,
        State = Rarely() ? ContractState.Terminated : ContractState.Active,
        To = Rarely() ? Today.Plus(_random.Next(60)) : Today.Day.AddYears(1),
        RenewalMonths = Maybe() ? 12 : null,
        PriceListId = Maybe() ? A.PriceList("Special").Id : null,
        RecurringAdjustmentPercent = Maybe() ? _random.Next(-30, 10) : null,
        EarlyTerminationPercent = Maybe() ? _random.Next(100) : null,
        NegotiatedPrices = Maybe() ? [new NegotiatedPrice("offering 0", "Monthly fee", Amount())] : [],
    });

    private CatalogEntry[] Offerings()
    {
        var single = Some(5, i => Offering($"offering {i}"), atLeast: 2);
        var bundle = single.Aggregate(Offering("bundle"), (b, part) => Maybe() ? b.Containing(part.Offering.Code, _random.Next(2), 1 + _random.Next(3), _random.Next(3)).Or(part.Offering.Code, single[0].Offering.Code) : b);
        CatalogEntry[] all = [.. single, bundle, Offering("suite").Containing("bundle", 0, 2, 1).Containing("offering 0", 1, 1, 1)];
        return _kind == OrderKind.ServiceOrder ? [.. all.Select(offering => offering.AsService())] : all;
    }

    private CatalogEntry Offering(string code)
    {
        var entry = A.Offering(code)
            .With(
                A.Characteristic("bandwidth", CharacteristicType.Integer) with { Minimum = 10, Maximum = 1000, Default = One("100", "10", null), IsRequired = Maybe() },
                A.Characteristic("class", CharacteristicType.Enumeration) with { AllowedValues = ["gold", "silver"], RequiredWhen = new("bandwidth", ["1000"]) },
                A.Characteristic("access") with { IsChangeableAfterActivation = Maybe() },
                A.Characteristic("peak", CharacteristicType.Decimal) with { IsRequired = Maybe(), Derived = new Multiplied(["bandwidth"], 1.5m) },
                A.Characteristic("support") with { Derived = new LookedUp("class", new Dictionary<string, string> { ["gold"] = "at night, too" }), IsRequired = Maybe() },
                A.Characteristic("plan", CharacteristicType.Object) with { Default = Rarely() ? "{}" : null })
            .Fitting(PlanSchema)
            .Priced(Prices())
            .But(o => o with
            {
                LeadTimeDays = _random.Next(3) * 5,
                MinimumQuantity = 1 + _random.Next(2),
                MaximumQuantity = One(50, 3, (decimal?)null),
                Unit = Maybe() ? "km" : null,
                TermMonths = Maybe() ? [12, 24] : [],
                ValidTo = Rarely() ? Today.Plus(_random.Next(60)) : null,
                Countries = Rarely() ? ["DE"] : [],
                Segments = Rarely() ? [Segment.Business] : [],
                Lifecycle = Rarely() ? OfferingLifecycle.Retired : OfferingLifecycle.Active,
            });
        if (Rarely()) entry = entry.Requiring("offering 1");
        if (Rarely()) entry = entry.Excluding("offering 0");
        return Maybe() ? entry.DeliveredToALocation() : entry;
    }

    private Price[] Prices()
    {
        Price[] all =
        [
            A.MonthlyPrice(Amount()) with { Period = One(RecurringPeriod.Month, RecurringPeriod.Quarter, RecurringPeriod.Year), Tiers = Tiers() },
            A.MonthlyPrice(Amount()) with { When = new CharacteristicCondition("bandwidth", ["100", "1000"]), Tiers = Tiers() },
            A.MonthlyPrice(Amount()) with { When = new CharacteristicCondition("peak", ["150"]) },
            A.MonthlyPrice(Amount()) with { InBundle = "bundle", Tiers = Tiers() },
            A.MonthlyPrice(Amount()) with { TermMonths = One(12, 36) },
            A.MonthlyPrice(Amount()) with { Label = "Care", TermMonths = 24 },
            A.MonthlyPrice(Amount()) with { PriceListId = A.PriceList("Special").Id },
            A.OneTimePrice(Amount()) with { Tiers = Tiers() },
            A.UsagePrice(Amount()),
        ];
        return [.. all.Where(_ => Maybe() || Maybe())];
    }

    private PriceTier[] Tiers() => Maybe() ? [new(1, Amount())] : [new(1, Amount()), new(5, Amount()), new(20, Amount())];

    private SoldProduct[] SoldProducts(CatalogEntry[] offerings, Contract[] contracts) => Some(5, i =>
    {
        var offering = One(offerings);
        var product = A.SoldProduct($"product {i}", offering, new Characteristic("bandwidth", "100"));
        return product with
        {
            State = Rarely() ? SoldProductState.Suspended : Rarely() ? SoldProductState.Terminated : SoldProductState.Active,
            Quantity = _random.Next(1, 5),
            ParentId = i > 0 && Maybe() ? Id.Of<SoldProduct>($"product {_random.Next(i)}") : null,
            ContractId = contracts.Length > 0 && Maybe() ? One(contracts).Id : null,
            Charges = [.. product.Charges.Select(c => c with { Amount = c.Amount with { Currency = Rarely() ? new Currency("USD") : _currency } })],
        };
    });

    private decimal Amount() => _random.Next(1_000_000_000) / 1_000_000m;

    private T[] Some<T>(int atMost, Func<int, T> make, int atLeast = 0) => [.. Enumerable.Range(0, _random.Next(atLeast, atMost + 1)).Select(make)];

    private T One<T>(params T[] all) => all[_random.Next(all.Length)];

    private bool Maybe() => _random.Next(2) == 0;

    private bool Rarely() => _random.Next(8) == 0;
}
