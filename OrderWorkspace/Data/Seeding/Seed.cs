using System.Globalization;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Seeding;

/// <summary>What the seed files hold, read and checked as a whole.</summary>
internal sealed class Seed
{
    private readonly List<Action> _checks = [];

    private Seed(SeedDays days) => Days = days;

    public SeedDays Days { get; }

    public SeedCodes<ProductSpecification> Specifications { get; } = new("the code of a specification in specifications.json");

    public SeedCodes<ProductOffering> Offerings { get; } = new("the code of an offering in offerings.json");

    public SeedCodes<PriceList> PriceLists { get; } = new("the code of a price list in price-lists.csv");

    public List<Price> Prices { get; } = [];

    public List<ExchangeRate> Rates { get; } = [];

    public SeedCodes<Customer> Customers { get; } = new("the number of a customer in accounts.csv or consumers.csv, above where it is a parent");

    public SeedCodes<Contact> Contacts { get; } = new("the number of a contact in contacts.csv");

    public SeedCodes<Location> Locations { get; } = new("the name of a location of the customer in locations.csv");

    public SeedCodes<Contract> Contracts { get; } = new("the number of a contract of the customer in contracts.json");

    public SeedCodes<Entitlement> Entitlements { get; } = new("the number of an entitlement in entitlements.csv");

    public SeedInventory Inventory { get; } = new();

    public SeedCodes<Quote> Quotes { get; } = new("the number of an earlier quote in quotes.json");

    public List<QuoteLine> QuoteLines { get; } = [];

    public List<QuoteConversion> Conversions { get; } = [];

    public SeedCodes<Order> Orders { get; } = new("the number of an order in orders.json");

    public List<JournalEntry> Journal { get; } = [];

    /// <exception cref="BrokenSeedException">A file holds what it may not hold.</exception>
    public static Seed Read(string folder, DateTimeOffset now)
    {
        var (files, seed) = (new SeedFolder(folder), new Seed(new SeedDays(DateOnly.FromDateTime(now.UtcDateTime))));
        SeedCatalog.Read(files, seed);
        SeedPrices.Read(files, seed);
        SeedCustomers.Read(files, seed);
        SeedAgreements.ReadContracts(files, seed);
        var contexts = new SeedContexts(seed);
        seed.Inventory.Read(files, seed, contexts);
        SeedTrade.Read(files, seed, contexts);
        SeedAgreements.ReadEntitlements(files, seed);
        foreach (var check in seed._checks) check();
        return seed;
    }

    /// <summary>Checks what can only be checked when all files are read.</summary>
    public void CheckAtTheEnd(Action check) => _checks.Add(check);

    /// <summary>The first numbers that the seed leaves free.</summary>
    public IEnumerable<(NumberSeries Series, long Next)> FreeNumbers() =>
    [
        Free(NumberSeries.Account, Customers.All.OfType<Account>().Select(c => c.Number.Value)),
        Free(NumberSeries.Consumer, Customers.All.OfType<Consumer>().Select(c => c.Number.Value)),
        Free(NumberSeries.Contact, Contacts.All.Select(c => c.Number.Value)),
        Free(NumberSeries.Quote, Quotes.All.Select(q => q.Number.Value)),
        Free(NumberSeries.Contract, Contracts.All.Select(c => c.Number.Value)),
        Free(NumberSeries.Entitlement, Entitlements.All.Select(e => e.Number.Value)),
        Free(NumberSeries.SoldProduct, Inventory.All.Select(p => p.Number.Value)),
        Free(NumberSeries.CustomerOrder, Orders.All.Where(o => o.Kind == OrderKind.CustomerOrder).Select(o => o.Number.Value)),
        Free(NumberSeries.ServiceOrder, Orders.All.Where(o => o.Kind == OrderKind.ServiceOrder).Select(o => o.Number.Value)),
    ];

    private static (NumberSeries Series, long Next) Free(NumberSeries series, IEnumerable<string> numbers) =>
        (series, numbers.Select(number => long.Parse(number.AsSpan(series.Prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1);
}
