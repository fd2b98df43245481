using Bunit;
using MudBlazor;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Orders.Life;
using OrderWorkspace.Orders.Lines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class WorkingOnLines : PageTest
{
    private OrderEdit? _edit;

    [Fact]
    public void Is_offered_to_fulfilment_for_a_line_with_its_parts_as_far_as_they_have_come()
    {
        Assert.Equal(["Complete", "Report failed", "Pass point of no return"], Offered(OrderIn.InProgress(), line: 1));
        Assert.Equal(["Complete (2 lines)", "Report failed (2 lines)", "Pass point of no return (2 lines)"], Offered(OrderIn.InProgress(), line: 2));
        Assert.Equal(["Complete", "Report failed", "Pass point of no return"], Offered(OrderIn.InProgress().After(Edit.Report(LineState.Completed, 3)), line: 2));
        Assert.Equal(["Complete", "Report failed"], Offered(OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1)), line: 1));
        Assert.Equal(["Start"], Offered(OrderIn.InProgress().After(Edit.Revise(Edit.Add("router"))), line: 5));
        Assert.Equal(["Pass point of no return"], Offered(OrderIn.Held(), line: 1));
        Assert.Empty(Offered(OrderIn.Acknowledged(), line: 1));
        Assert.Empty(Offered(OrderIn.InProgress(), line: 1, Role.OrderAgent));
    }

    [Fact]
    public void Is_one_edit_for_the_line_and_its_parts()
    {
        Steps(OrderIn.InProgress(), line: 2).FindAll("button")[0].Click();
        var reported = Assert.IsType<ReportLines>(_edit);
        Assert.Equal(("2 3", LineState.Completed, null), (string.Join(' ', reported.Lines.Order()), reported.To, reported.Reason));

        Steps(OrderIn.InProgress(), line: 1).FindAll("button")[2].Click();
        Assert.Equal([new LineId(1)], Assert.IsType<PassPointOfNoReturn>(_edit).Lines);
    }

    [Fact]
    public void Says_why_something_failed()
    {
        var dialogs = Render<MudDialogProvider>();

        Steps(OrderIn.InProgress(), line: 1).FindAll("button")[1].Click();
        Assert.Null(_edit);
        dialogs.Find("textarea").Input("No access");
        dialogs.Find("form").Submit();

        var reported = Assert.IsType<ReportLines>(_edit);
        Assert.Equal((LineState.Failed, "No access"), (reported.To, reported.Reason));
    }

    [Fact]
    public void Shows_everybody_what_can_be_neither_changed_nor_cancelled_any_more()
    {
        var open = OrderIn.InProgress().After(Edit.PassPointOfNoReturn(1));

        Assert.Contains("neither changed nor cancelled", Steps(open, line: 1, Role.SalesAgent).Find(".state-note").TextContent);
        Assert.Empty(Steps(open, line: 2).FindAll(".state-note"));
        var grid = Render<LineGrid>(with => with.Add(g => g.Open, open).Add(g => g.AddressOf, _ => "/"));
        Assert.Single(grid.FindAll("#line-1 .no-return"));
        Assert.Single(grid.FindAll(".no-return"));
    }

    private IEnumerable<string> Offered(OpenOrder open, int line, Role role = Role.FulfilmentAgent) => Steps(open, line, role).FindAll("button").Select(button => button.TextContent);

    private IRenderedComponent<LineSteps> Steps(OpenOrder open, int line, Role role = Role.FulfilmentAgent) => Render<LineSteps>(with => with
        .Add(s => s.Open, open).Add(s => s.Line, open.Order.Lines[new(line)]).Add(s => s.Viewer, new User(new(An.Agent.Id), "Felix", role)).Add(s => s.Taken, edit => _edit = edit));
}
