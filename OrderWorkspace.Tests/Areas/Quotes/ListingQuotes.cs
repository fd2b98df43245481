using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class ListingQuotes() : PageTest(typeof(QuotesState))
{
    private static readonly QuoteRow Row = new(
        new("QUO0000007"), "New office", new("ACC0000001"), "Acme", QuoteState.Approved, new(2026, 6, 15), "Sam", Money.Zero(A.Euro), new Money(12.5m, A.Euro), Today.Morning);

    private static readonly User Seller = new(new(An.Agent.Id), An.Agent.Name, Role.SalesAgent);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_address_says_what_is_listed()
    {
        List("/quotes?customer=acme&owner=sam&state=Approved&currency=eur&least=10&most=99.5&onceleast=1&oncemost=2.5&from=2026-06-01&until=2026-06-30", out var asked);

        Assert.Equal(
            new QuoteFilter
            {
                CustomerText = "acme",
                OwnerText = "sam",
                State = QuoteState.Approved,
                Currency = A.Euro,
                MonthlyAtLeast = new Money(10m, A.Euro),
                MonthlyAtMost = new Money(99.5m, A.Euro),
                OneTimeAtLeast = new Money(1m, A.Euro),
                OneTimeAtMost = new Money(2.5m, A.Euro),
                ValidFrom = new(2026, 6, 1),
                ValidUntil = new(2026, 6, 30),
            },
            asked);
    }

    [Theory]
    [InlineData("/quotes?least=10")]
    [InlineData("/quotes?currency=E1&least=10")]
    [InlineData("/quotes?currency=&most=much")]
    [InlineData("/quotes?from=soon&until=2026-6-1")]
    public void What_the_address_says_without_sense_leaves_out_nothing(string address)
    {
        List(address, out var asked);

        Assert.Equal(new QuoteFilter(), asked);
        Assert.False(asked.IsNarrow);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("79228162514264337593543950335")]
    public void An_amount_that_is_none_is_not_asked_for(string amount)
    {
        List($"/quotes?currency=EUR&least={amount}", out var asked);

        Assert.Equal(new QuoteFilter { Currency = A.Euro }, asked);
    }

    [Fact]
    public void Amounts_are_asked_for_once_their_currency_is()
    {
        var page = List("/quotes", out _, Row);
        Assert.Empty(page.FindAll("input[type=number]"));

        Select(page, "Currency").Change("USD");
        Assert.EndsWith("/quotes?currency=USD", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_goes_into_the_address_and_goes_with_its_currency()
    {
        var page = List("/quotes?currency=EUR&least=10", out _, Row);

        page.FindAll("input[type=number]")[1].Change("99.5");
        Assert.EndsWith("/quotes?currency=EUR&least=10&most=99.5", Navigation.Uri, StringComparison.Ordinal);
        page.FindAll("input[type=number]")[3].Change("7");
        Assert.EndsWith("/quotes?currency=EUR&least=10&most=99.5&onceMost=7", Navigation.Uri, StringComparison.Ordinal);

        Select(page, "Currency").Change("");
        Assert.EndsWith("/quotes", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_that_leave_nothing_can_be_taken_away() =>
        Assert.Equal("/quotes", List("/quotes?owner=nobody", out _).Find(".empty-state a").GetAttribute("href"));

    [Fact]
    public async Task A_new_quote_asks_for_its_customer_first()
    {
        var page = List("/quotes", out _, Row);
        page.Find("#new-quote").Click();
        Dispatch(new FindCustomers("acm"));
        Dispatch(new CustomersFound("acm", [new(new("ACC0000001"), "Acme", CustomerStatus.Active, Segment.Business, "DE")]));
        var seen = Watch();

        page.Find(".customer-picker form").Submit();
        page.Find("#customer-0").Click(); // as whoever does both

        Assert.Equal(new CreateQuote(new("ACC0000001")), Assert.Single(seen));
        Dispatch(new QuoteCreated(new("QUO0000008")));
        await Eventually.Holds(() => Navigation.Uri.EndsWith("/quotes/QUO0000008/edit", StringComparison.Ordinal), "the new quote");
    }

    [Fact]
    public void Why_no_quote_is_begun_is_said()
    {
        var page = List("/quotes", out _, Row);
        page.Find("#new-quote").Click();

        Dispatch(new QuoteNotCreated([Finding.Of(OrderFindings.CustomerClosed, FieldPath.Root, ("customer", "Acme"))]));

        Assert.Contains("Acme", page.Find(".customer-picker .finding").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_is_said_until_it_is_tried_again()
    {
        var page = List("/quotes", out _, Row);
        page.Find("#new-quote").Click();

        Dispatch(new NewQuoteFailed());
        Assert.Single(page.FindAll(".customer-picker [role=alert]"));
        Dispatch(new FindCustomers("acm"));
        Assert.Empty(page.FindAll(".customer-picker [role=alert]"));
    }

    [Fact]
    public void Who_may_not_write_quotes_begins_none() =>
        Assert.Empty(List("/quotes", Seller with { Role = Role.OrderAgent }, out _, Row).FindAll("#new-quote"));

    private static AngleSharp.Dom.IElement Select(IRenderedComponent<QuotesPage> page, string label) =>
        page.FindAll("label.filter").Single(filter => filter.FirstElementChild!.TextContent == label).QuerySelector("select")!;

    private IRenderedComponent<QuotesPage> List(string address, out QuoteFilter asked, params QuoteRow[] rows) => List(address, Seller, out asked, rows);

    private IRenderedComponent<QuotesPage> List(string address, User viewer, out QuoteFilter asked, params QuoteRow[] rows)
    {
        Navigation.NavigateTo(address);
        var seen = Watch();
        var page = Render<QuotesPage>();
        asked = Assert.IsType<LoadQuotes>(Assert.Single(seen)).Filter;
        Dispatch(new QuotesLoaded(asked, new Page<QuoteRow>(rows, null, null), [A.Euro, new("USD")], viewer));
        return page;
    }
}
