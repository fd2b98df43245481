using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Domain.Quotes.Writing;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>A quote from its first line to its second version, on real databases.</summary>
public sealed class WritingAQuote
{
    private static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Is_saved_with_each_edit(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);

        var shown = await ShownAsync(shop, number);
        Assert.Equal((150m, 3m), (shown.Totals!.Monthly.Amount, shown.Lines.Single().Quantity));

        var paper = (await shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation)).Value;
        Assert.Equal(150m, paper.Order.Totals.Monthly.Amount);
        await ApplyAsync(shop, paper, new RemoveLines([paper.Order.Lines.Keys.Single()]));
        Assert.Empty((await ShownAsync(shop, number)).Lines);
        Assert.Equal(0m, (await ShownAsync(shop, number)).Totals!.Monthly.Amount);

        Assert.True((await shop.AnotherDesk().UndoAsync(Seller, QuoteWriting.PaperOf(number), Id<OrderEdit>.New(TimeProvider.System.GetUtcNow()), Cancellation)).Succeeded);
        Assert.Equal(150m, (await ShownAsync(shop, number)).Totals!.Monthly.Amount);
    }

    [Theory, DatabaseData]
    public async Task Goes_from_draft_to_order(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var quote = await QuoteAsync(shop, number);

        var sent = (await DeskOf(shop).TakeStepAsync(Seller, number, quote.Version, QuoteStep.SendForReview, null, Cancellation)).Value;
        Assert.Equal(QuoteState.Approved, sent.State);
        var order = (await DeskOf(shop).ConvertAsync(Seller, number, sent.Version, 0, Cancellation)).Value;
        Assert.Equal(150m, (await shop.AnotherDesk().OpenAsync(Seller, order, Cancellation)).Value.Order.Totals.Monthly.Amount);
    }

    [Theory, DatabaseData]
    public async Task Is_compared_with_the_version_before(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var sent = (await DeskOf(shop).TakeStepAsync(Seller, number, (await QuoteAsync(shop, number)).Version, QuoteStep.SendForReview, null, Cancellation)).Value;
        Assert.True((await DeskOf(shop).TakeStepAsync(Seller, number, sent.Version, QuoteStep.BeginNewVersion, null, Cancellation)).Succeeded);
        await ApplyAsync(shop, (await shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation)).Value, new SetLineField(new(1), LineField.Quantity, "12"));

        var shown = await ShownAsync(shop, number);
        Assert.Equal((2, QuoteState.Draft, 1), (shown.Revision, shown.State, shown.Versions.Single().Revision));
        var compared = (await new QuoteQueries(shop.Contexts).CompareAsync(Seller, number, 1, 2, Cancellation))!.Lines.Single();
        Assert.Equal((3m, 12m), (compared.Quantity.Before, compared.Quantity.After));
        var fee = compared.Charges.Single(charge => charge.Label == "Monthly fee");
        Assert.Equal((150m, 540m), (fee.Before!.Amount.Amount, fee.After!.Amount.Amount));
        Assert.Empty((await new QuoteQueries(shop.Contexts).CompareAsync(Seller with { Role = Role.ServiceAgent }, number, 1, 2, Cancellation))!.Lines.Single().Charges);
        Assert.Null(await new QuoteQueries(shop.Contexts).CompareAsync(Seller, number, 1, 3, Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Shows_who_was_converting_it_what_happened_since(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var sent = (await DeskOf(shop).TakeStepAsync(Seller, number, (await QuoteAsync(shop, number)).Version, QuoteStep.SendForReview, null, Cancellation)).Value;
        await DeskOf(shop).ChangeConversionAsync(Seller, number, sent.Version, new TakeLine(new(1), "2"), Cancellation);
        await DeskOf(shop).TakeStepAsync(Seller, number, sent.Version, QuoteStep.BeginNewVersion, null, Cancellation);
        await ApplyAsync(shop, (await shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation)).Value, new SetLineField(new(1), LineField.Quantity, "12"));
        await DeskOf(shop).TakeStepAsync(Seller, number, (await QuoteAsync(shop, number)).Version, QuoteStep.SendForReview, null, Cancellation);

        var seen = (await DeskOf(shop).OpenConversionAsync(Seller, number, Cancellation)).Value;
        Assert.Equal([QuoteState.Approved, QuoteState.InReview, QuoteState.Draft], seen.Since.Where(entry => entry.From != entry.To).Select(entry => entry.To));
        Assert.Equal((1, 2, 3m, 12m), (seen.Comparison!.From, seen.Comparison.To, seen.Comparison.Lines.Single().Quantity.Before, seen.Comparison.Lines.Single().Quantity.After));

        var again = (await DeskOf(shop).ChangeConversionAsync(Seller, number, sent.Version, new LookAgain(seen.Plan.Quote.Quote.Version), Cancellation)).Value;
        Assert.Equal((0, null, 2m), (again.Since.Count, again.Comparison, again.Plan.Order.Order.Lines.Values.Single().Quantity));
    }

    [Theory, DatabaseData]
    public async Task Is_refused_once_it_is_sent(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var paper = (await shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation)).Value;
        await DeskOf(shop).TakeStepAsync(Seller, number, (await QuoteAsync(shop, number)).Version, QuoteStep.SendForReview, null, Cancellation);

        var late = await shop.AnotherDesk().ApplyAsync(Seller, paper.Order.Number, paper.Order.Version, NewEdit(), new SetLineField(new(1), LineField.Quantity, "5"), Cancellation);
        Assert.Equal(QuoteFindings.NotDraft, late.Findings.Single().Kind);
        Assert.Equal(3m, (await ShownAsync(shop, number)).Lines.Single().Quantity);
        Assert.Equal(QuoteFindings.NotDraft, (await shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation)).Findings.Single().Kind);
    }

    [Fact]
    public async Task Is_not_sent_with_errors()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var number = await WrittenAsync(shop, 3, bandwidth: "7");

        var sent = await DeskOf(shop).TakeStepAsync(Seller, number, (await QuoteAsync(shop, number)).Version, QuoteStep.SendForReview, null, Cancellation);
        Assert.Equal((QuoteFindings.Unfinished, "1"), (sent.Findings.Single().Kind, sent.Findings.Single().Values["count"]?.ToString()));
    }

    [Theory, DatabaseData]
    public async Task By_two_at_once_loses_nothing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var paper = QuoteWriting.PaperOf(number);
        var offering = shop.Fiber.Id;

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.AnotherDesk().ApplyAsync(Seller, paper, long.MaxValue, NewEdit(), new AddOffering(offering), Cancellation))));

        Assert.All(made, edit => Assert.True(edit.Succeeded));
        Assert.Equal(5, (await ShownAsync(shop, number)).Lines.Count);
    }

    [Theory, DatabaseData]
    public async Task What_another_system_left_is_taken_up_once(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        await using (var db = await shop.Contexts.CreateDbContextAsync(Cancellation))
            await db.Orders.Where(order => order.Kind == OrderKind.Quote).ExecuteDeleteAsync(Cancellation);

        var papers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => shop.AnotherDesk().TakeUpQuoteAsync(Seller, number, Cancellation))));

        Assert.Single(papers.Select(paper => paper.Value.Order.Id).Distinct());
        await ApplyAsync(shop, papers[0].Value, new SetLineField(new(1), LineField.Quantity, "4"));
        Assert.Equal(200m, (await ShownAsync(shop, number)).Totals!.Monthly.Amount);
    }

    [Fact]
    public async Task Is_for_who_may_only_and_no_order_to_anybody()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var number = await WrittenAsync(shop, 3);
        var paper = QuoteWriting.PaperOf(number);

        foreach (var role in Enum.GetValues<Role>().Except(Permissions.Holders(Permission.EditQuotes)))
        {
            var by = Seller with { Role = role };
            Assert.False((await shop.AnotherDesk().BeginQuoteAsync(by, shop.Customer.Number, Cancellation)).Succeeded);
            Assert.False((await shop.AnotherDesk().TakeUpQuoteAsync(by, number, Cancellation)).Succeeded);
            Assert.Equal(OrderFindings.OrderUnknown, (await shop.AnotherDesk().OpenAsync(by, paper, Cancellation)).Findings.Single().Kind);
            Assert.False((await shop.AnotherDesk().ApplyAsync(by, paper, 1, NewEdit(), new AddOffering(shop.Fiber.Id), Cancellation)).Succeeded);
            Assert.Empty((await new OrderQueries(shop.Contexts).HistoryAsync(by, paper, null, Cancellation)).Entries);
        }
        Assert.Empty((await new OrderQueries(shop.Contexts).RowsAsync(Seller, new OrderFilter(), Cancellation)).Rows);
        Assert.False((await shop.AnotherDesk().DiscardAsync(Seller, paper, Cancellation)).Succeeded);
        Assert.False((await shop.AnotherDesk().SubmitAsync(Seller, paper, long.MaxValue, NewEdit(), Cancellation)).Succeeded);
    }

    [Theory, DatabaseData]
    public async Task Is_found_by_its_new_name(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var number = await WrittenAsync(shop, 3);
        var quote = await QuoteAsync(shop, number);
        var description = new QuoteDescription("Werkstatt", quote.ValidUntil.AddDays(7), "Zahlbar sofort");

        var described = (await DeskOf(shop).DescribeAsync(Seller, number, quote.Version, description, Cancellation)).Value;

        Assert.Equal(("Werkstatt", quote.ValidUntil.AddDays(7), "Zahlbar sofort"), (described.Name, described.ValidUntil, described.Terms));
        Assert.Equal(QuoteFindings.Changed, (await DeskOf(shop).DescribeAsync(Seller, number, quote.Version, description, Cancellation)).Findings.Single().Kind);
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(["werkstatt"], await db.QuoteTerms.Where(term => term.QuoteId == quote.Id).Select(term => term.Term).ToListAsync(Cancellation), StringComparer.OrdinalIgnoreCase);
    }

    private static QuoteDesk DeskOf(Shop shop) => new(shop.Contexts, new NumberBlocks(), shop.AnotherDesk(), new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);

    private static Id<OrderEdit> NewEdit() => Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());

    private static async Task<Number<Quote>> WrittenAsync(Shop shop, decimal quantity, string bandwidth = "100")
    {
        var desk = shop.AnotherDesk();
        var number = (await desk.BeginQuoteAsync(Seller, shop.Customer.Number, Cancellation)).Value;
        var paper = (await desk.TakeUpQuoteAsync(Seller, number, Cancellation)).Value;
        var added = (await desk.ApplyAsync(Seller, paper.Order.Number, paper.Order.Version, NewEdit(), new AddOffering(shop.Fiber.Id, quantity), Cancellation)).Value.After;
        var line = added.Order.Lines.Keys.Single();
        Assert.True((await desk.ApplyAsync(Seller, paper.Order.Number, added.Order.Version, NewEdit(), new SetCharacteristic(line, "bandwidth", bandwidth), Cancellation)).Succeeded);
        return number;
    }

    private static async Task ApplyAsync(Shop shop, OpenOrder paper, OrderEdit edit) =>
        Assert.True((await shop.AnotherDesk().ApplyAsync(Seller, paper.Order.Number, paper.Order.Version, NewEdit(), edit, Cancellation)).Succeeded);

    private static async Task<QuoteView> ShownAsync(Shop shop, Number<Quote> number) => (await new QuoteQueries(shop.Contexts).FindAsync(Seller, number, Cancellation))!;

    private static async Task<Quote> QuoteAsync(Shop shop, Number<Quote> number)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        return await db.Quotes.AsNoTracking().SingleAsync(quote => quote.Number == number, Cancellation);
    }
}
