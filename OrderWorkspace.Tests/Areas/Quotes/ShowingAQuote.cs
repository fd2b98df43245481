using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Versions;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class ShowingAQuote() : PageTest(typeof(QuotePageState))
{
    private static readonly QuoteView Quote = new()
    {
        Id = OneOfEach.Quote.Id,
        Number = OneOfEach.Quote.Number,
        Name = OneOfEach.Quote.Name,
        State = QuoteState.Approved,
        Revision = 3,
        CustomerNumber = OneOfEach.Account.Number,
        CustomerName = OneOfEach.Account.Name,
        PriceList = "Euro",
        Currency = OneOfEach.Eur,
        ValidUntil = OneOfEach.Quote.ValidUntil,
        Owner = "Sam",
        CreatedAt = OneOfEach.Now,
        Totals = OneOfEach.Quote.Totals,
        Version = 4,
        Lines = QuoteLineView.InTreeOrder([Line(1, null), Line(2, 1)]),
    };

    [Fact]
    public void Says_why_it_was_ordered_though_it_had_expired() => Assert.Contains(
        "although it had expired: Promised on the phone",
        Open(Quote with { Orders = [new(OneOfEach.Order.Number, OrderState.Draft, "Sam", OneOfEach.Now, [], "Promised on the phone")] }).Find(".quote-orders").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void Shows_lines_with_what_they_are_made_of_and_cost()
    {
        var page = Open(Quote);

        Assert.Equal(Quote.Number.Value, page.Find("h1").TextContent);
        Assert.Equal(["1", "1.1"], page.FindAll("td.place").Select(place => place.TextContent));
        Assert.Equal(("Bandwidth", "1,000 Mbit/s"), (page.Find(".characteristics dt").TextContent, page.Find(".characteristics dd").TextContent));
        Assert.Contains("per month", page.Find(".charges").TextContent, StringComparison.Ordinal);
        Assert.Equal(["EUR199.00", "EUR0.00", "EUR0.00"], page.FindAll("tfoot .money").Select(money => money.TextContent));
    }

    [Fact]
    public void Compares_what_is_said_of_the_whole_of_two_versions()
    {
        QuoteComparisonView comparison = new(Quote.Number, 1, 2, [new(QuoteField.ValidUntil, new DateOnly(2026, 3, 31), new DateOnly(2026, 12, 31)), new(QuoteField.Terms, null, "As usual"), new(QuoteField.Monthly, new Money(9m, OneOfEach.Eur), new Money(8m, OneOfEach.Eur))], [], 2);

        var rows = Render<ComparisonTable>(with => with.Add(table => table.Comparison, comparison)).FindAll("td").Select(cell => cell.TextContent.Trim()).Chunk(3);

        Assert.Equal(["Valid until", "Terms", "Monthly"], rows.Select(row => row[0]));
        Assert.Equal(["—", "As usual"], rows.ElementAt(1)[1..]);
        Assert.Equal(["EUR9.00", "EUR8.00"], rows.ElementAt(2)[1..]);
    }

    [Fact]
    public void Says_what_happened_to_it_and_who_did_it()
    {
        var entry = new QuoteJournalEntry { QuoteId = Quote.Id, Number = 3, Kind = QuoteJournalKind.Converted, From = QuoteState.Approved, To = QuoteState.Converted, Order = OneOfEach.Order.Number, ByName = "Sam", At = OneOfEach.Now };
        var described = entry with
        {
            Number = 2,
            Kind = QuoteJournalKind.Described,
            From = QuoteState.Draft,
            To = QuoteState.Draft,
            Order = null,
            Changes = [new("Name", "Shop", "Branch"), new("ValidUntil", "2026-06-01", "2026-06-30"), new("Terms", null, "By Friday")],
        };
        var history = Open(Quote with { History = [entry, described] }).FindAll(".quote-history li");

        Assert.Equal(Urls.Order(OneOfEach.Order.Number), history[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Sam", history[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Name: Shop → Branch", "Valid until: 01/06/2026 → 30/06/2026", "Terms: – → By Friday"], history[1].QuerySelectorAll("span").Skip(2).Select(change => change.TextContent));
    }

    [Fact]
    public void A_line_that_the_address_names_is_gone_to()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.QuoteLine(Quote.Number, new(2)));

        var row = Open(Quote).Find("#line-2");
        Assert.Equal("1.1", row.QuerySelector(".place")!.TextContent);
        Assert.Equal(row.GetAttribute("blazor:elementReference"), Assert.IsType<ElementReference>(JSInterop.VerifyFocusAsyncInvoke().Arguments[0]).Id);
    }

    [Fact]
    public void Says_what_agents_took_off()
    {
        var charge = Quote.Lines[0].Charges[0] with { UnitPrice = 9m, Trail = [new PriceStep(PriceStepKind.Manual, 10m, 9m, "Sam")] };

        var page = Open(Quote with { Lines = [Quote.Lines[0] with { Charges = [charge] }, Quote.Lines[1]] });

        Assert.Equal("10 % off", Assert.Single(page.FindAll(".discount")).TextContent);
    }

    [Fact]
    public void Says_why_there_are_no_prices()
    {
        var page = Open(Quote with { Totals = null, Lines = [.. Quote.Lines.Select(line => line with { Charges = [] })] });

        Assert.NotNull(page.Find(".hidden-prices"));
        Assert.Empty(page.FindAll(".money"));
    }

    [Fact]
    public void Says_so_when_there_is_none() => Assert.NotEmpty(Open(null).WaitForElements(".empty-state"));

    private static QuoteLineView Line(int id, int? parent) => new()
    {
        Id = new(id),
        ParentId = parent is { } of ? new LineId(of) : null,
        Action = LineAction.Add,
        Name = "Fiber 1000",
        Quantity = 2,
        QuantityConverted = 0,
        Characteristics = [new("bandwidth", "1000")],
        Specification = OneOfEach.Specification.Characteristics,
        Charges = [new("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 10.5m, new Money(21, OneOfEach.Eur), [])],
        Location = "HQ",
        TermMonths = 24,
    };

    private IRenderedComponent<QuotePage> Open(QuoteView? quote)
    {
        var page = Render<QuotePage>(parameters => parameters.Add(it => it.Number, OneOfEach.Quote.Number.Value));
        Dispatch(new QuoteLoaded(new LoadQuote(OneOfEach.Quote.Number), quote));
        page.WaitForElement(quote is null ? ".empty-state" : "tbody");
        return page;
    }
}
