using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class ReadingQuotes
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Shows_a_quote_with_its_lines_as_a_tree(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Line(2, null, 2), Line(3, 1, 2), Line(4, 1, 1));

        var quote = await world.Quotes.FindAsync(CustomersWorld.OrderAgent, OneOfEach.Quote.Number, Cancellation);

        Assert.Equal((OneOfEach.Account.Name, OneOfEach.Contact.Name, OneOfEach.Contract.Number), (quote!.CustomerName, quote.ContactName, Assert.Single(quote.Contracts)));
        Assert.Equal([("1", 1), ("1.1", 4), ("1.2", 3), ("2", 2)], quote.Lines.Select(line => (line.Number, line.Id.Value)));
        Assert.Equal([0, 1, 1, 0], quote.Lines.Select(line => line.Depth));
        Assert.Equal("Bandwidth", quote.Lines[0].Specification[0].Label);
        Assert.Equal(OneOfEach.Quote.Totals, quote.Totals);
    }

    [Theory, DatabaseData]
    public async Task Hides_prices_that_nobody_approved_from_service_agents(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(
            provider, Quote(2, QuoteState.Draft), Quote(3, QuoteState.Approved), Line(1, null, 1) with { QuoteId = Id<Quote>(2) }, Line(1, null, 1) with { QuoteId = Id<Quote>(3) });

        Assert.False((await FindAsync(world, CustomersWorld.ServiceAgent, 2)).HasPrices);
        Assert.Empty((await FindAsync(world, CustomersWorld.ServiceAgent, 2)).Lines[0].Charges);
        Assert.True((await FindAsync(world, CustomersWorld.ServiceAgent, 3)).HasPrices);
        Assert.NotEmpty((await FindAsync(world, CustomersWorld.ServiceAgent, 3)).Lines[0].Charges);
        Assert.True((await FindAsync(world, CustomersWorld.OrderAgent, 2)).HasPrices);

        var rows = (await world.Quotes.RowsAsync(CustomersWorld.ServiceAgent, new QuoteFilter(), Cancellation)).Rows;
        Assert.Equal([QuoteState.Draft], rows.Where(row => row.Monthly is null).Select(row => row.State));
    }

    [Fact]
    public async Task A_list_reads_no_column_that_it_does_not_show()
    {
        await using var world = await CustomersWorld.OpenAsync(DatabaseProvider.Sqlite);

        await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, new QuoteFilter(), Cancellation);

        Assert.DoesNotContain(nameof(OneOfEach.Quote.Terms), world.Statements.Last);
    }

    [Theory, DatabaseData]
    public async Task Pages_through_every_quote_once_the_newest_first(DatabaseProvider provider)
    {
        var quotes = Enumerable.Range(2, PageRequest.Size + 20).Select(i => Quote(i, QuoteState.Draft) with { CreatedAt = OneOfEach.Now.AddMinutes(i / 3) }).ToList();
        await using var world = await CustomersWorld.OpenAsync(provider, quotes);

        var first = await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, new QuoteFilter(), Cancellation);
        var second = await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, new QuoteFilter { Page = PageRequest.From(first.Next!.ToString(), null) }, Cancellation);
        var back = await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, new QuoteFilter { Page = PageRequest.From(null, second.Previous!.ToString()) }, Cancellation);

        Assert.Equal(
            quotes.Append(OneOfEach.Quote).OrderByDescending(quote => quote.CreatedAt).ThenByDescending(quote => quote.Number).Select(quote => quote.Number),
            first.Rows.Concat(second.Rows).Select(row => row.Number));
        Assert.Equal(first.Rows, back.Rows);
        Assert.Equal((null, null), (first.Previous, second.Next));
    }

    [Theory, DatabaseData]
    public async Task Leaves_out_what_the_filters_say(DatabaseProvider provider)
    {
        var soon = Quote(2, QuoteState.Approved) with { ValidUntil = CustomersWorld.Today.AddDays(1) };
        await using var world = await CustomersWorld.OpenAsync(provider, soon, Quote(3, QuoteState.Draft));

        Assert.Equal([soon.Number], await NumbersAsync(world, new QuoteFilter { State = QuoteState.Approved }));
        Assert.Equal([soon.Number], await NumbersAsync(world, new QuoteFilter { ValidUntil = CustomersWorld.Today.AddDays(1) }));
        Assert.Equal(3, (await NumbersAsync(world, new QuoteFilter { CustomerText = "SOREN" })).Count);
        Assert.Empty(await NumbersAsync(world, new QuoteFilter { CustomerText = "nobody" }));
        Assert.Equal(3, (await NumbersAsync(world, new QuoteFilter { CustomerId = OneOfEach.Account.Id })).Count);
    }

    [Theory, DatabaseData]
    public async Task Finds_by_the_owner_by_days_and_by_the_monthly_amount(DatabaseProvider provider)
    {
        var (small, large, dollars) = (Monthly(2, 99.99m, "EUR"), Monthly(3, 1000m, "EUR"), Monthly(4, 500m, "USD"));
        await using var world = await CustomersWorld.OpenAsync(
            provider, small with { Owner = "Émile Zoë", ValidUntil = new(2026, 5, 1) }, large with { Owner = "Zora Emmet", ValidUntil = new(2026, 5, 2) }, dollars with { Owner = "Åse ÖZ" });

        Assert.Equal([large.Number, small.Number], await NumbersAsync(world, new QuoteFilter { OwnerText = "EM" }));
        Assert.Equal([small.Number], await NumbersAsync(world, new QuoteFilter { OwnerText = "zo emil" }));
        Assert.Equal([dollars.Number], await NumbersAsync(world, new QuoteFilter { OwnerText = "öz" }));
        Assert.Empty(await NumbersAsync(world, new QuoteFilter { OwnerText = "mile" }));
        Assert.Equal([small.Number], await NumbersAsync(world, new QuoteFilter { ValidFrom = new(2026, 5, 1), ValidUntil = new(2026, 5, 1) }));
        Assert.DoesNotContain(small.Number, await NumbersAsync(world, new QuoteFilter { ValidFrom = new(2026, 5, 2) }));
        Assert.Equal([dollars.Number], await NumbersAsync(world, new QuoteFilter { Currency = new("USD") }));
        Assert.Equal([large.Number, small.Number], await NumbersAsync(world, new QuoteFilter { MonthlyAtLeast = Euros(99.99m) }));
        Assert.Equal([large.Number], await NumbersAsync(world, new QuoteFilter { MonthlyAtLeast = Euros(100m), MonthlyAtMost = Euros(1000m) }));
        Assert.Equal([small.Number, OneOfEach.Quote.Number], await NumbersAsync(world, new QuoteFilter { MonthlyAtMost = Euros(999.99m) }));
    }

    [Theory, DatabaseData]
    public async Task Finds_by_the_one_time_amount(DatabaseProvider provider)
    {
        var (small, large) = (OneTime(2, 99.99m), OneTime(3, 1000m));
        await using var world = await CustomersWorld.OpenAsync(provider, small, large);

        Assert.Equal([large.Number], await NumbersAsync(world, new QuoteFilter { OneTimeAtLeast = Euros(500m), OneTimeAtMost = Euros(1000m) }));
        Assert.Equal([small.Number], await NumbersAsync(world, new QuoteFilter { OneTimeAtLeast = Euros(99.99m), OneTimeAtMost = Euros(99.99m) }));
    }

    [Fact]
    public async Task Reads_the_quotes_of_an_owner_by_index_in_their_order()
    {
        await using var world = await CustomersWorld.OpenAsync(DatabaseProvider.Sqlite);

        await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, new QuoteFilter { OwnerText = OneOfEach.Quote.Owner }, Cancellation);

        Assert.Contains("SEARCH q USING INDEX IX_Quotes_Owner_CreatedAt_Number (Owner=?)", await world.Statements.PlanOfLastAsync(), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Tells_nobody_by_a_filter_what_they_may_not_see(DatabaseProvider provider)
    {
        var states = Enum.GetValues<QuoteState>();
        await using var world = await CustomersWorld.OpenAsync(provider, states.Select((state, i) => Monthly(i + 2, 500m, "EUR") with { State = state }));

        foreach (var filter in new QuoteFilter[] { new() { MonthlyAtLeast = Euros(500m) }, new() { MonthlyAtMost = Euros(500m) }, new() { OneTimeAtLeast = Euros(0m), MonthlyAtLeast = Euros(500m) }, new() { OneTimeAtMost = Euros(0m) } })
        {
            var rows = (await world.Quotes.RowsAsync(CustomersWorld.ServiceAgent, filter, Cancellation)).Rows;
            Assert.DoesNotContain(rows, row => row.Monthly is null);
            Assert.Equal(states.Length - 4, rows.Count(row => row.Monthly == Euros(500m)));
            Assert.Equal(states.Length, (await world.Quotes.RowsAsync(CustomersWorld.SalesAgent, filter, Cancellation)).Rows.Count(row => row.Monthly == Euros(500m)));
        }
        Assert.Equal(states.Length + 1, (await world.Quotes.RowsAsync(CustomersWorld.ServiceAgent, new QuoteFilter { Currency = OneOfEach.Eur }, Cancellation)).Rows.Count);
    }

    [Theory, DatabaseData]
    public async Task Offers_the_currencies_that_there_are_prices_in(DatabaseProvider provider)
    {
        var dollars = OneOfEach.PriceList with { Id = new(Guid.CreateVersion7(OneOfEach.Now)), Code = "usd", Currency = new("USD") };
        await using var world = await CustomersWorld.OpenAsync(provider, dollars, dollars with { Id = new(Guid.CreateVersion7(OneOfEach.Now)), Code = "usd2" });

        Assert.Equal(["EUR", "USD"], (await world.Quotes.CurrenciesAsync(CustomersWorld.SalesAgent, Cancellation)).Select(currency => currency.Code));
        Assert.Empty(await world.Quotes.CurrenciesAsync(CustomersWorld.BuyerOf(OneOfEach.Account), Cancellation));
    }

    [Theory, DatabaseData]
    public async Task Shows_nobody_what_is_not_theirs_to_see(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider);
        foreach (var stranger in new[] { CustomersWorld.AgentOf(OneOfEach.Consumer), CustomersWorld.BuyerOf(OneOfEach.Account) })
        {
            Assert.Null(await world.Quotes.FindAsync(stranger, OneOfEach.Quote.Number, Cancellation));
            Assert.Empty((await world.Quotes.RowsAsync(stranger, new QuoteFilter(), Cancellation)).Rows);
        }
    }

    private static Id<Quote> Id<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static Quote Quote(int number, QuoteState state) =>
        OneOfEach.Quote with { Id = Id<Quote>(number), Number = NumberSeries.Quote.At<Quote>(number), State = state };

    private static Quote Monthly(int number, decimal amount, string currency)
    {
        var totals = Totals.None(new(currency));
        return Quote(number, QuoteState.Approved) with { Currency = new(currency), Totals = totals with { Monthly = new Money(amount, new(currency)) }, CreatedAt = OneOfEach.Now.AddMinutes(number) };
    }

    private static Quote OneTime(int number, decimal amount) =>
        Monthly(number, 0m, "EUR") with { Totals = Totals.None(OneOfEach.Eur) with { OneTime = Euros(amount) } };

    private static Money Euros(decimal amount) => new(amount, OneOfEach.Eur);

    private static QuoteLine Line(int id, int? parent, int position) =>
        OneOfEach.QuoteLine with { Id = new(id), ParentId = parent is { } of ? new LineId(of) : null, Position = position };

    private static async Task<QuoteView> FindAsync(CustomersWorld world, User by, int number) =>
        await world.Quotes.FindAsync(by, NumberSeries.Quote.At<Quote>(number), Cancellation) ?? throw new InvalidOperationException("The quote is not found.");

    private static async Task<IReadOnlyList<Number<Quote>>> NumbersAsync(CustomersWorld world, QuoteFilter filter) =>
        [.. (await world.Quotes.RowsAsync(CustomersWorld.OrderAgent, filter, Cancellation)).Rows.Select(row => row.Number)];
}
