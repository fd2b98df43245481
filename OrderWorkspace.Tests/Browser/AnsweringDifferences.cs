using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;
using Customers = OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Tests.Browser;

/// <summary>A quote of which every line is another difference by now, and each way out of each.</summary>
public sealed class AnsweringDifferences
{
    private const string Keep = "Keep as agreed";
    private const string TakeNew = "Take what holds today";
    private const string LeaveOut = "Leave the line out";

    private static readonly Customers.Location Bonn = A.Location("Bonn");
    private static readonly Customers.Location Berlin = A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true };
    private static readonly CatalogEntry Old = A.Offering("superseded");
    private static readonly ExchangeRate Rate = new(new Currency("USD"), A.Euro, 0.92m, Today.Minus(9), "ECB");

    /// <summary>The differences, and the ways out that each has.</summary>
    private static readonly (string Of, string[] Ways)[] Differences =
    [
        ("The whole quote", [Keep]),
        ("2 dearer", [Keep, TakeNew, LeaveOut]),
        ("3 charged more", [Keep, TakeNew, LeaveOut]),
        ("4 unpriced", [Keep, LeaveOut]),
        ("5 superseded", [Keep, TakeNew, LeaveOut]),
        ("6 retired", [LeaveOut]),
        ("7 closed", [TakeNew, LeaveOut]),
        ("8 asked", [TakeNew, LeaveOut]),
        ("9 short", [TakeNew, LeaveOut]),
        ("10 needy", [Keep, LeaveOut]),
        ("11 rival", [Keep, LeaveOut]),
    ];

    [Fact]
    public async Task Each_way_out_of_each_leads_to_the_order_it_says()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var quote = Quoted();
        await database.StoreAsync(quote.World, quote);
        await using var server = await RunningServer.OnAsync(database.Settings);
        await using var place = await Workplace.SignInAsync(server, "sales.agent");
        var page = place.Page;
        await page.GotoAsync($"/quotes/{quote.Quote.Number}/convert");
        await Expect(page.Locator(".difference")).ToHaveCountAsync(Differences.Length);
        foreach (var (of, ways) in Differences) await Expect(Difference(page, of).GetByRole(AriaRole.Radio)).ToHaveCountAsync(ways.Length);

        foreach (var (first, second, monthly, oneTime) in new[] { (Keep, LeaveOut, "100.00", "0.00"), (LeaveOut, Keep, "10.00", "0.00"), (TakeNew, LeaveOut, "110.00", "99.00") })
        {
            foreach (var (of, ways) in Differences)
            {
                await Difference(page, of).GetByLabel(ways.Contains(first) ? first : ways.Contains(second) ? second : ways[0]).CheckAsync();
                if (of == "8 asked" && first == TakeNew) await AnswerAsync(Difference(page, of).GetByRole(AriaRole.Textbox), "gold");
            }
            await Expect(Summary(page)).ToContainTextAsync(new Regex($@"One-time\s*EUR{oneTime}\s*Monthly\s*EUR{monthly}"));
            await Expect(page.Locator(".difference.open")).ToHaveCountAsync(0);
        }

        await page.GotoAsync($"/quotes/{quote.Quote.Number}/convert/review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create order", Exact = true }).ClickAsync();
        await Expect(place.Heading).ToHaveTextAsync(new Regex("^ORD"));
        await using var db = database.CreateContext();
        var lines = await db.OrderLines.AsNoTracking().OrderBy(line => line.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["plain", "dearer", "charged more", "superseded II", "closed", "asked", "short"], lines.Select(line => line.Name));
        Assert.Equal(("gold", 24, (Id<Customers.Location>?)null), (lines[5].Read("class").Text, lines[6].TermMonths, lines[4].LocationId));
        Assert.Equal(50m, lines[1].Charges.Single().Amount.Amount);
        place.IsWell();
    }

    private static QuoteInTheMaking Quoted()
    {
        var quote = An.OpenOrder().With(Berlin, Bonn)
            .With(
                A.Offering("plain"), A.Offering("dearer").Priced(A.MonthlyPrice(40m)), A.Offering("charged more"), A.Offering("unpriced"), Old, A.Offering("retired"),
                A.Offering("closed"), A.Offering("asked"), A.Offering("short").ForMonths(12), A.Offering("needy"), A.Offering("rival"), A.Offering("router"), A.Offering("installed"))
            .With(A.SoldProduct("installed", A.Offering("installed")))
            .Quoted(
                Edit.Add("plain"), Edit.Add("dearer"), Edit.Add("charged more"), Edit.Add("unpriced"), Edit.Add("superseded"), Edit.Add("retired"),
                Edit.Add("closed") with { Location = Bonn.Id }, Edit.Add("asked"), Edit.Add("short"), Edit.Add("needy"), Edit.Add("rival"));
        return quote
            .Meanwhile(
                A.Offering("dearer").Priced(A.MonthlyPrice(50m)),
                A.Offering("charged more").Priced(A.MonthlyPrice(10m), A.OneTimePrice(99m)),
                Old.But(o => o with { Lifecycle = OfferingLifecycle.Retired }),
                Old.But(o => o with { Id = Id.Of<ProductOffering>("superseded 2"), Revision = 2, Name = "superseded II" }),
                A.Offering("retired").But(o => o with { Lifecycle = OfferingLifecycle.Retired }),
                A.Offering("asked").With(A.Characteristic("class") with { IsRequired = true }),
                A.Offering("short").ForMonths(24, 36), A.Offering("needy").Requiring("router"), A.Offering("rival").Excluding("installed"))
            .Meanwhile(w => w with
            {
                Locations = [.. w.Locations.Select(location => location.Id == Bonn.Id ? location with { ClosedOn = Today.Minus(1) } : location)],
                Prices = w.Prices with { Rates = [Rate with { Rate = 0.95m, ValidFrom = Today.Minus(1) }], Prices = w.Prices.Prices.Remove("unpriced") },
            })
            .But(q => q with { Rate = Rate, ValidUntil = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30) });
    }

    private static async Task AnswerAsync(ILocator field, string value)
    {
        await field.FillAsync(value);
        await field.PressAsync("Tab");
    }

    private static ILocator Difference(IPage page, string of) => page.GetByRole(AriaRole.Group, new() { Name = of, Exact = true });

    private static ILocator Summary(IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Summary" });
}
