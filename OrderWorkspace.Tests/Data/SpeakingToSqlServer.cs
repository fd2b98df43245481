using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Areas.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class SpeakingToSqlServer
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly Order Another = OneOfEach.Order with { Id = Id<Order>.New(OneOfEach.Now) };

    /// <summary>Between them they may see everything there is, and one sees a part.</summary>
    private static readonly User[] Askers =
    [
        .. from role in new[] { Role.OrderAgent, Role.SalesAgent, Role.FulfilmentAgent } select Shop.Agent with { Role = role },
        Shop.Agent with { CustomerId = OneOfEach.Account.Id },
    ];

    private static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };

    public static TheoryData<string> Queries => [.. EveryQuery.ThereAre.Select(method => method.DeclaringType!.Name).Distinct()];

    [Fact]
    public async Task The_migration_script_is_its_language()
    {
        await using var db = SqlServerOnPaper.CreateContext();
        SqlServerOnPaper.Parse(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public async Task Writes_are_in_its_language()
    {
        var server = new SqlServerOnPaper();
        await using var db = await server.Contexts.CreateDbContextAsync(Now);

        db.AddRange(OneOfEach.InOrder);
        db.Replace(Another, Another with { Version = 2, Notes = "new" });
        await db.SaveChangesAsync(Now);

        Assert.NotEmpty(server.Statements);
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task All_questions_are_in_its_language(string queries)
    {
        foreach (var by in Askers)
        {
            foreach (var query in (await AllAsync(by)).Where(query => query.Method.DeclaringType!.Name == queries))
                await query.RunAsync(EveryQuery.On(NewServer().Contexts), by);
        }
    }

    [Fact]
    public async Task No_question_is_left_out()
    {
        var asked = (await AllAsync(Shop.Agent)).Select(query => query.Method).ToList();

        Rule.Holds(EveryQuery.ThereAre.Except(asked));
        Rule.Catches(EveryQuery.ThereAre.Except(asked.Skip(asked.Count / 2)));
    }

    [Fact]
    public async Task Orders_are_begun_changed_and_discarded_in_its_language()
    {
        var by = Shop.Agent with { Id = new(OneOfEach.JournalEntry.ById) };
        var draft = OneOfEach.Order;
        var doors = EveryDoor.To(OneOfEach.Account.Number, draft, OneOfEach.Offering.Id, OneOfEach.SoldProduct.Id);
        var said = new List<string>();
        foreach (var door in doors)
        {
            var server = NewServer(draft);
            using var opened = new OpenOrders();
            await door.TryAsync(new OrderCapture(server.Contexts, opened, new NumberBlocks(), TimeProvider.System), by);
            said.AddRange(server.Statements);
        }

        Rule.Holds(EveryDoor.ThereAre.Except(doors.Select(door => door.Method)));
        Assert.All(
            ["INSERT INTO [Orders]", "INSERT INTO [OrderLines]", "INSERT INTO [OrderJournal]", "INSERT INTO [Outbox]", "UPDATE [Orders]", "DELETE FROM [o]", "DELETE FROM [QuoteConversions]", "UPDATE [Contracts]", "UPDATE [QuoteLines]"],
            written => Assert.Contains(said, statement => statement.Contains(written, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Quotes_are_taken_up_in_its_language()
    {
        var by = Shop.Agent with { Role = Role.SalesAgent };
        var draft = OneOfEach.Quote with { State = QuoteState.Draft };
        var server = NewServer(draft, new NumberBlock { Prefix = NumberSeries.Quote.Prefix, Next = 2 });
        using var opened = new OpenOrders();
        var desk = new OrderCapture(server.Contexts, opened, new NumberBlocks(), TimeProvider.System);

        await desk.BeginQuoteAsync(by, OneOfEach.Account.Number, Now);
        await desk.TakeUpQuoteAsync(by, draft.Number, Now);

        Assert.All(["[NumberBlocks]", "[Quotes]", "[Orders]"], table => Assert.Contains(server.Statements, statement => statement.Contains(table, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Quotes_are_moved_and_converted_in_its_language()
    {
        var quote = OneOfEach.Quote with { State = QuoteState.Approved, ContractId = null, Rate = null };
        var review = quote with { State = QuoteState.InReview };
        var over = quote with { ValidUntil = new(2026, 1, 1) };
        string[] said =
        [
            .. await SaidOfQuotesAsync(quote, desk => desk.OpenConversionAsync(Seller, quote.Number, Now)),
            .. await SaidOfQuotesAsync(quote, desk => desk.ChangeConversionAsync(Seller, quote.Number, quote.Version, new LookAgain(quote.Version), Now)),
            .. await SaidOfQuotesAsync(review, desk => desk.TakeStepAsync(Seller, quote.Number, quote.Version, QuoteStep.Approve, null, Now)),
            .. await SaidOfQuotesAsync(review, desk => desk.TakeStepAsync(Seller, quote.Number, quote.Version + 1, QuoteStep.Approve, null, Now)),
            .. await SaidOfQuotesAsync(over, desk => desk.ExpireAsync(Now)),
            // The lines of the order are copied, which only a server can; what follows them is said by itself.
            .. await SaidOfQuotesAsync(quote, desk => Assert.ThrowsAsync<InvalidOperationException>(async () =>
                Assert.Equal([], (await desk.ConvertAsync(Seller, quote.Number, quote.Version, 1, Now)).Findings.Select(finding => finding.Message)))),
            .. await SaidAsync(async db => await QuoteDesk.MoveLedgerAsync(db, quote.Id, OneOfEach.Order.Id, Now)),
        ];

        Assert.All(
            ["UPDATE [Quotes]", "INSERT INTO [QuoteJournal]", "UPDATE [ConversionDrafts]", "INSERT INTO [Orders]", "INSERT INTO [QuoteConversions]", "INSERT INTO [Outbox]", "UPDATE [q]", "DELETE FROM [c]"],
            written => Assert.Contains(said, statement => statement.Contains(written, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_its_language_is_found() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SqlServerOnPaper.Parse("SELECT 1 LIMIT 50"));

    private static async Task<IReadOnlyList<string>> SaidAsync(Func<WorkspaceDb, Task> act)
    {
        var server = NewServer();
        await using var db = await server.Contexts.CreateDbContextAsync(Now);
        await act(db);
        return server.Statements;
    }

    private static async Task<IReadOnlyList<string>> SaidOfQuotesAsync(Quote quote, Func<QuoteDesk, Task> act)
    {
        var line = OneOfEach.QuoteLine with { Action = LineAction.Add, SoldProductId = null, Quantity = 1, QuantityConverted = 0, Characteristics = [], TermMonths = null, Charges = [.. OneOfEach.QuoteLine.Charges.Where(charge => charge.Kind == ChargeKind.OneTime)] };
        var offering = OneOfEach.Offering with { TermMonths = [], Segments = [], Countries = [], Components = [], Relationships = [], Entitles = [], SpecificationId = null };
        var draft = ConversionDraft.Of(quote.Id, quote.Version) with { Version = 1 };
        var server = new SqlServerOnPaper(
        [
            .. OneOfEach.InOrder.Where(record => record is not (QuoteConversion or Order)), OneOfEach.Account, quote, line, offering, draft,
            new NumberBlock { Prefix = NumberSeries.CustomerOrder.Prefix, Next = 2 },
        ]);
        var clock = new FakeTimeProvider(OneOfEach.Now);
        using var opened = new OpenOrders();
        var capture = new OrderCapture(server.Contexts, opened, new NumberBlocks(), clock);
        await act(new QuoteDesk(server.Contexts, new NumberBlocks(), capture, new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), clock));
        Assert.NotEmpty(server.Statements);
        return server.Statements;
    }

    // Of two records in one table the later one is read.
    private static SqlServerOnPaper NewServer(params IEnumerable<object> later) => new(
    [
        .. OneOfEach.InOrder, .. later, OneOfEach.Account, OneOfEach.JournalEntry with { Reverts = null },
        new NumberBlock { Prefix = NumberSeries.CustomerOrder.Prefix, Next = 2 },
    ]);

    private static async Task<IReadOnlyList<EveryQuery>> AllAsync(User by)
    {
        var customers = EveryQuery.On(NewServer().Contexts).GetRequiredService<CustomerQueries>();
        return EveryQuery.About(await customers.FindAsync(by, OneOfEach.Account.Number, Now));
    }
}
