using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class MovingAQuote
{
    private static readonly User Seller = new(new(Guid.Parse("00000000-0000-0000-0000-00000000005a")), "Sam", Role.SalesAgent);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Is_kept_with_its_story(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, QuoteState.InReview);

        var approved = (await DeskOf(shop).TakeStepAsync(Seller, quote.Number, quote.Version, QuoteStep.Approve, " Fine ", Cancellation)).Value;
        var declined = (await DeskOf(shop).TakeStepAsync(Seller, quote.Number, approved.Version, QuoteStep.Decline, "Too dear", Cancellation)).Value;

        var shown = (await new QuoteQueries(shop.Contexts).FindAsync(Seller, quote.Number, Cancellation))!;
        Assert.Equal((QuoteState.Declined, declined.Version), (shown.State, shown.Version));
        Assert.Equal(
            [(QuoteState.Declined, "Too dear", "Sam"), (QuoteState.Approved, "Fine", "Sam")],
            shown.History.Select(entry => (entry.To, entry.Comment!, entry.ByName!)));
        Assert.Equal([new(QuoteStep.BeginNewVersion, true)], shown.Steps);
    }

    [Theory, DatabaseData]
    public async Task By_many_at_once_is_done_once(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var quote = await QuotedAsync(shop, QuoteState.InReview);
        var another = Seller with { Id = new(Guid.Parse("00000000-0000-0000-0000-00000000005b")) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => i % 2 == 0
            ? DeskOf(shop).TakeStepAsync(Seller, quote.Number, quote.Version, QuoteStep.Approve, null, Cancellation)
            : DeskOf(shop).TakeStepAsync(another, quote.Number, quote.Version, QuoteStep.Reject, "No", Cancellation))));

        var shown = (await new QuoteQueries(shop.Contexts).FindAsync(Seller, quote.Number, Cancellation))!;
        Assert.Single(shown.History);
        Assert.Equal(quote.Version + 1, shown.Version);
        Assert.All(outcomes.Where((_, i) => i % 2 == (shown.State == QuoteState.Approved ? 0 : 1)), mine => Assert.Equal(shown.Version, mine.Value.Version));
        Assert.All(outcomes.Where((_, i) => i % 2 == (shown.State == QuoteState.Approved ? 1 : 0)), late => Assert.Equal(QuoteFindings.Changed, late.Findings.Single().Kind));
    }

    [Fact]
    public async Task Is_for_who_may_only()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var quote = await QuotedAsync(shop, QuoteState.InReview);

        foreach (var role in Enum.GetValues<Role>().Except(Permissions.Holders(Permission.ApproveQuotes)))
            Assert.Contains(
                (await DeskOf(shop).TakeStepAsync(Seller with { Role = role }, quote.Number, quote.Version, QuoteStep.Approve, null, Cancellation)).Findings.Single().Kind,
                new[] { OrderFindings.NotAllowed, QuoteFindings.Unknown });
        var shown = (await new QuoteQueries(shop.Contexts).FindAsync(Shop.Agent, quote.Number, Cancellation))!;
        Assert.Equal([new(QuoteStep.Approve, false), new(QuoteStep.Reject, false)], shown.Steps);
    }

    [Theory, DatabaseData]
    public async Task Ends_approved_quotes_that_are_over_and_no_others(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var over = await QuotedAsync(shop, QuoteState.Approved, -3);
        var accepted = await QuotedAsync(shop, QuoteState.Accepted, -3);
        var running = await QuotedAsync(shop, QuoteState.Approved, 0);

        Assert.Equal(1, await DeskOf(shop).ExpireAsync(Cancellation));
        Assert.Equal(0, await DeskOf(shop).ExpireAsync(Cancellation));

        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var states = await db.Quotes.ToDictionaryAsync(quote => quote.Id, quote => quote.State, Cancellation);
        Assert.Equal((QuoteState.Expired, QuoteState.Accepted, QuoteState.Approved), (states[over.Id], states[accepted.Id], states[running.Id]));
        Assert.Null((await db.QuoteJournal.SingleAsync(Cancellation)).ByName);
    }

    [Theory, DatabaseData]
    public async Task Ends_each_quote_once_though_several_look(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        for (var i = 0; i < 6; i++) await QuotedAsync(shop, QuoteState.Approved, -3);

        var ended = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeskOf(shop).ExpireAsync(Cancellation)));

        Assert.Equal(6, ended.Sum());
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(6, await db.QuoteJournal.CountAsync(Cancellation));
    }

    private static QuoteDesk DeskOf(Shop shop) => new(shop.Contexts, new NumberBlocks(), shop.AnotherDesk(), new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), TimeProvider.System);

    private static async Task<Quote> QuotedAsync(Shop shop, QuoteState state, int endsIn = 30)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await shop.Contexts.CreateDbContextAsync(Cancellation);
        var customer = await db.Customers.FirstAsync(Cancellation);
        var quote = OneOfEach.Quote with
        {
            Id = Id<Quote>.New(now),
            Number = await new NumberBlocks().NextAsync<Quote>(db, NumberSeries.Quote, Cancellation),
            CustomerId = customer.Id,
            ContactId = null,
            ContractId = null,
            PriceListId = (await db.PriceLists.FirstAsync(Cancellation)).Id,
            State = state,
            ValidUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(endsIn),
        };
        db.Add(quote);
        await db.SaveChangesAsync(Cancellation);
        return quote;
    }
}
