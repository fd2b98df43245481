using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Bench;

/// <summary>An approved quote becomes an order: from the first read to the commit.</summary>
internal static class ConvertQuote
{
    private const string QuoteName = "All sites";

    private static readonly User Seller = new(new Id<User>(Guid.Parse("00000000-0000-0000-0000-00000000000b")), "Bench", Role.SalesAgent);

    public static async Task<IReadOnlyList<Row>> RunAsync(int? size)
    {
        await using var database = await SeededDatabase.CreateAsync();
        var (quote, lines) = await ExampleAsync(database);
        var rows = new List<Row>();
        foreach (var count in size is { } one ? [one] : new[] { 5, 50, 500, 5000 })
            rows.Add(await CompareAsync(database, quote, Many(lines, count)));
        return rows;
    }

    /// <summary>Stores an approved quote of so many lines.</summary>
    public static async Task<Number<Quote>> StoreAsync(SeededDatabase database, int count)
    {
        var (quote, lines) = await ExampleAsync(database);
        return (await StoreAsync(database, quote, Many(lines, count))).Number;
    }

    private static async Task<Quote> StoreAsync(SeededDatabase database, Quote quote, List<QuoteLine> lines)
    {
        var numbers = database.Services.GetRequiredService<NumberBlocks>();
        await using var db = await database.Contexts.CreateDbContextAsync();
        var stored = quote with { Id = Id<Quote>.New(TimeProvider.System.GetUtcNow()), Number = await numbers.NextAsync<Quote>(db, NumberSeries.Quote, CancellationToken.None) };
        await db.InsertAsync([stored], CancellationToken.None);
        await db.InsertAsync(lines.Select(line => line with { QuoteId = stored.Id }).ToList(), CancellationToken.None);
        return stored;
    }

    private static List<QuoteLine> Many(IReadOnlyList<QuoteLine> lines, int count) =>
        [.. Enumerable.Range(0, count).Select(i => lines[i % lines.Count] with { Id = new(i + 1), Position = i + 1 })];

    private static async Task<Row> CompareAsync(SeededDatabase database, Quote quote, List<QuoteLine> lines)
    {
        var numbers = database.Services.GetRequiredService<NumberBlocks>();
        var desk = new QuoteDesk(database.Contexts, numbers, new OrderCapture(database.Contexts, new OpenOrders(), numbers, TimeProvider.System), new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);
        var example = await StoreAsync(database, quote, lines);
        var made = await desk.ConvertAsync(Seller, example.Number, example.Version, 0, CancellationToken.None);
        await using var floor = await PlainConversion.LikeAsync(database.PreparedConnectionString, made.Value, example.Id);

        var (mine, plain) = (example, example);
        var (ours, least) = await Measure.InTurnsAsync(
            async () => _ = (await desk.ConvertAsync(Seller, mine.Number, mine.Version, 0, CancellationToken.None)).Value,
            () => floor.RunAsync(plain.Id.Value, plain.Version),
            async () =>
            {
                await RemoveAsync(database);
                (mine, plain) = (await StoreAsync(database, quote, lines), await StoreAsync(database, quote, lines));
            },
            runs: Math.Clamp(5_000 / lines.Count, 5, 101));
        return new Row("convert-quote", string.Create(CultureInfo.InvariantCulture, $"{lines.Count:N0} lines"), ours, least);
    }

    /// <summary>Takes away what conversions have made, so that each one finds the customer as the first did.</summary>
    private static async Task RemoveAsync(SeededDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.QuoteConversions.Where(made => made.ByName == Seller.Name).ExecuteDeleteAsync();
        await db.Orders.Where(order => order.Channel == Channel.Quote && order.CreatedBy == Seller.Name).ExecuteDeleteAsync();
        await db.Contracts.Where(contract => contract.Name == QuoteName).ExecuteDeleteAsync();
        await db.Quotes.Where(quote => quote.Name == QuoteName).ExecuteDeleteAsync();
    }

    /// <summary>Five lines of an order that nothing is missing in, quoted.</summary>
    private static async Task<(Quote Quote, IReadOnlyList<QuoteLine> Lines)> ExampleAsync(SeededDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var account = await db.Customers.OfType<Account>().OrderBy(a => a.Number).FirstAsync();
        var offerings = await db.Offerings.Where(o => o.Lifecycle == OfferingLifecycle.Active && o.SpecificationId != null).OrderBy(o => o.Code).ToListAsync();
        var edits = offerings.Where(o => !o.IsBundle).Select(o => (OrderEdit)new AddOffering(o.Id, o.MinimumQuantity)).ToList();
        var capture = new OrderCapture(database.Contexts, new OpenOrders(), database.Services.GetRequiredService<NumberBlocks>(), TimeProvider.System);
        var open = (await capture.BeginAsync(Seller, account.Number, edits, CancellationToken.None)).Value;
        var order = open.Order;
        var quote = new Quote
        {
            Id = Id<Quote>.New(order.CreatedAt),
            Number = default,
            Name = QuoteName,
            CustomerId = order.CustomerId,
            State = QuoteState.Approved,
            Currency = order.Currency,
            PriceListId = order.PriceListId!.Value,
            ValidUntil = DateOnly.FromDateTime(order.CreatedAt.UtcDateTime).AddDays(30),
            Owner = "Bench",
            Totals = order.Totals,
            CreatedAt = order.CreatedAt,
        };
        return (quote, [.. order.Lines.Values.Where(line => !open.Findings.Lines.ContainsKey(line.Id)).Take(5).Select(line => new QuoteLine
        {
            QuoteId = quote.Id,
            Id = line.Id,
            Position = line.Position,
            Action = line.Action,
            OfferingId = line.OfferingId,
            Name = line.Name,
            Quantity = line.Quantity!.Value,
            Characteristics = line.Characteristics,
            Charges = line.Charges,
            LocationId = line.LocationId,
            TermMonths = line.TermMonths,
        })]);
    }
}
