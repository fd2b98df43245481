using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Accounts;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Accounts;

public sealed class ShowingTheList() : PageTest(typeof(CustomerListState))
{
    private static readonly CustomerRow Row = new(new("ACC0000007"), "Nordwind AG", CustomerStatus.Suspended, Segment.Business, "DE", A.Euro, "30 days net");

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void A_row_leads_to_the_customer()
    {
        var page = List("/accounts", out _, Row);

        Assert.Equal("Accounts", page.Find("h1").TextContent);
        Assert.Equal("Accounts", page.Find("caption").TextContent);
        Assert.Equal("/accounts/ACC0000007", page.Find("tbody a").GetAttribute("href"));
        Assert.Equal(["Nordwind AG", "ACC0000007", "Suspended", "Business", "Germany", "EUR", "30 days net"], page.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void Consumers_have_a_list_of_their_own()
    {
        var page = List("/consumers", out var asked);

        Assert.Equal(new CustomerFilter(CustomerKind.Consumer), asked);
        Assert.Equal("Consumers", page.Find("h1").TextContent);
    }

    [Fact]
    public void The_address_says_what_is_listed()
    {
        List("/accounts?q=nord&status=Active&segment=Enterprise&country=AT&sort=-Number&after=~ACC0000001", out var asked);

        Assert.Equal(
            new CustomerFilter(CustomerKind.Account)
            {
                Text = "nord",
                Status = CustomerStatus.Active,
                Segment = Segment.Enterprise,
                Country = "AT",
                Sort = CustomerSort.Number,
                IsDescending = true,
                Page = PageRequest.From("~ACC0000001", null),
            },
            asked);
    }

    [Fact]
    public void A_filter_begins_at_the_first_page()
    {
        var page = List("/accounts?sort=Number&after=~ACC0000001", out _, Row);

        page.FindAll("select")[0].Change("Active");

        Assert.EndsWith("/accounts?sort=Number&status=Active", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_sorts_and_then_sorts_the_other_way_round()
    {
        var page = List("/accounts", out _, Row);
        Assert.Equal(["ascending", "none"], page.FindAll("th[aria-sort]").Select(header => header.GetAttribute("aria-sort")));
        Assert.EndsWith("sort=-Name", page.FindAll("th a")[0].GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("sort=Number", page.FindAll("th a")[1].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_addresses()
    {
        var page = List("/accounts?q=n", out var asked);
        Dispatch(new CustomersLoaded(asked, new Page<CustomerRow>([Row], null, new Cursor("Nordwind AG", "ACC0000007"))));

        var next = page.WaitForElement(".pager a");
        Assert.Equal(("next", "Next"), (next.GetAttribute("rel"), next.TextContent));
        Assert.EndsWith("/accounts?q=n&after=Nordwind%20AG~ACC0000007", next.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_that_leave_nothing_can_be_taken_away() =>
        Assert.Equal("/accounts", List("/accounts?q=zzz", out _).Find(".empty-state a").GetAttribute("href"));

    [Fact]
    public void What_could_not_be_loaded_can_be_tried_again()
    {
        var page = List("/accounts", out var asked, Row);
        Dispatch(new CustomersNotLoaded(asked));
        var seen = Watch();

        page.WaitForElement("[role=alert] button").Click();

        Assert.Equal(new LoadCustomers(asked), Assert.Single(seen));
    }

    [Fact]
    public void An_answer_that_comes_too_late_is_not_shown()
    {
        var page = List("/accounts?q=nord", out var asked, Row);
        Dispatch(new LoadCustomers(asked with { Text = "sud" }));

        Dispatch(new CustomersLoaded(asked, new Page<CustomerRow>([Row with { Name = "Late" }], null, null)));

        Assert.DoesNotContain("Late", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CustomersPage> List(string address, out CustomerFilter asked, params CustomerRow[] rows)
    {
        Navigation.NavigateTo(address);
        var seen = Watch();
        var page = Render<CustomersPage>();
        asked = Assert.IsType<LoadCustomers>(Assert.Single(seen)).Filter;
        Dispatch(new CustomersLoaded(asked, new Page<CustomerRow>(rows, null, null)));
        return page;
    }
}
