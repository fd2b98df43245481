using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Tests.Support;

/// <summary>A database with one customer, who has one product, and one offering to sell it; with the desk that takes its orders.</summary>
public sealed class Shop : IAsyncDisposable
{
    public static readonly User Agent = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Olga Order", Role.OrderAgent);
    public static readonly User Colleague = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000b")), "Carl Colleague", Role.OrderAgent);

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly DateOnly LongAgo = new(2020, 1, 1);
    private static readonly Currency Euro = new("EUR");

    private readonly TestDatabase _database;

    private Shop(TestDatabase database) => (_database, Desk) = (database, NewDesk(database));

    public IDbContextFactory<WorkspaceDb> Contexts => _database.Contexts;

    public OrderCapture Desk { get; }

    /// <summary>Contexts of the same database that tell what is read through them.</summary>
    internal CountedStatements Watched() => new(_database.Settings);

    public Account Customer { get; } = new()
    {
        Id = Id<Customer>.New(Now),
        Number = NumberSeries.Account.At<Customer>(1),
        Name = "Nordwind Logistik",
        Status = CustomerStatus.Active,
        Segment = Segment.Business,
        Country = "DE",
        Currency = Euro,
        Language = "de",
        TimeZone = "Europe/Berlin",
        PaymentTerms = "30 days net",
    };

    public ProductSpecification Access { get; } = new()
    {
        Id = Id<ProductSpecification>.New(Now),
        Code = "access",
        Revision = 1,
        Name = "Access",
        Kind = SpecificationKind.Product,
        Characteristics =
        [
            new() { Name = "bandwidth", Label = "Bandwidth", Type = CharacteristicType.Integer, Unit = "Mbit/s", Minimum = 50, Maximum = 1000, IsRequired = true },
        ],
    };

    public ProductOffering Fiber => new()
    {
        Id = new Id<ProductOffering>(Access.Id.Value),
        Code = "fiber",
        Revision = 1,
        Name = "Fiber",
        Category = "Connectivity",
        SpecificationId = Access.Id,
        Lifecycle = OfferingLifecycle.Active,
        ValidFrom = LongAgo,
        TermMonths = [24, 36],
    };

    public SoldProduct Installed => new()
    {
        Id = new Id<SoldProduct>(Access.Id.Value),
        Number = NumberSeries.SoldProduct.At<SoldProduct>(1),
        CustomerId = Customer.Id,
        OfferingId = Fiber.Id,
        OfferingCode = Fiber.Code,
        SpecificationId = Access.Id,
        Name = "Fiber",
        State = SoldProductState.Active,
        Quantity = 1,
        Characteristics = [new("bandwidth", "100")],
    };

    /// <summary>The desk of another process on the same database.</summary>
    public OrderCapture AnotherDesk() => NewDesk(_database);

    public static async Task<Shop> OpenAsync(DatabaseProvider provider)
    {
        var shop = new Shop(await TestDatabase.CreateAsync(provider));
        await shop.FillAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static OrderCapture NewDesk(TestDatabase database) =>
        new(database.Contexts, new OpenOrders(), database.Services.GetRequiredService<NumberBlocks>(), TimeProvider.System);

    private async Task FillAsync()
    {
        var list = new PriceList { Id = Id<PriceList>.New(Now), Code = "eur", Name = "EUR list", Currency = Euro, ValidFrom = LongAgo };
        await using var db = Contexts.CreateDbContext();
        db.AddRange(Customer, Access, list);
        await db.SaveChangesAsync();
        db.AddRange(
            Fiber,
            new Contact { Id = Id<Contact>.New(Now), Number = NumberSeries.Contact.At<Contact>(1), CustomerId = Customer.Id, Name = "Maria Keller", Email = "m.keller@nordwind.example", Roles = ContactRoles.Ordering },
            new Location { Id = Id<Location>.New(Now), CustomerId = Customer.Id, Name = "Berlin HQ", Street = "Torstraße 1", PostalCode = "10119", City = "Berlin", Country = "DE", TimeZone = "Europe/Berlin" },
            Price(list, "Installation", ChargeKind.OneTime, null, new PriceTier(1, 100m)),
            Price(list, "Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, new PriceTier(1, 50m), new PriceTier(10, 45m)));
        await db.SaveChangesAsync();
        db.Add(Installed);
        await db.SaveChangesAsync();
    }

    private Price Price(PriceList list, string label, ChargeKind kind, RecurringPeriod? period, params PriceTier[] tiers) =>
        new() { Id = Id<Price>.New(Now), PriceListId = list.Id, OfferingCode = Fiber.Code, Label = label, Kind = kind, Period = period, Tiers = tiers };
}
