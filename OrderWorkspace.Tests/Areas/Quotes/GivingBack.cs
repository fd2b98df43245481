using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>What an order has no more of a quote: it is given back, with contract and rights, on real databases.</summary>
public sealed class GivingBack
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = QuotesOfAShop.Seller;
    private static readonly LineId First = QuotesOfAShop.Line;

    [Theory, DatabaseData]
    public async Task Is_given_back_with_contract_and_rights_when_the_order_is_discarded(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var quote = await shop.QuotedAsync(quantity: 10);
        await shop.OrderThreeAsync(quote.Number);
        var order = Assert.Single(await shop.OrdersAsync());

        Assert.Equal(order, (await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Value);

        Assert.Empty(await shop.OrdersAsync());
        Assert.Equal((QuoteState.Approved, 10m), await shop.StandOfAsync(quote));
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var contract = await db.Contracts.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((ContractState.Terminated, 0), (contract.State, contract.Lines.Count));
        Assert.False(await db.Entitlements.AnyAsync(Cancellation) || await db.QuoteConversions.AnyAsync(Cancellation));
        Assert.Equal(
            [(QuoteJournalKind.Converted, order), (QuoteJournalKind.OrderChanged, order)],
            (await db.QuoteJournal.OrderBy(entry => entry.Number).ToListAsync(Cancellation)).Select(entry => (entry.Kind, entry.Order!.Value)));
        Assert.Equal(
            [("contract.amended", "Terminated"), ("entitlement.withdrawn", null), ("order.discarded", "Draft"), ("quote.state-changed", "Approved")],
            (await db.Outbox.OrderBy(told => told.Id).ToListAsync(Cancellation)).TakeLast(4).Select(told => (told.Kind, (string?)JsonNode.Parse(told.Payload)!["state"])).OrderBy(told => told.Kind));

        var again = await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version + 2, 0, Cancellation);
        Assert.NotEqual(order, again.Value);
        Assert.Equal((QuoteState.Converted, 0m), await shop.StandOfAsync(quote));
    }

    [Theory, DatabaseData]
    public async Task Ends_the_contract_with_its_last_line_and_has_it_in_force_again_with_the_undo(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        await shop.OrderThreeAsync(quote.Number);
        var order = Assert.Single(await shop.OrdersAsync());

        var without = (await shop.AnotherDesk().ApplyAsync(Shop.Agent, order, long.MaxValue, EditId(), new RemoveLines([First]), Cancellation)).Value.After;
        var back = (await shop.AnotherDesk().UndoAsync(Shop.Agent, order, EditId(), Cancellation)).Value.After;

        Assert.Equal([ContractState.Terminated], without.Context.Contracts.Select(contract => contract.State));
        Assert.Equal([ContractState.Active], back.Context.Contracts.Select(contract => contract.State));
        Assert.DoesNotContain(back.Findings.All, finding => finding.Kind == OrderFindings.ContractNotRunning);
        Assert.NotEmpty(back.Order.Lines[First].Charges);
    }

    [Theory, DatabaseData]
    public async Task Is_given_back_once_however_many_discard_at_once_and_order_the_rest(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var quote = await shop.QuotedAsync(quantity: 10);
        await shop.OrderThreeAsync(quote.Number);
        var order = Assert.Single(await shop.OrdersAsync());

        var discarded = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.OrderThreeAsync(quote.Number))).Append(discarded));

        Assert.Single(await discarded, outcome => outcome.Succeeded);
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.SumAsync(line => line.Quantity!.Value, Cancellation);
        Assert.Equal(10m - ordered, (await shop.StandOfAsync(quote)).Left);
        Assert.Equal(ordered, (await db.Contracts.AsNoTracking().ToListAsync(Cancellation)).Sum(contract => contract.Lines.Sum(line => line.Quantity)));
        Assert.Equal(ordered, await db.Entitlements.SumAsync(right => right.UnitsGranted, Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Leaves_rights_without_units_where_another_order_draws_on_them(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var quote = await shop.QuotedAsync(quantity: 10);
        var order = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var right = await db.Entitlements.AsNoTracking().SingleAsync(Cancellation);
        var drawing = await shop.AnotherDesk().BeginAsync(
            Shop.Agent, shop.Customer.Number, [new AddOffering(shop.Fiber.Id, 1), new SetLineField(First, LineField.Entitlement, right.Id.ToString())], Cancellation);
        Assert.Equal(right.Id, drawing.Value.Order.Lines[First].EntitlementId);

        Assert.True((await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Succeeded);

        Assert.Equal((0m, right.Version + 1), ((await db.Entitlements.AsNoTracking().SingleAsync(Cancellation)).UnitsGranted, (await db.Entitlements.AsNoTracking().SingleAsync(Cancellation)).Version));
        Assert.Equal([drawing.Value.Order.Number], await shop.OrdersAsync());
    }

    [Theory, DatabaseData]
    public async Task Is_followed_by_its_ledger_when_the_order_is_edited(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var quote = await shop.QuotedAsync(quantity: 10);
        var order = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        var desk = shop.AnotherDesk();

        Assert.True((await desk.ApplyAsync(Shop.Agent, order, 1, EditId(), new SetLineField(First, LineField.Quantity, "4"), Cancellation)).Succeeded);
        Assert.Equal((QuoteState.PartiallyConverted, 6m), await shop.StandOfAsync(quote));
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(4m, (await db.Contracts.AsNoTracking().SingleAsync(Cancellation)).Lines.Single().Quantity);
        var right = await db.Entitlements.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(4m, right.UnitsGranted);
        Assert.Equal($$"""{"number":"{{right.Number}}","unitsGranted":4,"by":"Olga Order"}""", (await db.Outbox.SingleAsync(told => told.Kind == "entitlement.changed", Cancellation)).Payload);

        var shown = await new QuoteQueries(shop.Contexts).FindAsync(Seller, quote.Number, Cancellation);
        Assert.Equal([new TakenQuantity(First, 4m)], shown!.Orders.Single().Took);

        await shop.OrderThreeAsync(quote.Number);
        var refused = await desk.UndoAsync(Shop.Agent, order, EditId(), Cancellation);
        Assert.Equal(QuoteFindings.MoreThanIsLeft, Assert.Single(refused.Findings).Kind);
        Assert.Equal((QuoteState.PartiallyConverted, 3m), await shop.StandOfAsync(quote));
        Assert.Equal(4m, (await desk.OpenAsync(Shop.Agent, order, Cancellation)).Value.Order.Lines[First].Quantity);
    }

    [Theory, DatabaseData]
    public async Task Is_never_ordered_twice_while_orders_of_it_are_edited(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var order = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        var number = 0;

        var ordering = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.OrderThreeAsync(quote.Number))));
        while (number++ < 8) await shop.AnotherDesk().ApplyAsync(Shop.Agent, order, long.MaxValue, EditId(), new SetLineField(First, LineField.Quantity, $"{number % 2 * 9 + 1}"), Cancellation);
        await ordering;

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.SumAsync(line => line.Quantity!.Value, Cancellation);
        Assert.Equal(10m - ordered, (await shop.StandOfAsync(quote)).Left);
        Assert.InRange(ordered, 1m, 10m);
    }

    [Fact]
    public async Task Is_not_given_back_once_the_order_is_submitted()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await shop.QuotedAsync(quantity: 1);
        var order = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        await using (var db = await shop.Contexts.CreateDbContextAsync(Cancellation))
            await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.State, OrderState.Acknowledged), Cancellation);

        Assert.Equal(OrderFindings.NotDraft, (await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Findings.Single().Kind);
        Assert.Equal((QuoteState.Converted, 0m), await shop.StandOfAsync(quote));
    }

    private static Id<OrderEdit> EditId() => Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());
}
