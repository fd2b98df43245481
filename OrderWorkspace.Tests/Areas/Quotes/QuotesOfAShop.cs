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

/// <summary>Quotes of a <see cref="Shop"/>, and the desk that turns them into orders.</summary>
internal static class QuotesOfAShop
{
    public static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };
    public static readonly LineId Line = new(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The desk of a process of its own.</summary>
    public static QuoteDesk QuoteDesk(this Shop shop) => shop.QuoteDesk(shop.Contexts);

    public static QuoteDesk QuoteDesk(this Shop shop, IDbContextFactory<WorkspaceDb> contexts) =>
        new(contexts, new NumberBlocks(), shop.AnotherDesk(), new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);

    /// <summary>Each fiber comes with an hour.</summary>
    public static async Task EntitleAsync(this Shop shop)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        db.Replace(shop.Fiber, shop.Fiber with { Entitles = [new("Hours of help", shop.Fiber.Code, "hour", 1)] });
        await db.SaveChangesAsync(Cancellation);
    }

    public static OrderEdit[] WhatIsQuoted(this Shop shop, decimal quantity) => [new AddOffering(shop.Fiber.Id, quantity), new SetCharacteristic(Line, "bandwidth", "500")];

    /// <summary>An approved quote of so many lines, each of what an order of so many would be.</summary>
    public static async Task<Quote> QuotedAsync(this Shop shop, decimal quantity, int lines = 1)
    {
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, shop.WhatIsQuoted(quantity), Cancellation)).Value.Order;
        await shop.Desk.DiscardAsync(Shop.Agent, order.Number, Cancellation);
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        await db.Outbox.ExecuteDeleteAsync(Cancellation);
        var number = await new NumberBlocks().NextAsync<Quote>(db, NumberSeries.Quote, Cancellation);
        var quote = order.QuotedAs(Id.Of<Quote>(number.Value), number);
        db.Add(quote);
        await db.SaveChangesAsync(Cancellation);
        await db.InsertAsync([.. Enumerable.Range(1, lines).Select(i => order.Lines[Line].QuotedIn(quote.Id) with { Id = new(i), Position = i })], Cancellation);
        return quote;
    }

    public static async Task OrderThreeAsync(this Shop shop, Number<Quote> number)
    {
        var desk = shop.QuoteDesk();
        var looked = (await desk.OpenConversionAsync(Seller, number, Cancellation)).Value.Draft.Choices.QuoteVersion;
        var view = await desk.ChangeConversionAsync(Seller, number, looked, new SelectLines(QuoteSelection.Of((Line, 3m))), Cancellation);
        if (view.Succeeded) await desk.ConvertAsync(Seller, number, view.Value.Draft.Choices.QuoteVersion, view.Value.Draft.Version, Cancellation);
    }

    public static async Task<List<Number<Order>>> OrdersAsync(this Shop shop)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        return await db.Orders.Select(order => order.Number).ToListAsync(Cancellation);
    }

    /// <summary>Where a quote of one line is, and how many of it can still be ordered.</summary>
    public static async Task<(QuoteState State, decimal Left)> StandOfAsync(this Shop shop, Quote quote)
    {
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var line = await db.QuoteLines.AsNoTracking().SingleAsync(l => l.QuoteId == quote.Id, Cancellation);
        return ((await db.Quotes.AsNoTracking().SingleAsync(q => q.Id == quote.Id, Cancellation)).State, line.QuantityRemaining);
    }
}
