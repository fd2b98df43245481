using Bunit;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Components;

public sealed class ShowingWhereAValueComesFrom : PageTest
{
    private static readonly FieldSource Contract = new(SourceKind.Contract, "CTR0000042");
    private static readonly Finding TooMuch = Finding.Of(new FindingKind("test.too-much", Severity.Error, "{value} is too much."), new FieldPath("amount"), ("value", 12m)) with { Fix = new Fix(FixKind.SetValue, "10") };

    [Fact]
    public void The_label_names_the_editor() =>
        Assert.Equal("amount", Field().Find("label").GetAttribute("for"));

    [Fact]
    public void The_mark_tells_the_story_to_who_sees_and_to_who_listens()
    {
        var field = Field();

        var mark = field.Find("button.mark");
        Assert.Equal("From contract CTR0000042", field.Find($"#{mark.GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void An_alternative_is_chosen_by_one_click_and_is_never_the_value_itself()
    {
        string? chosen = null;
        var field = Field(with => with
            .Add(f => f.Alternatives, [new Alternative("10", "Ten", Contract), new Alternative("12", "Twelve", Contract)])
            .Add(f => f.Choose, value => chosen = value));

        field.FindAll(".story button").Single(button => button.TextContent.Contains("Ten")).Click();

        Assert.Equal("10", chosen);
        Assert.DoesNotContain("Twelve", field.Find(".story").TextContent);
    }

    [Fact]
    public void What_cannot_be_edited_offers_no_alternative() =>
        Assert.Empty(Field(with => with.Add(f => f.Alternatives, [new Alternative("10", "Ten", Contract)])).FindAll(".story button"));

    [Fact]
    public void A_finding_stands_beside_the_value_with_its_fix()
    {
        Finding? mended = null;
        var field = Field(with => with.Add(f => f.Findings, [TooMuch]).Add(f => f.Mend, finding => mended = finding));

        Assert.Contains("12 is too much.", field.Find(".finding.error").TextContent);
        var fix = field.Find(".finding button");
        Assert.Equal("Set to 10", fix.TextContent);
        fix.Click();
        Assert.Same(TooMuch, mended);
    }

    private IRenderedComponent<FieldWithSource> Field(Action<ComponentParameterCollectionBuilder<FieldWithSource>>? with = null) =>
        Render<FieldWithSource>(field =>
        {
            field.Add(f => f.Id, "amount").Add(f => f.Label, "Amount").Add(f => f.Value, "12").Add(f => f.Source, Contract).AddChildContent("<input id=\"amount\" />");
            with?.Invoke(field);
        });
}
