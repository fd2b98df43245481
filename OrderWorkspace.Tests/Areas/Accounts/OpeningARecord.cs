using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Accounts;

public sealed class OpeningARecord
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Shows_all_about_a_product(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        var product = Assert.IsType<ProductView>(await FindAsync(world, OneOfEach.SoldProduct.Number.Value));

        Assert.Equal(OneOfEach.SoldProduct.Characteristics, product.Characteristics);
        Assert.Equal("Bandwidth", product.Specification[0].Label);
        Assert.Equal(2, product.Charges.Count);
        Assert.Equal(OneOfEach.Location.City, product.Location?.City);
        Assert.Equal(OneOfEach.Contract.Number.Value, product.Contract?.Number);
        Assert.Equal(OneOfEach.Order.Number, product.Order);
    }

    [Theory, DatabaseData]
    public async Task Shows_what_is_under_a_contract(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        var contract = Assert.IsType<ContractView>(await FindAsync(world, OneOfEach.Contract.Number.Value));

        Assert.Equal([new NegotiatedPriceRow(OneOfEach.Offering.Name, "Monthly fee", 8.123456m)], contract.NegotiatedPrices);
        Assert.Equal(OneOfEach.Entitlement.Number, Assert.Single(contract.Entitlements).Number);
        Assert.Equal(OneOfEach.SoldProduct.Number.Value, Assert.Single(contract.Products).Number);
    }

    [Theory, DatabaseData]
    public async Task Shows_the_quote_and_the_orders_that_a_contract_comes_from(DatabaseProvider provider)
    {
        var made = OneOfEach.Contract with
        {
            Id = Id<Contract>.New(OneOfEach.Now),
            Number = NumberSeries.Contract.At<Contract>(7),
            QuoteId = OneOfEach.Quote.Id,
            Lines = [new(OneOfEach.Order.Id, new(2), "fiber", "Fiber 1000", 1.5m, 12)],
        };
        await using var world = await CustomersWorld.OpenAsync(provider, made);

        var contract = Assert.IsType<ContractView>(await FindAsync(world, made.Number.Value));
        var quote = await world.Quotes.FindAsync(CustomersWorld.SalesAgent, OneOfEach.Quote.Number, Cancellation);

        Assert.Equal(OneOfEach.Quote.Number, contract.Quote);
        Assert.Equal([new BoughtRow(OneOfEach.Order.Id, new(2), OneOfEach.Order.Number, "Fiber 1000", 1.5m)], contract.Bought);
        Assert.Equal([OneOfEach.Contract.Number, made.Number], quote!.Contracts);
    }

    [Theory, DatabaseData]
    public async Task Shows_the_balance_of_an_entitlement_and_how_to_reach_a_contact(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);

        var entitlement = Assert.IsType<EntitlementView>(await FindAsync(world, OneOfEach.Entitlement.Number.Value));
        var contact = Assert.IsType<ContactView>(await FindAsync(world, OneOfEach.Contact.Number.Value));

        Assert.Equal((99.75m, OneOfEach.SoldProduct.Number.Value), (entitlement.Balance.UnitsLeft, entitlement.Product?.Number));
        Assert.Equal((OneOfEach.Contact.Email, OneOfEach.Contact.Phone), (contact.Email, contact.Phone));
    }

    [Theory, DatabaseData]
    public async Task Finds_nothing_of_another_customer(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);
        foreach (var number in Numbers)
        {
            Assert.Null(await FindAsync(world, number, OneOfEach.Consumer));
            Assert.Null(await FindAsync(world, number, by: CustomersWorld.AgentOf(OneOfEach.Consumer)));
            Assert.Null(await FindAsync(world, number, by: CustomersWorld.BuyerOf(OneOfEach.Account)));
        }
    }

    [Theory, DatabaseData]
    public async Task Finds_nothing_for_what_is_no_number(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);
        foreach (var typed in new[] { "", "SP", "SP9999999", "XYZ1", "'; --" }) Assert.Null(await FindAsync(world, typed));
    }

    private static IEnumerable<string> Numbers =>
        [OneOfEach.SoldProduct.Number.Value, OneOfEach.Contract.Number.Value, OneOfEach.Entitlement.Number.Value, OneOfEach.Contact.Number.Value];

    private static Task<RecordView?> FindAsync(CustomersWorld world, string number, Customer? of = null, User? by = null) =>
        world.Records.FindAsync(by ?? CustomersWorld.OrderAgent, (of ?? OneOfEach.Account).Number, number, Cancellation);
}
