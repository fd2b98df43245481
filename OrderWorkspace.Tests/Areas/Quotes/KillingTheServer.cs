using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>A process that converts quotes, and discards some of the orders again, is killed at any moment, again and again: what it was at is done as a whole or not at all.</summary>
public sealed class KillingTheServer
{
    private const string Connection = "ORDERWORKSPACE_TEST_CONVERTS_ON";
    private const int Quotes = 500; // each ordered in two parts, as far as the time allows
    private const int AtOnce = 4;
    private const long FirstVersion = 3;
    private const decimal Quoted = 10;
    private const decimal FirstPart = 4;

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };
    private static readonly LineId Line = new(1);

    [Fact]
    public async Task At_any_moment_leaves_each_quote_untouched_or_whole()
    {
        if (Environment.GetEnvironmentVariable(Connection) is { } given)
        {
            await ConvertUntilKilledAsync(given); // this is the process that is killed
            return;
        }
        await using var shop = await Shop.OpenAsync(DatabaseProvider.PostgreSql);
        await QuoteAsync(shop);
        var connection = shop.Watched().CreateDbContext().Database.GetConnectionString()!;
        var random = new Random(7);
        var (watch, kills) = (System.Diagnostics.Stopwatch.StartNew(), 0);
        while (watch.Elapsed < AtMost && await DoneAsync(shop) is var before && before < 2 * Quotes)
        {
            await using var server = ChildProcess.Start(
                [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "OrderWorkspace.Tests.dll", "--filter-class", typeof(KillingTheServer).FullName!],
                stopSignal: "KILL",
                workingDirectory: AppContext.BaseDirectory,
                environment: new Dictionary<string, string> { [Connection] = connection });
            await Eventually.NothingIsMissing(
                async () => await DoneAsync(shop) > before ? null : server.HasExited ? throw new InvalidOperationException(server.Output) : $"a conversion\n{server.Output}",
                TimeSpan.FromSeconds(90));
            await Task.Delay(random.Next(4000), Cancellation); // nothing is waited for: the moment is what is random
            kills++;
        }

        await Eventually.NothingIsMissing(() => StillAtWorkAsync(connection), TimeSpan.FromSeconds(30));
        var (half, done) = (await WhatIsHalfAsync(shop), await DoneAsync(shop));
        Assert.True(half.Count == 0, $"After {kills} kills and {done} conversions are half done:\n{string.Join('\n', half)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {done} conversions.");
        Assert.InRange(done, kills, 2 * Quotes);
        await using var db = shop.Contexts.CreateDbContext();
        Assert.True(await db.QuoteJournal.AnyAsync(Cancellation), "Nothing was discarded.");
        Assert.InRange(kills, 2, int.MaxValue);
    }

    private static async Task ConvertUntilKilledAsync(string connection)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddData(new(DatabaseProvider.PostgreSql, connection)).BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<WorkspaceDb>>();
        var orders = new OrderCapture(databases, new OpenOrders(), services.GetRequiredService<NumberBlocks>(), TimeProvider.System);
        var desk = new QuoteDesk(databases, services.GetRequiredService<NumberBlocks>(), orders, new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);
        await using var db = await databases.CreateDbContextAsync(Cancellation);
        var left = await db.Quotes.Where(quote => quote.State != QuoteState.Converted).Select(quote => quote.Number).ToListAsync(Cancellation);
        await Parallel.ForEachAsync(left, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellationToken) =>
        {
            if (await ConvertAsync(desk, number, QuoteSelection.Of((Line, FirstPart)), cancellationToken) is { } first && first.Value[^1] % 2 == 0)
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

    private static async Task<int> DoneAsync(Shop shop)
    {
        await using var db = shop.Contexts.CreateDbContext();
        return await db.QuoteConversions.CountAsync(Cancellation);
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

    private static async Task<List<string>> WhatIsHalfAsync(Shop shop)
    {
        await using var db = shop.Contexts.CreateDbContext();
        var pages = (await db.QuoteConversions.AsNoTracking().ToListAsync(Cancellation)).ToLookup(page => page.QuoteId);
        var orders = (await db.Orders.AsNoTracking().ToListAsync(Cancellation)).ToDictionary(order => order.Id);
        var lines = (await db.OrderLines.AsNoTracking().ToListAsync(Cancellation)).ToLookup(line => line.OrderId);
        var contracts = (await db.Contracts.AsNoTracking().ToListAsync(Cancellation)).ToDictionary(contract => contract.Id);
        var ledger = (await db.QuoteLines.AsNoTracking().ToListAsync(Cancellation)).ToDictionary(line => line.QuoteId, line => line.QuantityConverted);
        var journal = (await db.OrderJournal.AsNoTracking().Select(entry => entry.OrderId).ToListAsync(Cancellation)).ToLookup(id => id);
        var told = (await db.Outbox.AsNoTracking().Select(message => message.AggregateId).ToListAsync(Cancellation)).ToLookup(id => id);
        var discarded = (await db.QuoteJournal.AsNoTracking().Select(entry => entry.QuoteId).ToListAsync(Cancellation)).ToLookup(id => id);
        var half = new List<string>();
        foreach (var quote in await db.Quotes.AsNoTracking().ToListAsync(Cancellation))
        {
            var taken = pages[quote.Id].Sum(page => page.Quantities[Line]);
            var state = taken == 0 ? QuoteState.Approved : taken < Quoted ? QuoteState.PartiallyConverted : QuoteState.Converted;
            if (ledger[quote.Id] != taken || quote.State != state || quote.Version != FirstVersion + pages[quote.Id].Count() + 2 * discarded[quote.Id].Count())
                half.Add($"{quote.Number} is {quote.State} at {quote.Version}: {ledger[quote.Id]} of it are converted, {taken} were taken");
            half.AddRange(pages[quote.Id].Where(page => !IsWhole(page)).Select(page => $"{quote.Number} at {page.QuoteVersion}"));
        }
        var made = pages.SelectMany(of => of).Select(page => page.OrderId).ToHashSet();
        half.AddRange(orders.Values.Where(order => !made.Contains(order.Id)).Select(order => $"{order.Number} is of no quote"));
        half.AddRange(contracts.Values.Where(contract => contract.State == ContractState.Active).Select(contract => contract.Id).Except(orders.Values.Select(order => order.ContractId).OfType<Id<Contract>>()).Select(id => $"{contracts[id].Number} is of no order"));
        half.AddRange(contracts.Values.Where(contract => contract.State != ContractState.Active && contract.Lines.Count > 0).Select(contract => $"{contract.Number} has lines still"));
        half.AddRange(lines.Select(of => of.Key).Except(orders.Keys).Select(id => $"Lines of no order {id}"));
        return half;

        bool IsWhole(QuoteConversion page) =>
            orders.GetValueOrDefault(page.OrderId) is { ContractId: { } under } order && order.QuoteId == page.QuoteId
            && lines[order.Id].Select(line => line.Quantity).SequenceEqual([page.Quantities[Line]])
            && contracts.GetValueOrDefault(under)?.Lines.Where(line => line.OrderId == order.Id).Sum(line => line.Quantity) == page.Quantities[Line]
            && journal[order.Id].Count() == 1 && told[order.Id.Value].Count() == 1;
    }

    /// <summary>Approved quotes, each of a customer of its own.</summary>
    private static async Task QuoteAsync(Shop shop)
    {
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [new AddOffering(shop.Fiber.Id, Quoted), new SetCharacteristic(Line, "bandwidth", "500")], Cancellation)).Value.Order;
        await shop.Desk.DiscardAsync(Shop.Agent, order.Number, Cancellation);
        await using var db = shop.Contexts.CreateDbContext();
        await db.Outbox.ExecuteDeleteAsync(Cancellation);
        var line = order.Lines[Line];
        for (var i = 1; i <= Quotes; i++)
        {
            var customer = shop.Customer with { Id = Id.Of<Customer>($"customer {i}"), Number = NumberSeries.Account.At<Customer>(1000 + i) };
            var quote = order.QuotedAs(Id.Of<Quote>($"quote {i}"), NumberSeries.Quote.At<Quote>(i)) with { CustomerId = customer.Id, Version = FirstVersion };
            db.AddRange(customer, quote, line.QuotedIn(quote.Id) with { LocationId = null, TermMonths = 24 });
        }
        await db.SaveChangesAsync(Cancellation);
    }
}
