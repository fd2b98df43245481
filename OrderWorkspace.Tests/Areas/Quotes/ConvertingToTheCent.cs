using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Domain.Conversion;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>Generated quotes of three levels, with tiers and discounts, ordered through databases.</summary>
public sealed class ConvertingToTheCent
{
    private const int OfEachCurrency = 2;
    private const int Picks = 60;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly User Seller = Shop.Agent with { Role = Role.SalesAgent };

    [Theory, DatabaseData]
    public async Task One_order_and_many_cost_what_was_quoted(DatabaseProvider provider)
    {
        var inParts = 0;
        foreach (var (quoted, number) in Deep())
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            var (whole, split) = (Of(quoted, 1), Of(quoted, 2));
            await database.StoreAsync(quoted.World, whole, split);
            var (numbers, clock) = (database.Services.GetRequiredService<NumberBlocks>(), new FakeTimeProvider(Today.Morning));
            var capture = new OrderCapture(database.Contexts, new OpenOrders(), numbers, clock);
            var desk = new QuoteDesk(database.Contexts, numbers, capture, new QuoteSettings(ExpiredQuotes.Refused, DiscountLimit: 10), clock);

            await ConvertAsync(desk, whole.Quote.Number, QuoteSelection.Everything);
            var left = split;
            foreach (var pick in Enumerable.Range(number, Picks))
            {
                var selection = GeneratedQuote.Selection(left, pick);
                if (!left.Plan(selection).CanBeConfirmed) continue;
                await ConvertAsync(desk, split.Quote.Number, selection);
                left = await AsStoredAsync(database, left);
            }
            await ConvertAsync(desk, split.Quote.Number, QuoteSelection.Everything);

            var (one, parts) = (await OrderedAsync(database, whole), await OrderedAsync(database, split));
            Assert.Single(one);
            inParts += parts.Count > 1 ? 1 : 0;
            Assert.Equal(Sums(quoted.Lines.SelectMany(line => line.Charges)), Sums(one.SelectMany(Charges)));
            Assert.Equal(Sums(quoted.Lines.SelectMany(line => line.Charges)), Sums(parts.SelectMany(Charges)));
            Assert.Equal(one[0].Totals, parts.Aggregate(Totals.None(quoted.Quote.Currency), (sum, part) => sum + part.Totals));
            Assert.Equal(one[0].Totals.OneTime.Amount, quoted.Lines.SelectMany(line => line.Charges).Where(c => c.Kind == ChargeKind.OneTime).Sum(c => c.Amount.Amount));
            foreach (var quote in new[] { whole, split })
            {
                var stored = await AsStoredAsync(database, quote);
                Assert.Equal(QuoteState.Converted, stored.Quote.State);
                Assert.All(stored.Lines, line => Assert.Equal(0, line.QuantityRemaining));
            }
        }
        Assert.True(inParts >= OfEachCurrency * 2, $"Only {inParts} quotes were ordered in several parts.");
    }

    /// <summary>Some in each currency, with a component of a component.</summary>
    private static IEnumerable<(QuoteInTheMaking Quote, int Number)> Deep() => Enumerable.Range(1, 500)
        .Select(number => (Quote: new GeneratedQuote(number, []).Quote(), number))
        .Where(one => one.Quote.Lines.Any(line => line.ParentId is { } parent && one.Quote.Line(parent.Value).ParentId is not null))
        .GroupBy(one => one.Quote.Quote.Currency)
        .SelectMany(same => same.Take(OfEachCurrency));

    private static QuoteInTheMaking Of(QuoteInTheMaking quoted, int number)
    {
        var id = Id.Of<Quote>($"quote {number}");
        return quoted with
        {
            Quote = quoted.Quote with { Id = id, Number = NumberSeries.Quote.At<Quote>(number) },
            Lines = [.. quoted.Lines.Select(line => line with { QuoteId = id })],
        };
    }

    private static async Task ConvertAsync(QuoteDesk desk, Number<Quote> number, QuoteSelection selection)
    {
        var version = (await desk.OpenConversionAsync(Seller, number, Cancellation)).Value.Plan.Quote.Quote.Version;
        await desk.ChangeConversionAsync(Seller, number, version, new SelectLines(selection), Cancellation);
        var view = (await desk.ChangeConversionAsync(Seller, number, version, new LookAgain(version), Cancellation)).Value;
        if (!view.Plan.CanBeConfirmed) return;
        var made = await desk.ConvertAsync(Seller, number, view.Plan.Quote.Quote.Version, view.Draft.Version, Cancellation);
        Assert.True(made.Succeeded, string.Join('\n', made.Findings.Select(finding => finding.Message)));
    }

    private static async Task<QuoteInTheMaking> AsStoredAsync(TestDatabase database, QuoteInTheMaking quote)
    {
        await using var db = database.CreateContext();
        return quote with
        {
            Quote = await db.Quotes.AsNoTracking().SingleAsync(q => q.Id == quote.Quote.Id, Cancellation),
            Lines = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Quote.Id).OrderBy(line => line.Id).ToListAsync(Cancellation),
        };
    }

    private static async Task<List<Order>> OrderedAsync(TestDatabase database, QuoteInTheMaking quote)
    {
        await using var db = database.CreateContext();
        var orders = await db.Orders.AsNoTracking().Where(order => order.QuoteId == quote.Quote.Id).ToListAsync(Cancellation);
        var lines = await db.OrderLines.AsNoTracking().ToListAsync(Cancellation);
        return orders.ConvertAll(order => order with { Lines = order.Lines.SetItems(lines.Where(line => line.OrderId == order.Id).Select(line => KeyValuePair.Create(line.Id, line))) });
    }

    private static IEnumerable<Charge> Charges(Order order) => order.Lines.Values.SelectMany(line => line.Charges);

    private static IEnumerable<(string Label, Money Sum)> Sums(IEnumerable<Charge> charges) => charges.Where(c => c.Kind != ChargeKind.Usage)
        .GroupBy(c => c.Label, (label, same) => (label, same.Select(c => c.Amount).Aggregate((sum, amount) => sum + amount))).OrderBy(sum => sum.label, StringComparer.Ordinal);
}
