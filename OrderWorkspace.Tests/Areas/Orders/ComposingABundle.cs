using Bunit;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders.Capture;
using OrderWorkspace.Orders.Lines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class ComposingABundle : PageTest
{
    private static readonly OpenOrder Office = An.OpenOrder()
        .With(
            A.Offering("office").Containing("fiber", 1, 1, 1).Or("fiber", "satellite").Containing("phone", 0, 5, 2).Containing("fax", 0, 1, 0),
            A.Offering("fiber"), A.Offering("satellite"), A.Offering("phone"), A.Offering("fax"))
        .After(Edit.Add("office"));

    private OrderEdit? _edit;

    [Fact]
    public void Each_component_says_how_many_it_may_be_and_what_is_there()
    {
        var panel = Panel(Office);

        Assert.Equal(["fiber 1 each", "phone 0 to 5 each", "fax 0 to 1 each"], panel.FindAll(".limits").Select(Words));
        Assert.Equal(["1.1 fiber", "1.2 phone"], panel.FindAll(".part a").Select(Words));
        Assert.Equal("/line/3", panel.FindAll(".part a")[1].GetAttribute("href"));
    }

    [Fact]
    public void What_there_is_room_for_can_be_added()
    {
        var panel = Panel(Office);
        Assert.Equal(["Add phone", "Add fax"], panel.FindAll(".component > button").Select(Words));

        Press(panel, "Add fax");

        Assert.Equal(Edit.AddTo(1, "fax"), _edit);
    }

    [Fact]
    public void A_component_is_removed()
    {
        Panel(Office).Find("button[aria-label='Remove phone']").Click();

        Assert.Equal([new LineId(3)], Assert.IsType<RemoveLines>(_edit).Lines);
    }

    [Fact]
    public void A_component_with_an_alternative_is_swapped_for_it()
    {
        var swap = Assert.Single(Panel(Office).FindAll("select[aria-label^='Swap']"));
        Assert.Equal(["Swap", "satellite"], swap.QuerySelectorAll("option").Select(Words));

        swap.Change(A.Offering("satellite").Offering.Id.ToString());

        Assert.Equal(Edit.Swap(2, "satellite"), _edit);
    }

    [Fact]
    public void The_list_follows_what_happens_to_the_bundle()
    {
        var panel = Panel(Office);
        var open = Office.After(Edit.AddTo(1, "fax"));

        panel.Render(with => with.Add(p => p.Open, open).Add(p => p.Line, open.Line(1)));

        Assert.Equal(["1.1 fiber", "1.2 phone", "1.3 fax"], panel.FindAll(".part a").Select(Words));
    }

    [Fact]
    public void Who_only_looks_sees_only_what_is_there() => Assert.Empty(Panel(Office, canEdit: false).FindAll(".parts :is(button, select)"));

    [Fact]
    public void A_component_that_is_missing_is_added_by_the_finding()
    {
        var open = Office.After(Edit.Remove(2));

        Assert.Equal(Edit.AddTo(1, "fiber"), open.EditFor(open.Finds(OrderFindings.ComponentTooFew, at: "lines[1].components", new Fix(FixKind.AddComponent, "fiber"))));
        Assert.Contains("Add fiber", Panel(open).FindAll("button.mend").Select(Words));
    }

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Press(IRenderedComponent<LinePanel> panel, string name) => panel.FindAll("button").Single(button => Words(button) == name).Click();

    private IRenderedComponent<LinePanel> Panel(OpenOrder open, bool canEdit = true) => Render<LinePanel>(panel => panel
        .Add(p => p.Open, open).Add(p => p.Line, open.Line(1)).Add(p => p.CanEdit, canEdit).Add(p => p.CloseHref, "/")
        .Add(p => p.AddressOf, line => $"/line/{line}").Add(p => p.Edited, edit => _edit = edit).Add(p => p.Mend, _ => { }));
}
