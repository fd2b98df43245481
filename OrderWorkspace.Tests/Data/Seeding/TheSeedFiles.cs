using OrderWorkspace.Data.Seeding;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;
using Xunit;

namespace OrderWorkspace.Tests.Data.Seeding;

public sealed class TheSeedFiles
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Seed> Read = new(() => Seed.Read(SeedCopy.Original, Now));

    private static Seed Seed => Read.Value;

    [Fact]
    public void Hold_what_a_provider_sells()
    {
        Assert.True(Seed.Specifications.All.Where(s => s.Kind == SpecificationKind.Product).DistinctBy(s => s.Code).Count() >= 30);
        Assert.True(Seed.Offerings.All.Count >= 60);
        Assert.True(Seed.Offerings.All.Count(o => o.IsBundle) >= 8);
        Assert.Contains(Seed.Offerings.All, o => o.Components.Any(c => Active(c.OfferingCode).IsBundle));
        Assert.Equal(Enum.GetValues<OfferingLifecycle>(), Seed.Offerings.All.Select(o => o.Lifecycle).Distinct().Order());
        Assert.Equal(Enum.GetValues<RelationshipKind>(), Seed.Offerings.All.SelectMany(o => o.Relationships).Select(r => r.Kind).Distinct().Order());
    }

    [Fact]
    public void Hold_customers_of_ten_countries_and_all_segments()
    {
        Assert.Equal(61, Seed.Customers.All.OfType<Account>().Count());
        Assert.Equal(40, Seed.Customers.All.OfType<Consumer>().Count());
        Assert.Equal(10, Seed.Customers.All.Select(c => c.Country).Distinct().Count());
        Assert.Equal(Enum.GetValues<Segment>(), Seed.Customers.All.Select(c => c.Segment).Distinct().Order());
        Assert.Equal(Enum.GetValues<CustomerStatus>(), Seed.Customers.All.Select(c => c.Status).Distinct().Order());
        Assert.Contains(Seed.Customers.All.OfType<Account>(), a => a.ParentId is not null);
    }

    [Fact]
    public void Give_every_customer_contacts_and_one_place_for_bills_and_deliveries()
    {
        var contacts = Seed.Contacts.All.ToLookup(c => c.CustomerId);
        var locations = Seed.Locations.All.ToLookup(l => l.CustomerId);
        Assert.All(Seed.Customers.All, customer =>
        {
            Assert.Contains(contacts[customer.Id], c => c.Roles.HasFlag(ContactRoles.Ordering));
            Assert.Single(locations[customer.Id], l => l.IsBillingDefault);
            Assert.Single(locations[customer.Id], l => l.IsDeliveryDefault);
        });
    }

    [Fact]
    public void Hold_as_many_sold_products_and_orders_as_promised()
    {
        Assert.Equal(404, Seed.Inventory.All.Count);
        Assert.Equal(500, Seed.Orders.All.Count(o => o.Kind == OrderKind.CustomerOrder));
        Assert.All(Seed.Orders.All, order => Assert.InRange(order.Lines.Count, 1, 8));
    }

    [Fact]
    public void Hold_services_and_what_was_ordered_of_them()
    {
        Assert.True(Seed.Specifications.All.Count(IsService) >= 3);
        Assert.Equal([OrderState.Draft, OrderState.Acknowledged, OrderState.InProgress], Seed.Orders.All.Where(o => o.Kind == OrderKind.ServiceOrder).Select(o => o.State).Order());
        Assert.Contains(Seed.Inventory.All, product => Seed.Specifications.All.Any(s => s.Id == product.SpecificationId && IsService(s)));
    }

    [Fact]
    public void Hold_every_state_there_is()
    {
        Assert.Equal(Enum.GetValues<OrderState>(), Seed.Orders.All.Select(o => o.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<QuoteState>(), Seed.Quotes.All.Select(q => q.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<SoldProductState>(), Seed.Inventory.All.Select(p => p.State).Distinct().Order());
    }

    [Fact]
    public void Tell_a_story_of_two_years()
    {
        Assert.True(Seed.Orders.All.Min(o => o.CreatedAt) < Now.AddYears(-2).AddDays(30));
        Assert.True(Seed.Orders.All.Max(o => o.CreatedAt) > Now.AddDays(-7));
        Assert.True(Seed.Journal.Max(entry => entry.At) < Now);
        Assert.All(Seed.Orders.All, order => Assert.Equal(order.Version, Seed.Journal.Count(entry => entry.OrderId == order.Id)));
    }

    [Fact]
    public void Price_every_active_offering_in_every_currency()
    {
        var standard = Seed.PriceLists.All.Where(l => l.Segment is null && l.CustomerId is null).ToDictionary(l => l.Currency.Code, l => l.Id);
        Assert.Equal(["EUR", "GBP", "JPY", "USD"], standard.Keys.Order());
        Assert.All(Seed.Offerings.All.Where(o => o.Lifecycle == OfferingLifecycle.Active && !Seed.Specifications.All.Any(s => s.Id == o.SpecificationId && IsService(s))), offering =>
            Assert.All(standard.Values, list => Assert.Contains(Seed.Prices, p => p.PriceListId == list && p.OfferingCode == offering.Code)));
    }

    /// <summary>A list that has prices of an offering is asked alone, so it has to have all of them.</summary>
    [Fact]
    public void Price_an_offering_in_a_list_for_all_its_charges_or_none()
    {
        var byList = Seed.Prices.GroupBy(p => (p.PriceListId, p.OfferingCode));
        var all = Seed.Prices.GroupBy(p => p.OfferingCode).ToDictionary(g => g.Key, g => g.Select(p => p.Label).Distinct().Count());
        Assert.All(byList, prices => Assert.Equal(all[prices.Key.OfferingCode], prices.Select(p => p.Label).Distinct().Count()));
    }

    [Fact]
    public void Use_every_way_to_price()
    {
        Assert.Equal(Enum.GetValues<ChargeKind>(), Seed.Prices.Select(p => p.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<RecurringPeriod>(), Seed.Prices.Select(p => p.Period).OfType<RecurringPeriod>().Distinct().Order());
        Assert.Contains(Seed.Prices, p => p.Tiers.Count > 1);
        Assert.Contains(Seed.Prices, p => p.When is not null);
        Assert.Contains(Seed.Prices, p => p.InBundle is not null);
    }

    [Fact]
    public void Configure_every_sold_product_as_its_specification_wants() => Assert.All(Seed.Inventory.All, product =>
        Assert.Empty(Wrong(product.SpecificationId, product.Characteristics)));

    [Fact]
    public void Configure_every_submitted_order_line_as_its_specification_wants() => Assert.All(Submitted(Enum.GetValues<OrderKind>()), line =>
        Assert.Empty(Wrong(line.SpecificationId, line.Characteristics)));

    [Fact]
    public void Price_every_line_and_every_product_in_use()
    {
        Assert.All(Submitted(OrderKind.CustomerOrder).Where(l => l.Action != LineAction.Disconnect && l.ParentId is null), line => Assert.NotEmpty(line.Charges));
        Assert.Contains(Seed.Inventory.All, product => product.Charges.Count > 0);
        Assert.All(Seed.Quotes.All, quote => Assert.Contains(Seed.QuoteLines, line => line.QuoteId == quote.Id && line.Charges.Count > 0));
    }

    [Theory]
    [InlineData(QuoteState.Draft)]
    [InlineData(QuoteState.InReview)]
    public void Leave_a_discount_that_somebody_has_to_approve(QuoteState state) => Assert.Contains(Seed.Quotes.All, quote =>
        quote.State == state && Seed.QuoteLines.Any(line => line.QuoteId == quote.Id && line.LargestDiscount > 10));

    [Fact]
    public void Leave_drafts_with_something_to_mend()
    {
        var drafts = Seed.Orders.All.Where(o => o.State == OrderState.Draft).SelectMany(o => o.Lines.Values);
        Assert.Contains(drafts, line => Wrong(line.SpecificationId, line.Characteristics).Any());
    }

    [Fact]
    public void Show_every_state_of_an_order_on_the_first_account() =>
        Assert.Equal(Enum.GetValues<OrderState>(), Seed.Orders.All.Where(o => o.CustomerId == Seed.Customers.All[0].Id).Select(o => o.State).Distinct().Order());

    [Theory]
    [InlineData("ACC0000001")]
    [InlineData("ACC0000002")]
    public void Show_much_on_one_account(string number)
    {
        var customer = Seed.Customers.All.Single(c => c.Number.Value == number).Id;
        Assert.True(Seed.Inventory.All.Count(p => p.CustomerId == customer && p.IsInUse()) >= 20);
        Assert.Contains(Seed.Inventory.All, p => p.CustomerId == customer && p.ParentId is not null);
        Assert.True(Seed.Orders.All.Where(o => o.CustomerId == customer).Select(o => o.State).Distinct().Count() >= 6);
        Assert.True(Seed.Quotes.All.Count(q => q.CustomerId == customer) >= 4);
        Assert.True(Seed.Contracts.All.Count(c => c.CustomerId == customer) >= 2);
        Assert.Contains(Seed.Entitlements.All, e => e.CustomerId == customer && e.UnitsLeft > 0);
    }

    private static IEnumerable<OrderLine> Submitted(params OrderKind[] kinds) =>
        Seed.Orders.All.Where(o => o.State != OrderState.Draft && kinds.Contains(o.Kind)).SelectMany(o => o.Lines.Values);

    private static bool IsService(ProductSpecification specification) => specification.Kind == SpecificationKind.Service;

    private static ProductOffering Active(string code) => Seed.Offerings.All.Single(o => o.Code == code && o.Lifecycle == OfferingLifecycle.Active);

    private static IEnumerable<Finding> Wrong(Id<ProductSpecification>? specification, IReadOnlyList<Characteristic> characteristics) =>
        specification is { } id ? CharacteristicCheck.Check(Seed.Specifications.All.Single(s => s.Id == id), characteristics, FieldPath.Root) : [];
}
