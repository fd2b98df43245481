using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
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
    private const int MostStatements = 40;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = QuotesOfAShop.Seller;
    private static readonly LineId First = QuotesOfAShop.Line;

    [Theory, DatabaseData]
    public async Task Gives_an_order_and_moves_the_ledger(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var desk = shop.QuoteDesk();

        var order = (await desk.ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;

        var open = (await shop.AnotherDesk().OpenAsync(Shop.Agent, order, Cancellation)).Value;
        var made = open.Order;
        Assert.Equal((quote.Number, "1"), (open.Context.QuoteNumber, open.Context.QuoteLineNumbers[First]));
        Assert.Equal((quote.Id, quote.Totals), (made.QuoteId, made.Totals));
        Assert.Equal(First, made.Lines[First].QuoteLineId);
        Assert.Equal((QuoteState.Converted, 0m), await shop.StandOfAsync(quote));
    }

    [Fact]
    public async Task Is_not_undone()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await shop.QuotedAsync(quantity: 10);
        var order = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation)).Value;

        var undone = await shop.AnotherDesk().UndoAsync(Seller, order, Id<OrderEdit>.New(TimeProvider.System.GetUtcNow()), Cancellation);
        Assert.Equal(OrderFindings.NothingToRevert, undone.Findings.Single().Kind);
    }

    [Theory, DatabaseData]
    public async Task Sent_again_gives_the_first_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);

        var first = await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation);
        var second = await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal([first.Value], await shop.OrdersAsync());
    }

    [Theory, DatabaseData]
    public async Task By_many_at_once_gives_one_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation))));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        Assert.Single(await shop.OrdersAsync());
        Assert.Equal((QuoteState.Converted, 0m), await shop.StandOfAsync(quote));
    }

    [Theory, DatabaseData]
    public async Task By_another_between_two_reads_gives_the_others_order(DatabaseProvider provider)
    {
        foreach (var table in new[] { "ConversionDrafts", "QuoteLines" })
        {
            await using var shop = await Shop.OpenAsync(provider);
            var quote = await shop.QuotedAsync(quantity: 10);
            var purchaseOrder = new FillIn([new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7")]);
            var decided = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, purchaseOrder, Cancellation)).Value.Draft.Version;
            Number<Order>? theirs = null;
            var watched = shop.Watched();
            watched.Meanwhile = async statement =>
            {
                if (theirs is not null || !statement.Contains($"FROM \"{table}\"", StringComparison.Ordinal)) return;
                theirs = (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation)).Value;
            };

            var mine = await shop.QuoteDesk(watched).ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation);

            Assert.NotNull(theirs);
            Assert.Equal(theirs, mine.Value);
        }
    }

    [Theory, DatabaseData]
    public async Task In_parts_by_many_at_once_never_orders_more_than_was_quoted(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => shop.OrderThreeAsync(quote.Number))));

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var ordered = await db.OrderLines.Select(line => line.Quantity!.Value).ToListAsync(Cancellation);
        Assert.All(ordered, quantity => Assert.Equal(3m, quantity));
        Assert.Equal(10m - ordered.Sum(), (await shop.StandOfAsync(quote)).Left);
        Assert.Equal(ordered.Sum(), (await db.QuoteConversions.ToListAsync(Cancellation)).Sum(conversion => conversion.Quantities[First]));
        Assert.InRange(ordered.Sum(), 3m, 9m);
    }

    [Theory, DatabaseData]
    public async Task Keeps_what_was_decided_for_whoever_goes_on(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var desk = shop.QuoteDesk();
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new FillIn([new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7")]), Cancellation);
        await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new FillIn([new SetHeaderField(HeaderField.RequestedStart, "some day")]), Cancellation);

        var plan = (await shop.QuoteDesk().OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan;

        Assert.Equal(4m, plan.Order.Order.Lines[First].Quantity);
        Assert.Equal("PO-7", plan.Order.Order.PurchaseOrderNumber);
        Assert.Equal("some day", plan.Order.Order.Read(HeaderField.RequestedStart).Text);
    }

    [Theory, DatabaseData]
    public async Task Of_a_quote_that_was_changed_meanwhile_is_refused(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var desk = shop.QuoteDesk();
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
        var quote = await shop.QuotedAsync(quantity: 10);
        var looked = (await shop.QuoteDesk().OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Draft.Choices.QuoteVersion;
        await shop.OrderThreeAsync(quote.Number);

        var late = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, looked, new TakeLine(First, "5"), Cancellation)).Value;
        var mine = await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, late.Draft.Choices.QuoteVersion, late.Draft.Version, Cancellation);

        Assert.True(late.HasQuoteChanged);
        Assert.Equal(await shop.OrdersAsync(), [mine.Value]);
    }

    [Theory, DatabaseData]
    public async Task Takes_one_line_after_the_other_and_keeps_that_nothing_is_wanted(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new LeaveLine(First), Cancellation);

        var nothing = (await shop.QuoteDesk().OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Order.Order.Lines;
        var four = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new TakeLine(First, "4"), Cancellation)).Value.Plan.Order.Order.Lines;

        Assert.Empty(nothing);
        Assert.Equal(4m, Assert.Single(four.Values).Quantity);
    }

    [Theory, DatabaseData]
    public async Task Knows_the_orders_of_the_last_days_that_it_would_repeat(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        Assert.Empty((await shop.QuoteDesk().OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Repetitions);
        var placed = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, shop.WhatIsQuoted(10), Cancellation)).Value.Order.Number;

        var told = Assert.Single((await shop.QuoteDesk().OpenConversionAsync(Seller, quote.Number, Cancellation)).Value.Plan.Repetitions);
        var other = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation)).Value.Plan;

        Assert.Equal((OrderFindings.SameLines, (object?)placed), (told.Kind, told.Values["number"]));
        Assert.Empty(other.Repetitions);
    }

    [Theory, DatabaseData]
    public async Task Takes_only_what_was_looked_at(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var desk = shop.QuoteDesk();
        var looked = (await desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Of((First, 4m))), Cancellation)).Value;
        await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(QuoteSelection.Everything), Cancellation);

        Assert.Equal(QuoteFindings.DecisionsChanged, (await desk.ConvertAsync(Seller, quote.Number, quote.Version, looked.Draft.Version, Cancellation)).Findings.Single().Kind);
        Assert.Empty(await shop.OrdersAsync());
    }

    [Fact]
    public async Task Is_for_who_may_only()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await shop.QuotedAsync(quantity: 1);

        foreach (var role in Enum.GetValues<Role>().Except(Permissions.Holders(Permission.ConvertQuotes)))
            Assert.Contains((await shop.QuoteDesk().ConvertAsync(Seller with { Role = role }, quote.Number, quote.Version, 0, Cancellation)).Findings.Single().Kind, new[] { OrderFindings.NotAllowed, QuoteFindings.Unknown });
        Assert.Equal(QuoteFindings.Unknown, (await shop.QuoteDesk().OpenConversionAsync(Seller, new("QUO9999999"), Cancellation)).Findings.Single().Kind);
    }

    [Theory, DatabaseData]
    public async Task Says_as_much_of_five_hundred_lines_as_of_five(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var statements = new List<int>();
        foreach (var lines in new[] { 5, 500 })
        {
            var quote = await shop.QuotedAsync(quantity: 1000, lines);
            var parts = QuoteSelection.Of([.. Enumerable.Range(1, lines).Select(i => (new LineId(i), (decimal)i))]);
            var decided = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new SelectLines(parts), Cancellation)).Value.Draft.Version;
            var watched = shop.Watched();

            statements.Add(await watched.DuringAsync(() => shop.QuoteDesk(watched).ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation)));

            await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
            var ledger = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Id).OrderBy(line => line.Id).Select(line => line.QuantityConverted).ToListAsync(Cancellation);
            Assert.Equal(Enumerable.Range(1, lines).Select(i => (decimal)i), ledger);
        }
        Assert.Equal(statements[0], statements[1]);
        Assert.InRange(statements[1], 1, MostStatements);
    }

    [Theory, DatabaseData]
    public async Task Takes_no_numbers_for_what_cannot_be_made(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        var decided = (await shop.QuoteDesk().ChangeConversionAsync(Seller, quote.Number, quote.Version, new LeaveLine(First), Cancellation)).Value.Draft.Version;
        var before = await NumbersAsync(shop);

        Assert.Equal([QuoteFindings.NothingSelected], (await shop.QuoteDesk().ConvertAsync(Seller, quote.Number, quote.Version, decided, Cancellation)).Findings.Select(finding => finding.Kind));
        Assert.Equal(before, await NumbersAsync(shop));
    }

    [Theory, DatabaseData]
    public async Task Is_not_tried_again_where_that_mends_nothing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await shop.QuotedAsync(quantity: 10);
        await using (var db = await shop.Contexts.CreateDbContextAsync(Cancellation)) await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Outbox\" RENAME TO \"Elsewhere\"", Cancellation);
        var (watched, tries) = (shop.Watched(), 0);
        watched.Meanwhile = statement => Task.FromResult(tries += statement.StartsWith("INSERT INTO \"Elsewhere", StringComparison.Ordinal) || statement.Contains("\"Outbox\"", StringComparison.Ordinal) ? 1 : 0);

        await Assert.ThrowsAsync<DbUpdateException>(() => shop.QuoteDesk(watched).ConvertAsync(Seller, quote.Number, quote.Version, 0, Cancellation));

        Assert.Equal(1, tries);
        Assert.Empty(await shop.OrdersAsync());
    }

    [Theory, DatabaseData]
    public async Task Tells_others_of_quote_contract_and_rights_and_the_quotes_history_of_the_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        await shop.EntitleAsync();
        var quote = await shop.QuotedAsync(quantity: 10);
        await shop.OrderThreeAsync(quote.Number);
        var order = Assert.Single(await shop.OrdersAsync());

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var (contract, right) = (await db.Contracts.SingleAsync(Cancellation), await db.Entitlements.SingleAsync(Cancellation));
        Assert.Equal(
            [
                ("contract.created", contract.Number.Value, $$"""{"number":"{{contract.Number}}","state":"Active","by":"Olga Order"}"""),
                ("entitlement.granted", right.Number.Value, $$"""{"number":"{{right.Number}}","unitsGranted":3,"by":"Olga Order"}"""),
                ("order.created", order.Value, $$"""{"number":"{{order}}","state":"Draft","by":"Olga Order"}"""),
                ("quote.state-changed", quote.Number.Value, $$"""{"number":"{{quote.Number}}","state":"PartiallyConverted","by":"Olga Order"}"""),
            ],
            (await db.Outbox.OrderBy(told => told.Kind).ToListAsync(Cancellation)).Select(told => (told.Kind, told.Number, told.Payload)));

        await shop.OrderThreeAsync(quote.Number);
        Assert.Equal(1, await db.Outbox.CountAsync(told => told.Kind == "contract.amended" && told.AggregateId == contract.Id.Value, Cancellation));
        Assert.Equal(1, await db.Outbox.CountAsync(told => told.Kind == "quote.state-changed", Cancellation));
        var history = (await new QuoteQueries(shop.Contexts).FindAsync(Seller, quote.Number, Cancellation))!.History;
        Assert.Equal([(QuoteJournalKind.Converted, (Number<Order>?)order, "Olga Order")], history.Skip(1).Select(entry => (entry.Kind, entry.Order, entry.ByName!)));
    }

    private static async Task<List<long>> NumbersAsync(Shop shop)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        return await db.NumberBlocks.OrderBy(block => block.Prefix).Select(block => block.Next).ToListAsync(Cancellation);
    }
}
