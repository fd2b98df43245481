using Bogus;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Generated;

/// <summary>A made-up account with a contact and a location, and its price list.</summary>
internal sealed record GeneratedCustomer(Account Account, Contact Contact, Location Location, PriceList PriceList)
{
    private static readonly Place[] Places =
    [
        new("DE", "de", "EUR", "de-DE", "Europe/Berlin"), new("AT", "de_AT", "EUR", "de-AT", "Europe/Vienna"), new("FR", "fr", "EUR", "fr-FR", "Europe/Paris"),
        new("NL", "nl", "EUR", "nl-NL", "Europe/Amsterdam"), new("ES", "es", "EUR", "es-ES", "Europe/Madrid"), new("IT", "it", "EUR", "it-IT", "Europe/Rome"),
        new("GB", "en_GB", "GBP", "en-GB", "Europe/London"), new("US", "en_US", "USD", "en-US", "America/New_York"), new("JP", "ja", "JPY", "ja-JP", "Asia/Tokyo"),
    ];

    private static readonly Segment[] Segments = [Segment.Business, Segment.Enterprise, Segment.PublicSector, Segment.Wholesale];
    private static readonly float[] Shares = [0.7f, 0.2f, 0.08f, 0.02f];

    /// <summary><paramref name="count"/> of them, numbered from the first numbers that were reserved.</summary>
    public static IEnumerable<GeneratedCustomer> Make(
        int count, long firstAccount, long firstContact, IReadOnlyList<PriceList> priceLists, DateTimeOffset now, Randomizer random)
    {
        var places = Places.Where(place => priceLists.Any(list => list.Currency.Code == place.Currency && list is { CustomerId: null, Segment: null })).ToArray();
        if (places.Length == 0) throw new InvalidOperationException("There is no price list for everybody; load the seed data first.");
        var fakers = places.Select(place => new Faker(place.Locale) { Random = random }).ToArray();
        for (var i = 0; i < count; i++)
        {
            var at = random.Int(0, places.Length - 1);
            var account = AccountIn(places[at], fakers[at], NumberSeries.Account.At<Customer>(firstAccount + i), now);
            var priceList = PriceBook.InOrder(priceLists.Where(list => IsFor(account, list)), account)[0];
            yield return new(account, ContactOf(account, fakers[at], NumberSeries.Contact.At<Contact>(firstContact + i), now), LocationOf(account, fakers[at], now), priceList);
        }
    }

    private static bool IsFor(Account account, PriceList list) =>
        list.Currency == account.Currency && list.CustomerId is null && (list.Segment is null || list.Segment == account.Segment);

    private static Account AccountIn(Place place, Faker faker, Number<Customer> number, DateTimeOffset now) => new()
    {
        Id = Id<Customer>.New(now),
        Number = number,
        Name = faker.Company.CompanyName(),
        Status = CustomerStatus.Active,
        Segment = faker.Random.WeightedRandom(Segments, Shares),
        Country = place.Country,
        Currency = new(place.Currency),
        Language = place.Language,
        TimeZone = place.TimeZone,
        PaymentTerms = faker.Random.ArrayElement(["14 days net", "30 days net", "60 days net"]),
        TaxNumber = place.Country + faker.Random.ReplaceNumbers("#########"),
        Industry = faker.Random.ArrayElement(["Logistics", "Manufacturing", "Retail", "Hospitality", "Health care", "Finance", "Education"]),
    };

    private static Contact ContactOf(Account account, Faker faker, Number<Contact> number, DateTimeOffset now) => new()
    {
        Id = Id<Contact>.New(now),
        Number = number,
        CustomerId = account.Id,
        Name = faker.Name.FullName(),
        Email = $"{number.Value.ToLowerInvariant()}@example.com",
        Roles = ContactRoles.Ordering | ContactRoles.Billing | ContactRoles.Technical,
    };

    private static Location LocationOf(Account account, Faker faker, DateTimeOffset now)
    {
        var city = faker.Address.City();
        return new()
        {
            Id = Id<Location>.New(now),
            CustomerId = account.Id,
            Name = city,
            Street = faker.Address.StreetAddress(),
            PostalCode = faker.Address.ZipCode(),
            City = city,
            Country = account.Country,
            TimeZone = account.TimeZone,
            IsBillingDefault = true,
            IsDeliveryDefault = true,
        };
    }

    private sealed record Place(string Country, string Locale, string Currency, string Language, string TimeZone);
}
