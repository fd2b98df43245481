using AngleSharp.Dom;
using Bunit;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class FilteringByText : PageTest
{
    private readonly List<string?> _told = [];

    [Fact]
    public void What_is_typed_while_an_answer_is_on_its_way_stays()
    {
        var filter = Filter();
        TypeAndPause(filter, "h");
        filter.Find("input").Input("ha");
        filter.Render(f => f.Add(x => x.Value, null)); // the page, before its address has followed
        Assert.Equal("ha", Shown(filter));

        filter.Render(f => f.Add(x => x.Value, "h"));
        Assert.Equal("ha", Shown(filter));
    }

    [Fact]
    public void Answers_that_come_late_take_nothing_away()
    {
        var filter = Filter();
        TypeAndPause(filter, "h");
        TypeAndPause(filter, "ha");
        filter.Render(f => f.Add(x => x.Value, "h"));
        Assert.Equal("ha", Shown(filter));

        filter.Render(f => f.Add(x => x.Value, "ha"));
        Assert.Equal("ha", Shown(filter));
    }

    [Fact]
    public void A_value_from_elsewhere_takes_the_place_of_what_was_typed()
    {
        var filter = Filter();
        TypeAndPause(filter, "hansa");
        filter.Render(f => f.Add(x => x.Value, "hansa"));
        filter.Render(f => f.Add(x => x.Value, null));

        Assert.Equal("", Shown(filter));
    }

    [Fact]
    public void What_was_told_before_a_value_from_elsewhere_is_waited_for_no_more()
    {
        var filter = Filter();
        TypeAndPause(filter, "h");
        TypeAndPause(filter, "ha");
        filter.Render(f => f.Add(x => x.Value, "rivage"));
        Assert.Equal("rivage", Shown(filter));

        filter.Render(f => f.Add(x => x.Value, "ha"));
        Assert.Equal("ha", Shown(filter));
    }

    private IRenderedComponent<FilterText> Filter() =>
        Render<FilterText>(f => f.Add(x => x.Label, "Name").Add(x => x.Value, null).Add(x => x.ValueChanged, text => _told.Add(text)));

    private void TypeAndPause(IRenderedComponent<FilterText> filter, string text)
    {
        filter.Find("input").Input(text);
        filter.WaitForAssertion(() => Assert.Equal(text, _told.LastOrDefault()), TimeSpan.FromSeconds(30));
    }

    private static string? Shown(IRenderedComponent<FilterText> filter) => filter.Find("input").GetAttribute("value");
}
