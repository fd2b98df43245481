using System.Globalization;
using Bunit;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class TypingValues : PageTest
{
    [Theory]
    [InlineData("de-DE", "1.234,5", "1234.5")]
    [InlineData("de-DE", "2.5", "2.5")] // a point that groups nothing is no grouping
    [InlineData("de-DE", "1,5", "1.5")]
    [InlineData("en-GB", "1,234.5", "1234.5")]
    [InlineData("en-GB", "1,5", "1,5")]
    [InlineData("en-GB", "a dozen", "a dozen")]
    public void A_number_is_read_as_its_writer_means_it_or_kept(string culture, string typed, string text) =>
        Assert.Equal(text, InvariantText.OfNumber(typed, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("de-DE", "1.12.2026", "2026-12-01")]
    [InlineData("en-GB", "1/12/2026", "2026-12-01")]
    [InlineData("en-US", "12/1/2026", "2026-12-01")]
    [InlineData("en-GB", "31/31/2026", "31/31/2026")]
    public void A_date_is_read_as_its_writer_means_it_or_kept(string culture, string typed, string text) =>
        Assert.Equal(text, InvariantText.OfDate(typed, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("2026-12-01", "01.12.2026")]
    [InlineData("soon", "soon")]
    public void A_date_is_shown_in_the_format_of_its_reader(string text, string shown) =>
        Assert.Equal(shown, InvariantText.Date(text, CultureInfo.GetCultureInfo("de-DE")));

    [Fact]
    public void What_was_typed_stays_until_another_value_comes_back()
    {
        string? told = null;
        var field = Render<NumberValue>(number => number.Add(n => n.Id, "n").Add(n => n.Value, "1").Add(n => n.ValueChanged, text => told = text));

        field.Find("input").Change("a dozen");

        Assert.Equal("a dozen", told);
        Assert.Equal("a dozen", field.Find("input").GetAttribute("value"));
        field.Render(number => number.Add(n => n.Value, "12"));
        Assert.Equal("12", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void What_a_machine_reads_is_typed_over_several_lines()
    {
        string? told = null;
        var field = Render<TextValue>(text => text.Add(t => t.Id, "t").Add(t => t.IsCode, true).Add(t => t.ValueChanged, value => told = value));

        field.Find("textarea").Change("{\n  \"port\": 1\n}");

        Assert.Equal("{\n  \"port\": 1\n}", told);
    }

    [Fact]
    public void The_same_value_written_otherwise_is_no_change()
    {
        var told = 0;
        var field = Render<NumberValue>(number => number.Add(n => n.Id, "n").Add(n => n.Value, "1000").Add(n => n.ValueChanged, _ => told++));

        field.Find("input").Change("1,000");

        Assert.Equal(0, told);
        Assert.Equal("1000", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_value_that_is_no_choice_any_more_is_still_shown()
    {
        var field = Render<ChoiceValue>(choice => choice
            .Add(c => c.Id, "c").Add(c => c.Value, "gone").Add(c => c.CurrentLabel, "Old depot").Add(c => c.Choices, [new Choice("hq", "Berlin HQ")]));

        Assert.Equal(["", "Old depot", "Berlin HQ"], field.FindAll("option").Select(option => option.TextContent));
        Assert.Equal("gone", field.Find("select").GetAttribute("value"));
    }
}
