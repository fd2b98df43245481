using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Orders;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class FindingOfferings
{
    [Theory, DatabaseData]
    public async Task An_offering_comes_with_its_lowest_prices_and_when_it_was_bought_last(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var open = await BeginAsync(shop);

        var row = Assert.Single((await new OfferingQueries(shop.Contexts).SoldToAsync(Shop.Agent, OrderKind.CustomerOrder, open.Context, CancellationToken.None)).Rows);

        Assert.Equal(("Fiber", 100m, 45m), (row.Name, row.OneTime!.Value.Amount, row.Monthly!.Value.Amount));
        Assert.Null(row.LastBoughtOn);
    }

    [Theory, DatabaseData]
    public async Task Only_what_this_customer_may_buy_is_offered(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await PutAsync(shop,
            shop.Fiber with { Code = "elsewhere", Countries = ["FR"] },
            shop.Fiber with { Code = "for-others", Segments = [Segment.Residential] },
            shop.Fiber with { Code = "retired", Lifecycle = OfferingLifecycle.Retired },
            shop.Fiber with { Code = "priceless" });
        var open = await BeginAsync(shop);

        var sold = await new OfferingQueries(shop.Contexts).SoldToAsync(Shop.Agent, OrderKind.CustomerOrder, open.Context, CancellationToken.None);

        Assert.Equal(["fiber"], sold.Rows.Select(row => row.Code));
    }

    [Theory, DatabaseData]
    public async Task To_a_service_order_services_are_offered_without_a_price_and_nothing_else(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (queries, circuit) = (new OfferingQueries(shop.Contexts), shop.Fiber with { Id = Id.Of<ProductOffering>("circuit"), Code = "circuit", SpecificationId = Id.Of<ProductSpecification>("circuit") });
        await using (var db = shop.Contexts.CreateDbContext())
        {
            db.Add(shop.Access with { Id = circuit.SpecificationId!.Value, Code = "circuit", Kind = SpecificationKind.Service });
            await db.SaveChangesAsync(CancellationToken.None);
            db.Add(circuit);
            await db.SaveChangesAsync(CancellationToken.None);
            db.Add(shop.Installed with { Id = Id.Of<SoldProduct>("circuit"), Number = NumberSeries.SoldProduct.At<SoldProduct>(2), OfferingId = circuit.Id, OfferingCode = circuit.Code, SpecificationId = circuit.SpecificationId });
            await db.SaveChangesAsync(CancellationToken.None);
        }
        var context = (await BeginAsync(shop)).Context;

        Assert.Equal(("circuit", null, null), Assert.Single((await queries.SoldToAsync(Shop.Agent, OrderKind.ServiceOrder, context, CancellationToken.None)).Rows) is var row ? (row.Code, row.OneTime, row.Monthly) : default);
        Assert.Equal("SP0000002", Assert.Single(await queries.InUseAsync(Shop.Agent, OrderKind.ServiceOrder, context, CancellationToken.None)).Number.Value);
        Assert.Equal(["fiber"], (await queries.SoldToAsync(Shop.Agent, OrderKind.CustomerOrder, context, CancellationToken.None)).Rows.Select(sold => sold.Code));
        Assert.Equal("SP0000001", Assert.Single(await queries.InUseAsync(Shop.Agent, OrderKind.CustomerOrder, context, CancellationToken.None)).Number.Value);
    }

    [Theory, DatabaseData]
    public async Task A_product_says_which_order_has_it_already(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var queries = new OfferingQueries(shop.Contexts);
        var other = await BeginAsync(shop);
        Assert.Null(Assert.Single(await queries.InUseAsync(Shop.Agent, OrderKind.CustomerOrder, other.Context, CancellationToken.None)).On);

        await shop.Desk.ApplyAsync(Shop.Agent, other.Order.Number, other.Order.Version, Id<OrderEdit>.New(other.Order.CreatedAt), new DisconnectProducts([shop.Installed.Id]), CancellationToken.None);

        Assert.Equal(new OtherOrder(other.Order.Number, IsDraft: true), Assert.Single(await queries.InUseAsync(Shop.Agent, OrderKind.CustomerOrder, other.Context, CancellationToken.None)).On);
    }

    [Theory, DatabaseData]
    public async Task Nobody_sees_what_others_have_or_may_buy(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var open = await BeginAsync(shop);
        var buyerOfAnother = Shop.Agent with { Role = Role.Buyer, CustomerId = new Id<Customer>(Guid.Empty) };
        var queries = new OfferingQueries(shop.Contexts);

        Assert.Empty((await queries.SoldToAsync(buyerOfAnother, OrderKind.CustomerOrder, open.Context, CancellationToken.None)).Rows);
        Assert.Empty(await queries.InUseAsync(buyerOfAnother, OrderKind.CustomerOrder, open.Context, CancellationToken.None));
    }

    [Theory]
    [InlineData("sd wan", true)]
    [InlineData("EDGE", true)]
    [InlineData("konnektivitat", true)]
    [InlineData("edge voice", false)]
    public void An_offering_is_found_by_parts_of_its_words(string search, bool isFound) =>
        Assert.Equal(isFound, new OfferingRow(Id.Of<ProductOffering>("sdwan"), "sdwan-edge", "SD-WAN Edge", "Konnektivität", null, false, null, null, null).IsFoundBy(search));

    private static async Task<OpenOrder> BeginAsync(Shop shop) =>
        (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], CancellationToken.None)).Value;

    private static async Task PutAsync(Shop shop, params ProductOffering[] offerings)
    {
        await using var db = shop.Contexts.CreateDbContext();
        db.AddRange(offerings.Select(offering => offering with { Id = Id.Of<ProductOffering>(offering.Code) }));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
