using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>
/// A process that converts quotes, and discards some of the orders again, is killed at any moment, again and again: what it was at is done as a whole or not at all.
/// By itself it goes on for some seconds; ORDERWORKSPACE_TEST_CONVERSIONS=1000 has it go on until a thousand conversions are done.
/// </summary>
public sealed class KillingTheServer
{
    private const string ConvertsOn = "ORDERWORKSPACE_TEST_CONVERTS_ON";
    private const int UsualConversions = 1000;
    private const int AtOnce = 4;
    private const int FewestKills = 2;

    private static readonly int? Conversions = int.TryParse(Environment.GetEnvironmentVariable("ORDERWORKSPACE_TEST_CONVERSIONS"), out var given) ? given : null;
    private static readonly int Quotes = (Conversions ?? UsualConversions) / 2; // each is ordered in two parts at least
    private static readonly TimeSpan AtMost = Conversions is null ? TimeSpan.FromSeconds(20) : TimeSpan.FromHours(1);
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = QuotesOfAShop.Seller;
    private static readonly LineId Line = QuotesOfAShop.Line;

    [Theory, DatabaseData]
    public async Task At_any_moment_leaves_each_quote_untouched_or_whole(DatabaseProvider provider)
    {
        if (Environment.GetEnvironmentVariable(ConvertsOn) is { } database)
        {
            if (database.Split('|', 2) is [var name, var given] && name == provider.ToString()) await ConvertUntilKilledAsync(new(provider, given)); // this is the process that is killed
            return;
        }
        await using var shop = await Shop.OpenAsync(provider);
        await QuoteAsync(shop);
        var connection = shop.Watched().CreateDbContext().Database.GetConnectionString()!;
        var random = new Random(7);
        var (watch, kills) = (Stopwatch.StartNew(), 0);
        while ((watch.Elapsed < AtMost || kills < FewestKills) && await LeftAsync(shop) > 0)
        {
            var before = await DoneAsync(shop);
            await using var server = ChildProcess.Start(
                [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "OrderWorkspace.Tests.dll", "--filter-class", typeof(KillingTheServer).FullName!],
                stopSignal: "KILL",
                workingDirectory: AppContext.BaseDirectory,
                environment: new Dictionary<string, string> { [ConvertsOn] = $"{provider}|{connection}" });
            await Eventually.NothingIsMissing(
                async () => await DoneAsync(shop) > before ? null : server.HasExited ? throw new InvalidOperationException(server.Output) : $"a conversion\n{server.Output}",
                TimeSpan.FromSeconds(90));
            await Task.Delay(random.Next(2500), Cancellation); // nothing is waited for: the moment is what is random
            kills++;
        }

        if (provider == DatabaseProvider.PostgreSql) await Eventually.NothingIsMissing(() => StillAtWorkAsync(connection), TimeSpan.FromSeconds(30));
        await using var db = shop.Contexts.CreateDbContext();
        var (half, done) = (await WhatIsHalf.FindAsync(db, Cancellation), await DoneAsync(shop));
        Assert.True(half.Count == 0, $"After {kills} kills and {done} conversions are half done:\n{string.Join('\n', half)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {kills} kills, {done} conversions and discards, {await db.QuoteConversions.CountAsync(Cancellation)} orders.");
        Assert.True(await db.QuoteJournal.AnyAsync(entry => entry.Kind == QuoteJournalKind.OrderChanged, Cancellation), "Nothing was discarded.");
        Assert.InRange(kills, FewestKills, done);
    }

    private static async Task ConvertUntilKilledAsync(DatabaseSettings settings)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddData(settings).BuildServiceProvider();
        var (databases, numbers) = (services.GetRequiredService<IDbContextFactory<WorkspaceDb>>(), services.GetRequiredService<NumberBlocks>());
        var orders = new OrderCapture(databases, new OpenOrders(), numbers, TimeProvider.System);
        var desk = new QuoteDesk(databases, numbers, orders, new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);
        await using var db = await databases.CreateDbContextAsync(Cancellation);
        var left = await db.Quotes.Where(quote => quote.State != QuoteState.Converted).Select(quote => quote.Number).ToListAsync(Cancellation);
        await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellationToken) =>
        {
            if (await ConvertAsync(desk, number, QuoteSelection.Of((Line, WhatIsHalf.FirstPart)), cancellationToken) is { } first && first.Value[^1] % 2 == 0)
                await orders.DiscardAsync(Seller, first, cancellationToken);
            await ConvertAsync(desk, number, QuoteSelection.Everything, cancellationToken);
        });
    }

    private static async Task<Number<Order>?> ConvertAsync(QuoteDesk desk, Number<Quote> number, QuoteSelection selection, CancellationToken cancellationToken)
    {
        var opened = (await desk.OpenConversionAsync(Seller, number, cancellationToken)).Value;
        var version = opened.Plan.Quote.Quote.Version;
        await desk.ChangeConversionAsync(Seller, number, version, new LookAgain(version), cancellationToken);
        var view = (await desk.ChangeConversionAsync(Seller, number, version, new SelectLines(selection), cancellationToken)).Value;
        if (view.Plan.Quote.Quote.State == QuoteState.Converted) return null;
        var made = await desk.ConvertAsync(Seller, number, view.Draft.Choices.QuoteVersion, view.Draft.Version, cancellationToken);
        return made.Succeeded ? made.Value : null;
    }

    private static async Task<int> LeftAsync(Shop shop)
    {
        await using var db = shop.Contexts.CreateDbContext();
        return await db.Quotes.CountAsync(quote => quote.State != QuoteState.Converted, Cancellation);
    }

    private static async Task<int> DoneAsync(Shop shop)
    {
        await using var db = shop.Contexts.CreateDbContext();
        return await db.QuoteJournal.CountAsync(Cancellation);
    }

    /// <summary>What the killed process asked for last, the server may still be doing.</summary>
    private static async Task<string?> StillAtWorkAsync(string connection)
    {
        await using var look = new NpgsqlConnection(connection);
        await look.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT string_agg(query, '; ') FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()", look);
        return await command.ExecuteScalarAsync(Cancellation) as string;
    }

    /// <summary>Approved quotes, each of a customer of its own.</summary>
    private static async Task QuoteAsync(Shop shop)
    {
        await shop.EntitleAsync();
        var quoted = await shop.QuotedAsync(WhatIsHalf.Quoted);
        await using var db = shop.Contexts.CreateDbContext();
        var line = await db.QuoteLines.AsNoTracking().SingleAsync(Cancellation);
        await db.Quotes.ExecuteDeleteAsync(Cancellation);
        for (var i = 1; i <= Quotes; i++)
        {
            var customer = shop.Customer with { Id = Id.Of<Customer>($"customer {i}"), Number = NumberSeries.Account.At<Customer>(1000 + i) };
            var quote = quoted with { Id = Id.Of<Quote>($"quote {i}"), Number = NumberSeries.Quote.At<Quote>(i), CustomerId = customer.Id, ContactId = null, Version = WhatIsHalf.FirstVersion };
            db.AddRange(customer, quote, line with { QuoteId = quote.Id, LocationId = null, TermMonths = 24 });
        }
        await db.SaveChangesAsync(Cancellation);
    }
}
