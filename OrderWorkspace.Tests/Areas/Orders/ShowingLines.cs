using Bunit;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders.Lines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class ShowingLines : PageTest
{
    private static readonly OrderInTheMaking World = An.OpenOrder().With(
        A.Offering("fiber").With(A.Characteristic("bandwidth") with { Label = "Bandwidth", Unit = "Mbit/s", Default = "500" }),
        A.Offering("router"),
        A.Offering("branch").Containing("router", 1, 4, 1));

    [Fact]
    public void A_line_shows_what_it_does_to_what_how_often_and_for_how_much()
    {
        var grid = Grid(World.After(Edit.Add("fiber", 3)));
        var row = grid.Find("tbody tr");

        Assert.Equal("Per month EUR", grid.Find("th.monthly").TextContent);
        Assert.Equal(["1", "Add", "fiber 500 Mbit/s", "", "Berlin HQ", "", "", "30.00", ""], row.Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("3", row.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void Lines_of_a_bundle_stand_under_it() =>
        Assert.Equal(["1 branch", "1.1 router", "2 fiber"], Grid(World.After(Edit.Add("branch"), Edit.Add("fiber"))).FindAll("tbody tr")
            .Select(row => $"{row.Children[0].TextContent} {row.QuerySelector("a")!.TextContent}"));

    [Fact]
    public void A_finding_marks_its_line() =>
        Assert.Equal(
            [false, true],
            Grid(World.After(Edit.Add("fiber"), Edit.Add("router"), Edit.Set(2, LineField.Quantity, "0"))).FindAll("tbody tr").Select(row => row.QuerySelector(".mark.error") is not null));

    [Fact]
    public void An_edit_renders_the_lines_it_touches_and_no_other()
    {
        var before = World.After(Edit.Add("fiber"), Edit.Add("router"));
        var grid = Grid(before);
        var rows = grid.FindComponents<LineRow>();
        var rendered = rows.Select(row => row.RenderCount).ToList();

        grid.Render(with => with.Add(g => g.Open, before.After(Edit.Set(2, LineField.Quantity, "5"))));

        Assert.Equal([false, true], rows.Select((row, i) => row.RenderCount > rendered[i]));
    }

    [Fact]
    public void A_quantity_is_edited_in_place()
    {
        OrderEdit? edit = null;
        var grid = Grid(World.After(Edit.Add("fiber")), with => with.Add(g => g.Edited, edited => edit = edited));

        grid.Find("tbody input").Change("7");

        Assert.Equal(Edit.Set(1, LineField.Quantity, "7"), edit);
    }

    [Fact]
    public void Who_may_not_edit_is_offered_nothing_to_edit_with()
    {
        var grid = Grid(World.After(Edit.Add("fiber")), canEdit: false);

        Assert.Empty(grid.FindAll("input, button"));
    }

    [Fact]
    public void An_order_without_lines_says_what_to_do() =>
        Assert.Contains("No lines yet", Grid(World.After()).Find(".empty-state").TextContent);

    private IRenderedComponent<LineGrid> Grid(OpenOrder open, Action<ComponentParameterCollectionBuilder<LineGrid>>? with = null, bool canEdit = true) =>
        Render<LineGrid>(grid =>
        {
            grid.Add(g => g.Open, open).Add(g => g.CanEdit, canEdit).Add(g => g.AddressOf, line => $"?line={line}");
            with?.Invoke(grid);
        });
}
