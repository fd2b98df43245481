using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class FindingOrders
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, DatabaseData]
    public async Task Pages_follow_each_other_without_a_gap_and_lead_back(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await PutAsync(shop, count: 120);
        var queries = new OrderQueries(shop.Contexts);

        var first = await queries.RowsAsync(Shop.Agent, new(), CancellationToken.None);
        var second = await queries.RowsAsync(Shop.Agent, After(first), CancellationToken.None);
        var third = await queries.RowsAsync(Shop.Agent, After(second), CancellationToken.None);
        var back = await queries.RowsAsync(Shop.Agent, new() { Page = PageRequest.From(null, third.Previous!.ToString()) }, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(Number), first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Number));
        Assert.Null(third.Next);
        Assert.Equal(second.Rows, back.Rows);
    }

    [Theory, DatabaseData]
    public async Task Filters_go_together(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await PutAsync(shop, count: 12);

        Assert.Equal([Number(10), Number(8)], await NumbersAsync(shop, new()
        {
            State = OrderState.Acknowledged,
            Customer = shop.Customer.Number.Value.ToLowerInvariant(),
            CreatedFrom = Start.AddMinutes(8),
            CreatedBefore = Start.AddMinutes(12),
        }));
        Assert.Equal([Number(7)], await NumbersAsync(shop, new() { Number = "ord7" }));
        Assert.Equal(12, (await NumbersAsync(shop, new() { Customer = "nord log" })).Count);
        Assert.Empty(await NumbersAsync(shop, new() { Customer = "sud" }));
        Assert.Empty(await NumbersAsync(shop, new() { Number = "seven" }));
    }

    [Fact]
    public async Task A_list_reads_no_column_that_it_does_not_show()
    {
        await using var world = await CustomersWorld.OpenAsync(DatabaseProvider.Sqlite);

        await new OrderQueries(world.Contexts).RowsAsync(Shop.Agent, new(), CancellationToken.None);

        Assert.DoesNotContain(nameof(Order.Notes), world.Statements.Last);
    }

    [Theory, DatabaseData]
    public async Task Nobody_sees_orders_of_others(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await PutAsync(shop, count: 2);
        var queries = new OrderQueries(shop.Contexts);

        var buyerOfAnother = Shop.Agent with { Role = Role.Buyer, CustomerId = new Id<Customer>(Guid.Empty) };
        Assert.Empty((await queries.RowsAsync(buyerOfAnother, new(), CancellationToken.None)).Rows);
        Assert.Empty((await queries.HistoryAsync(buyerOfAnother, Number(1), null, CancellationToken.None)).Entries);
        Assert.Empty(await queries.CustomersAsync(buyerOfAnother, "nord", CancellationToken.None));
    }

    [Theory, DatabaseData]
    public async Task A_customer_is_found_once_however_many_of_its_words_fit(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await using (var db = shop.Contexts.CreateDbContext())
        {
            db.Add(new SearchTerm("nordhausen", shop.Customer.Id));
            await db.SaveChangesAsync(CancellationToken.None);
        }

        var found = await new OrderQueries(shop.Contexts).CustomersAsync(Shop.Agent, "nord", CancellationToken.None);

        Assert.Equal(shop.Customer.Number, Assert.Single(found).Number);
    }

    [Theory, DatabaseData]
    public async Task History_is_the_edits_newest_first_as_far_back_as_is_asked_for(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], CancellationToken.None)).Value.Order;
        for (var i = 0; i < 60; i++)
            order = (await shop.Desk.ApplyAsync(Shop.Agent, order.Number, order.Version, Id<OrderEdit>.New(Start), Edit.Set(HeaderField.Notes, $"{i}"), CancellationToken.None)).Value.After.Order;
        var queries = new OrderQueries(shop.Contexts);

        var newest = await queries.HistoryAsync(Shop.Agent, order.Number, null, CancellationToken.None);
        var older = await queries.HistoryAsync(Shop.Agent, order.Number, newest.Entries[^1].Number, CancellationToken.None);

        Assert.True(newest.HasMore);
        Assert.False(older.HasMore);
        Assert.Equal(Enumerable.Range(1, 61).Reverse().Select(number => (long)number), newest.Entries.Concat(older.Entries).Select(entry => entry.Number));
        Assert.Equal("59", Assert.IsType<HeaderFieldChanged>(Assert.Single(newest.Entries[0].Changes)).To.Text);
    }

    private static OrderFilter After(Page<OrderRow> page) => new() { Page = PageRequest.From(page.Next!.ToString(), null) };

    private static Number<Order> Number(int count) => NumberSeries.CustomerOrder.At<Order>(count);

    private static async Task<List<Number<Order>>> NumbersAsync(Shop shop, OrderFilter filter) =>
        [.. (await new OrderQueries(shop.Contexts).RowsAsync(Shop.Agent, filter, CancellationToken.None)).Rows.Select(row => row.Number)];

    // Two in a minute, so that the number decides, too; every other one submitted.
    private static async Task PutAsync(Shop shop, int count)
    {
        await using var db = shop.Contexts.CreateDbContext();
        db.AddRange(SearchTerm.Of(shop.Customer.Id, shop.Customer.Name));
        db.AddRange(Enumerable.Range(1, count).Select(i => new Order
        {
            Id = Id<Order>.New(Start),
            Number = Number(i),
            Kind = OrderKind.CustomerOrder,
            Channel = Channel.Workspace,
            State = i % 2 == 0 ? OrderState.Acknowledged : OrderState.Draft,
            CustomerId = shop.Customer.Id,
            Currency = shop.Customer.Currency,
            Totals = Totals.None(shop.Customer.Currency),
            CreatedBy = "Olga Order",
            CreatedAt = Start.AddMinutes(count > 100 ? i / 2 : i),
        }));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
