using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>The desk that turns quotes into orders, on real databases.</summary>
public sealed class ConvertingAQuote
{
    private const int Clients = 50;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };
    private static readonly LineId First = new(1);

    [Theory, DatabaseData]
    public async Task Gives_an_order_and_moves_the_ledger(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var desk = DeskOf(shop);

        var order = (await desk.ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;

        var made = (await shop.AnotherDesk().OpenAsync(Shop.Agent, order, Cancellation)).Value.Order;
        Assert.Equal((quote.Id, quote.Totals), (made.QuoteId, made.Totals));
        Assert.Equal(First, made.Lines[First].QuoteLineId);
        Assert.Equal((QuoteState.Converted, 0m), await StandOfAsync(shop, quote));
    }

    [Fact]
    public async Task Is_not_undone()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await QuotedAsync(shop, quantity: 10);
        var order = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;

        var undone = await shop.AnotherDesk().UndoAsync(Seller, order, Id<OrderEdit>.New(TimeProvider.System.GetUtcNow()), Cancellation);
        Assert.Equal(OrderFindings.NothingToRevert, undone.Findings.Single().Kind);
    }

    [Theory, DatabaseData]
    public async Task Sent_again_gives_the_first_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);

        var first = await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation);
        var second = await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal([first.Value], await OrdersAsync(shop));
    }

    [Theory, DatabaseData]
    public async Task By_many_at_once_gives_one_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation))));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        Assert.Single(await OrdersAsync(shop));
        Assert.Equal((QuoteState.Converted, 0m), await StandOfAsync(shop, quote));
    }

    [Theory, DatabaseData]
    public async Task By_another_between_two_reads_gives_the_others_order(DatabaseProvider provider)
    {
        foreach (var table in new[] { "ConversionDrafts", "QuoteLines" })
        {
            await using var shop = await Shop.OpenAsync(provider);
            var quote = await QuotedAsync(shop, quantity: 10);
            var purchaseOrder = new FillIn([new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7")]);
            var decided = (await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, quote.Version, purchaseOrder, Cancellation)).Value.Draft.Version;
            Number<Order>? theirs = null;
            var watched = shop.Watched();
            watched.Meanwhile = async statement =>
            {
                if (theirs is not null || !statement.Contains($"FROM \"{table}\"", StringComparison.Ordinal)) return;
                theirs = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation)).Value;
            };

            var mine = await DeskOn(watched).ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation);

            Assert.NotNull(theirs);
            Assert.Equal(theirs, mine.Value);
        }
    }

    [Theory, DatabaseData]
    public async Task In_parts_by_many_at_once_never_orders_more_than_was_quoted(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => OrderThreeAsync(DeskOf(shop), quote.Number))));

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.Select(line => line.Quantity!.Value).ToListAsync(Cancellation);
        Assert.All(ordered, quantity => Assert.Equal(3m, quantity));
        Assert.Equal(10m - ordered.Sum(), (await StandOfAsync(shop, quote)).Left);
        Assert.Equal(ordered.Sum(), (await db.QuoteConversions.ToListAsync(Cancellation)).Sum(conversion => conversion.Quantities[First]));
        Assert.InRange(ordered.Sum(), 3m, 9m);
    }

    [Theory, DatabaseData]
    public async Task Keeps_what_was_decided_for_whoever_goes_on(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var desk = DeskOf(shop);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new FillIn([new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7")]), Cancellation);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new FillIn([new SetHeaderField(HeaderField.RequestedStart, "some day")]), Cancellation);

        var plan = (await DeskOf(shop).OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan;

        Assert.Equal(4m, plan.Order.Order.Lines[First].Quantity);
        Assert.Equal("PO-7", plan.Order.Order.PurchaseOrderNumber);
        Assert.Equal("some day", plan.Order.Order.Read(HeaderField.RequestedStart).Text);
    }

    [Theory, DatabaseData]
    public async Task Of_a_quote_that_was_changed_meanwhile_is_refused(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var desk = DeskOf(shop);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Everything), Cancellation);
        await using (var db = await shop.Contexts.CreateDbContextAsync(Cancellation))
        {
            db.Replace(quote, quote with { Terms = "By Friday", Version = quote.Version + 1 });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal([QuoteFindings.Changed], (await desk.ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Findings.Select(finding => finding.Kind));
        Assert.True((await desk.OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.HasQuoteChanged);
        var again = (await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new LookAgain(quote.Version + 1), Cancellation)).Value;
        Assert.False(again.HasQuoteChanged);
        Assert.True((await desk.ConvertAsync(Seller, quote.Number, quote.Version + 1, again.Draft.Version, Cancellation)).Succeeded);
    }

    [Theory, DatabaseData]
    public async Task Shows_who_decides_after_another_one_ordered_that_ones_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var looked = (await DeskOf(shop).OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Draft.Choices.QuoteVersion;
        await OrderThreeAsync(DeskOf(shop), quote.Number);

        var late = (await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, looked, new TakeLine(First, "5"), Cancellation)).Value;
        var mine = await DeskOf(shop).ConvertAsync(Seller, quote.Number, late.Draft.Choices.QuoteVersion, late.Draft.Version, Cancellation);

        Assert.True(late.HasQuoteChanged);
        Assert.Equal(await OrdersAsync(shop), [mine.Value]);
    }

    [Theory, DatabaseData]
    public async Task Takes_one_line_after_the_other_and_keeps_that_nothing_is_wanted(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, quote.Version, new LeaveLine(First), Cancellation);

        var nothing = (await DeskOf(shop).OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Order.Order.Lines;
        var four = (await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, quote.Version, new TakeLine(First, "4"), Cancellation)).Value.Plan.Order.Order.Lines;

        Assert.Empty(nothing);
        Assert.Equal(4m, Assert.Single(four.Values).Quantity);
    }

    [Theory, DatabaseData]
    public async Task Knows_the_orders_of_the_last_days_that_it_would_repeat(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        Assert.Empty((await DeskOf(shop).OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Repetitions);
        var placed = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, WhatIsQuoted(shop, 10), Cancellation)).Value.Order.Number;

        var told = Assert.Single((await DeskOf(shop).OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Repetitions);
        var other = (await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation)).Value.Plan;

        Assert.Equal((OrderFindings.SameLines, (object?)placed), (told.Kind, told.Values["number"]));
        Assert.Empty(other.Repetitions);
    }

    [Theory, DatabaseData]
    public async Task Takes_only_what_was_looked_at(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var desk = DeskOf(shop);
        var looked = (await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation)).Value;
        await DeskOf(shop).ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Everything), Cancellation);

        Assert.Equal(QuoteFindings.DecisionsChanged, (await desk.ConvertAsync(Seller, quote.Number, quote.Version, looked.Draft.Version, Cancellation)).Findings.Single().Kind);
        Assert.Empty(await OrdersAsync(shop));
    }

    [Fact]
    public async Task Is_for_who_may_only()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await QuotedAsync(shop, quantity: 1);

        foreach (var role in Enum.GetValues<Role>().Except(Permissions.Holders(Permission.ConvertQuotes)))
            Assert.Contains((await DeskOf(shop).ConvertAsync(Seller with { Role = role }, quote.Number, quote.Version, 0, Cancellation)).Findings.Single().Kind, new[] { OrderFindings.NotAllowed, QuoteFindings.Unknown });
        Assert.Equal(QuoteFindings.Unknown, (await DeskOf(shop).OpenConversionAsync(Seller, new("QUO9999999"), Cancellation)).Findings.Single().Kind);
    }

    [Theory, DatabaseData]
    public async Task Is_given_back_with_contract_and_rights_when_the_order_is_discarded(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await EntitleAsync(shop);
        var quote = await QuotedAsync(shop, quantity: 10);
        await OrderThreeAsync(DeskOf(shop), quote.Number);
        var order = Assert.Single(await OrdersAsync(shop));

        Assert.Equal(order, (await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Value);

        Assert.Empty(await OrdersAsync(shop));
        Assert.Equal((QuoteState.Approved, 10m), await StandOfAsync(shop, quote));
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var contract = await db.Contracts.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal((ContractState.Terminated, 0), (contract.State, contract.Lines.Count));
        Assert.False(await db.Entitlements.AnyAsync(Cancellation) || await db.QuoteConversions.AnyAsync(Cancellation));
        Assert.Equal(order, (await db.QuoteJournal.SingleAsync(Cancellation)).Order);
        Assert.True(await db.Outbox.AnyAsync(told => told.Kind == "order.discarded" && told.Number == order.Value, Cancellation));

        var again = await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version + 2, 0, Cancellation);
        Assert.NotEqual(order, again.Value);
        Assert.Equal((QuoteState.Converted, 0m), await StandOfAsync(shop, quote));
    }

    [Theory, DatabaseData]
    public async Task Ends_the_contract_with_its_last_line_and_has_it_in_force_again_with_the_undo(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        await OrderThreeAsync(DeskOf(shop), quote.Number);
        var order = Assert.Single(await OrdersAsync(shop));

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
        await EntitleAsync(shop);
        var quote = await QuotedAsync(shop, quantity: 10);
        await OrderThreeAsync(DeskOf(shop), quote.Number);
        var order = Assert.Single(await OrdersAsync(shop));

        var discarded = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OrderThreeAsync(DeskOf(shop), quote.Number))).Append(discarded));

        Assert.Single(await discarded, outcome => outcome.Succeeded);
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.SumAsync(line => line.Quantity!.Value, Cancellation);
        Assert.Equal(10m - ordered, (await StandOfAsync(shop, quote)).Left);
        Assert.Equal(ordered, (await db.Contracts.AsNoTracking().ToListAsync(Cancellation)).Sum(contract => contract.Lines.Sum(line => line.Quantity)));
        Assert.Equal(ordered, await db.Entitlements.SumAsync(right => right.UnitsGranted, Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Leaves_rights_without_units_where_another_order_draws_on_them(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await EntitleAsync(shop);
        var quote = await QuotedAsync(shop, quantity: 10);
        var order = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var right = await db.Entitlements.AsNoTracking().SingleAsync(Cancellation);
        var drawing = await shop.AnotherDesk().BeginAsync(
            Shop.Agent, shop.Customer.Number, [new AddOffering(shop.Fiber.Id, 1), new SetLineField(First, LineField.Entitlement, right.Id.ToString())], Cancellation);
        Assert.Equal(right.Id, drawing.Value.Order.Lines[First].EntitlementId);

        Assert.True((await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Succeeded);

        Assert.Equal((0m, right.Version + 1), ((await db.Entitlements.AsNoTracking().SingleAsync(Cancellation)).UnitsGranted, (await db.Entitlements.AsNoTracking().SingleAsync(Cancellation)).Version));
        Assert.Equal([drawing.Value.Order.Number], await OrdersAsync(shop));
    }

    [Theory, DatabaseData]
    public async Task Is_followed_by_its_ledger_when_the_order_is_edited(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await EntitleAsync(shop);
        var quote = await QuotedAsync(shop, quantity: 10);
        var order = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        var desk = shop.AnotherDesk();

        Assert.True((await desk.ApplyAsync(Shop.Agent, order, 1, EditId(), new SetLineField(First, LineField.Quantity, "4"), Cancellation)).Succeeded);
        Assert.Equal((QuoteState.PartiallyConverted, 6m), await StandOfAsync(shop, quote));
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(4m, (await db.Contracts.AsNoTracking().SingleAsync(Cancellation)).Lines.Single().Quantity);
        Assert.Equal(4m, (await db.Entitlements.AsNoTracking().SingleAsync(Cancellation)).UnitsGranted);

        var shown = await new QuoteQueries(shop.Contexts).FindAsync(Seller, quote.Number, Cancellation);
        Assert.Equal([new TakenQuantity(First, 4m)], shown!.Orders.Single().Took);

        await OrderThreeAsync(DeskOf(shop), quote.Number);
        var refused = await desk.UndoAsync(Shop.Agent, order, EditId(), Cancellation);
        Assert.Equal(QuoteFindings.MoreThanIsLeft, Assert.Single(refused.Findings).Kind);
        Assert.Equal((QuoteState.PartiallyConverted, 3m), await StandOfAsync(shop, quote));
        Assert.Equal(4m, (await desk.OpenAsync(Shop.Agent, order, Cancellation)).Value.Order.Lines[First].Quantity);
    }

    [Theory, DatabaseData]
    public async Task Is_never_ordered_twice_while_orders_of_it_are_edited(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, quantity: 10);
        var order = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        var number = 0;

        var ordering = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OrderThreeAsync(DeskOf(shop), quote.Number))));
        while (number++ < 8) await shop.AnotherDesk().ApplyAsync(Shop.Agent, order, long.MaxValue, EditId(), new SetLineField(First, LineField.Quantity, $"{number % 2 * 9 + 1}"), Cancellation);
        await ordering;

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.SumAsync(line => line.Quantity!.Value, Cancellation);
        Assert.Equal(10m - ordered, (await StandOfAsync(shop, quote)).Left);
        Assert.InRange(ordered, 1m, 10m);
    }

    [Fact]
    public async Task Is_not_given_back_once_the_order_is_submitted()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await QuotedAsync(shop, quantity: 1);
        var order = (await DeskOf(shop).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;
        await using (var db = await shop.Contexts.CreateDbContextAsync(Cancellation))
            await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.State, OrderState.Acknowledged), Cancellation);

        Assert.Equal(OrderFindings.NotDraft, (await shop.AnotherDesk().DiscardAsync(Shop.Agent, order, Cancellation)).Findings.Single().Kind);
        Assert.Equal((QuoteState.Converted, 0m), await StandOfAsync(shop, quote));
    }

    private static Id<OrderEdit> EditId() => Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());

    /// <summary>Each line of fiber comes with an hour.</summary>
    private static async Task EntitleAsync(Shop shop)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        db.Replace(shop.Fiber, shop.Fiber with { Entitles = [new("Hours of help", shop.Fiber.Code, "hour", 1)] });
        await db.SaveChangesAsync(Cancellation);
    }

    private static QuoteDesk DeskOf(Shop shop) => DeskOn(shop.Contexts);

    private static QuoteDesk DeskOn(IDbContextFactory<WorkspaceDb> contexts) => new(contexts, new NumberBlocks(), new OrderCapture(contexts, new OpenOrders(), new NumberBlocks(), TimeProvider.System), new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);

    private static async Task OrderThreeAsync(QuoteDesk desk, Number<Quote> number)
    {
        var looked = (await desk.OpenConversionAsync(Seller, number, Cancellation)).Value.Draft.Choices.QuoteVersion;
        var view = await desk.ChangeConversionAsync(Seller, number, looked, new SelectLines(QuoteSelection.Of((First, 3m))), Cancellation);
        if (view.Succeeded) await desk.ConvertAsync(Seller, number, view.Value.Draft.Choices.QuoteVersion, view.Value.Draft.Version, Cancellation);
    }

    private static async Task<List<Number<Order>>> OrdersAsync(Shop shop)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        return await db.Orders.Select(order => order.Number).ToListAsync(Cancellation);
    }

    private static async Task<(QuoteState State, decimal Left)> StandOfAsync(Shop shop, Quote quote)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var line = await db.QuoteLines.AsNoTracking().SingleAsync(l => l.QuoteId == quote.Id, Cancellation);
        return ((await db.Quotes.AsNoTracking().SingleAsync(q => q.Id == quote.Id, Cancellation)).State, line.QuantityRemaining);
    }

    private static OrderEdit[] WhatIsQuoted(Shop shop, decimal quantity) => [new AddOffering(shop.Fiber.Id, quantity), new SetCharacteristic(First, "bandwidth", "500")];

    /// <summary>An approved quote of what an order of so many would be.</summary>
    private static async Task<Quote> QuotedAsync(Shop shop, decimal quantity)
    {
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, WhatIsQuoted(shop, quantity), Cancellation)).Value.Order;
        await shop.Desk.DiscardAsync(Shop.Agent, order.Number, Cancellation);
        var quote = order.QuotedAs(Id.Of<Quote>("quote"), NumberSeries.Quote.At<Quote>(1));
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        db.Add(quote);
        await db.SaveChangesAsync(Cancellation);
        db.AddRange(order.Lines.Values.Select(line => line.QuotedIn(quote.Id)));
        await db.SaveChangesAsync(Cancellation);
        return quote;
    }
}
