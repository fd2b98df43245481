using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Shell.Search;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Shell;

public sealed class TypingIntoTheSearchBox() : PageTest(typeof(SearchState))
{
    private static readonly SearchResults Results = new(
    [
        new("Accounts", [new("/accounts/ACC0000001", "Nordwind AG", "ACC0000001", CustomerStatus.Active), new("/accounts/ACC0000002", "Nordsee KG", "ACC0000002", CustomerStatus.Active)]),
        new("Orders", [new("/orders/ORD0000001", "ORD0000001", "Nordwind AG", OrderState.Held)]),
    ]);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Looks_for_what_was_typed_when_typing_pauses()
    {
        var box = Render<SearchBox>();
        var seen = Watch();

        box.Find("input").Input("n");
        box.Find("input").Input("nord ");

        await Eventually.Holds(() => seen.Count > 0, "a search");
        Assert.Equal([new SearchFor("nord")], seen);
    }

    [Fact]
    public void Shows_what_was_found_in_groups()
    {
        var box = Found();

        Assert.Equal("true", box.Find("[role=combobox]").GetAttribute("aria-expanded"));
        Assert.Equal(["Accounts", "Customer orders"], box.FindAll("[role=group] .group").Select(name => name.TextContent));
        Assert.Equal(["Nordwind AG", "Nordsee KG", "ORD0000001"], box.FindAll("[role=option] .title").Select(title => title.TextContent));
        Assert.Equal("3 results", box.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Arrows_go_through_all_of_it_and_around()
    {
        var box = Found();
        foreach (var (key, active) in new[] { ("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowDown", 0), ("ArrowUp", 2) })
        {
            box.Find("input").KeyDown(key);
            Assert.Equal(box.FindAll("[role=option]")[active].Id, box.Find("input").GetAttribute("aria-activedescendant"));
            Assert.Equal(active, box.FindAll("[role=option]").ToList().FindIndex(option => option.GetAttribute("aria-selected") == "true"));
        }
    }

    [Theory]
    [InlineData(0, "/accounts/ACC0000001")]
    [InlineData(2, "/accounts/ACC0000002")]
    [InlineData(3, "/orders/ORD0000001")]
    public void Enter_goes_to_the_chosen_one_or_the_first(int steps, string address)
    {
        var box = Found();
        for (var step = 0; step < steps; step++) box.Find("input").KeyDown("ArrowDown");

        box.Find("input").KeyDown("Enter");

        Assert.EndsWith(address, Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(("", "false"), (box.Find("input").GetAttribute("value"), box.Find("input").GetAttribute("aria-expanded")));
    }

    [Fact]
    public void A_click_goes_there_too()
    {
        Found().FindAll("[role=option]")[1].Click();

        Assert.EndsWith("/accounts/ACC0000002", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Escape_closes_and_keeps_what_was_typed()
    {
        var box = Found();

        box.Find("input").KeyDown("Escape");

        Assert.Equal(("nord", "false"), (box.Find("input").GetAttribute("value"), box.Find("input").GetAttribute("aria-expanded")));
    }

    [Fact]
    public void Says_so_when_nothing_begins_like_that()
    {
        var box = Typed("zzz");
        Dispatch(new SearchFound("zzz", new([])));

        box.WaitForAssertion(() => Assert.Equal("Nothing begins with “zzz”.", box.Find("[role=status]").TextContent));
    }

    [Fact]
    public void Says_so_when_the_search_does_not_answer()
    {
        var box = Typed("nord");
        Dispatch(new SearchFailed("nord"));

        box.WaitForAssertion(() => Assert.StartsWith("The search does not answer.", box.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_to_what_is_no_longer_typed_is_not_shown()
    {
        var box = Typed("nord");

        Dispatch(new SearchFound("no", Results));

        Assert.Empty(box.FindAll("[role=option]"));
    }

    private IRenderedComponent<SearchBox> Found()
    {
        var box = Typed("nord");
        Dispatch(new SearchFound("nord", Results));
        box.WaitForElement("[role=option]");
        return box;
    }

    private IRenderedComponent<SearchBox> Typed(string text)
    {
        var box = Render<SearchBox>();
        var seen = Watch();
        box.Find("input").Input(text);
        box.WaitForAssertion(() => Assert.Contains(new SearchFor(text), seen));
        return box;
    }
}
