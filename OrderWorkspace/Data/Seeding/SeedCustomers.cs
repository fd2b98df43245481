using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Accounts, consumers, their contacts and locations.</summary>
internal static class SeedCustomers
{
    public static void Read(SeedFolder files, Seed seed)
    {
        foreach (var row in files.Read("accounts.csv")) Add(row, ReadAccount(row, seed), seed);
        foreach (var row in files.Read("consumers.csv")) Add(row, ReadConsumer(row, seed), seed);
        foreach (var row in files.Read("contacts.csv")) ReadContact(row, seed);
        foreach (var row in files.Read("locations.csv")) ReadLocation(row, seed);
    }

    private static void Add(SeedField row, Customer customer, Seed seed)
    {
        row.Done();
        seed.Customers.Add(row["number"], customer.Number.Value, customer);
    }

    private static Account ReadAccount(SeedField row, Seed seed) => new()
    {
        Id = SeedIds.Of<Customer>(row["number"].Required()),
        Number = row["number"].Number<Customer>(NumberSeries.Account),
        Name = row["name"].Name(),
        Status = row["status"].Enumeration<CustomerStatus>(),
        Segment = row["segment"].Enumeration<Segment>(),
        Industry = row["industry"].Text,
        ParentId = seed.Customers.NamedIfAny(row["parent"])?.Id,
        Country = row["country"].Country(),
        Currency = row["currency"].Currency(),
        Language = row["language"].Name(),
        TimeZone = row["timeZone"].TimeZone(),
        PriceListId = seed.PriceLists.NamedIfAny(row["priceList"])?.Id,
        RecurringAdjustmentPercent = row["recurringAdjustmentPercent"].OptionalDecimal(),
        PaymentTerms = row["paymentTerms"].Name(),
        TaxNumber = row["taxNumber"].Text,
        NeedsPurchaseOrderNumber = row["needsPurchaseOrderNumber"].Flag(),
    };

    private static Consumer ReadConsumer(SeedField row, Seed seed) => new()
    {
        Id = SeedIds.Of<Customer>(row["number"].Required()),
        Number = row["number"].Number<Customer>(NumberSeries.Consumer),
        Name = row["name"].Name(),
        Status = row["status"].Enumeration<CustomerStatus>(),
        Segment = Segment.Residential,
        Country = row["country"].Country(),
        Currency = row["currency"].Currency(),
        Language = row["language"].Name(),
        TimeZone = row["timeZone"].TimeZone(),
        PaymentTerms = row["paymentTerms"].Name(),
        BornOn = seed.Days.OfOptional(row["bornOn"]),
    };

    private static void ReadContact(SeedField row, Seed seed)
    {
        var contact = new Contact
        {
            Id = SeedIds.Of<Contact>(row["number"].Required()),
            Number = row["number"].Number<Contact>(NumberSeries.Contact),
            CustomerId = seed.Customers.Named(row["customer"]).Id,
            Name = row["name"].Name(),
            Email = row["email"].Text is { } email && email.Contains('@') ? email : throw row["email"].Broken("an e-mail address such as anna@company.example"),
            Phone = row["phone"].Text,
            Roles = Roles(row["roles"]),
        };
        row.Done();
        seed.Contacts.Add(row["number"], contact.Number.Value, contact);
    }

    private static ContactRoles Roles(SeedField field)
    {
        var roles = ContactRoles.None;
        foreach (var role in field.Text?.Split('|') ?? [])
            roles |= Enum.TryParse<ContactRoles>(role, out var known) ? known : throw field.Broken($"{string.Join(", ", Enum.GetNames<ContactRoles>())}, with | between them");
        return roles;
    }

    private static void ReadLocation(SeedField row, Seed seed)
    {
        var (customer, name) = (seed.Customers.Named(row["customer"]), row["name"].Name());
        var location = new Location
        {
            Id = SeedIds.Of<Location>($"{customer.Number}/{name}"),
            CustomerId = customer.Id,
            Name = name,
            Street = row["street"].Name(),
            PostalCode = row["postalCode"].Text ?? "",
            City = row["city"].Name(),
            Country = row["country"].Country(),
            TimeZone = row["timeZone"].TimeZone(),
            IsBillingDefault = row["billingDefault"].Flag(),
            IsDeliveryDefault = row["deliveryDefault"].Flag(),
            ClosedOn = seed.Days.OfOptional(row["closedOn"]),
        };
        row.Done();
        seed.Locations.Add(row["name"], $"{customer.Number}/{name}", location);
    }
}
