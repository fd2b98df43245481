using Bunit;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Orders.Again;
using OrderWorkspace.Orders.Capture;
using OrderWorkspace.Orders.History;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class LookingAtAnOrder() : PageTest(typeof(OrderPageState), typeof(AddLineState), typeof(HistoryState), typeof(AgainState))
{
    private static readonly User Agent = new(new(An.Agent.Id), An.Agent.Name, Role.OrderAgent);
    private static readonly string Ada = A.Contact("Ada").Id.ToString();
    private static readonly OrderInTheMaking World = An.OpenOrder().With(A.Offering("fiber"));

    [Fact]
    public void The_heading_is_the_number_and_the_actions_are_there()
    {
        var page = Page(World.After(Edit.Add("fiber")));

        Assert.Equal("ORD0000001", page.Find("h1").TextContent);
        Assert.Equal("Add line", page.Find("#add-line").TextContent);
        Assert.False(Submit(page).HasAttribute("disabled"));
    }

    [Fact]
    public void What_stops_submitting_is_listed_errors_first_and_says_so()
    {
        var page = Page(World.After(Edit.Add("fiber"), Edit.Set(1, LineField.Quantity, "0"), Edit.Set(HeaderField.RequestedStart, "soon")));

        Assert.True(Submit(page).HasAttribute("disabled"));
        Assert.Contains("(2)", page.Find("#why-not").TextContent);
        Assert.Equal(["Requested start", "1 fiber, Quantity"], page.FindAll(".readiness a").Select(link => link.TextContent));
    }

    [Fact]
    public void A_finding_leads_to_its_field()
    {
        var page = Page(World.After(Edit.Add("fiber"), Edit.Set(1, LineField.Quantity, "0")));

        var link = page.Find(".readiness a");
        Assert.Equal("/orders/ORD0000001?line=1", link.GetAttribute("href"));
        Assert.Equal("at-lines-1-quantity", link.GetAttribute("data-jump"));
    }

    [Fact]
    public void A_fix_is_an_edit()
    {
        var page = Page(World.After(Edit.Add("fiber"), Edit.Set(1, LineField.Quantity, "0")));
        var seen = Watch();

        page.Find(".readiness .mend").Click();

        Assert.Equal(Edit.Set(1, LineField.Quantity, "1"), Assert.IsType<Apply>(Assert.Single(seen)).Edit);
    }

    [Fact]
    public void A_header_field_is_an_edit_too()
    {
        var page = Page(World.After());
        var seen = Watch();

        page.Find("#at-purchaseOrderNumber").Change("PO-1");

        Assert.Equal(Edit.Set(HeaderField.PurchaseOrderNumber, "PO-1"), Assert.IsType<Apply>(Assert.Single(seen)).Edit);
        Assert.Contains("Saving", page.Find(".save-status").TextContent);
    }

    [Fact]
    public void Every_field_of_the_header_has_its_place()
    {
        var page = Page(World.After());

        Assert.Equal(
            Enum.GetValues<HeaderField>().Select(field => $"at-{char.ToLowerInvariant($"{field}"[0])}{$"{field}"[1..]}").Order(),
            page.FindAll(".header-fields :is(input, select, textarea)[id]").Select(input => input.Id!).Order());
    }

    [Fact]
    public void What_could_not_be_saved_is_said_and_tried_again()
    {
        var page = Page(World.After());
        page.Find("#at-purchaseOrderNumber").Change("PO-1");
        Dispatch(new SavingFailed());
        var seen = Watch();

        Assert.Contains("Not saved", page.Find(".save-status").TextContent);
        Assert.Equal("PO-1", page.Find("#at-purchaseOrderNumber").GetAttribute("value"));
        page.Find(".save-status button").Click();
        Assert.IsType<SaveAgain>(Assert.Single(seen));
    }

    [Fact]
    public void A_conflict_shows_both_values_by_name_and_can_be_decided()
    {
        var open = World.After();
        var page = Page(open);
        var mine = new Apply(Edit.Set(HeaderField.OrderingContact, Ada));
        var conflict = Finding.Of(
            OrderFindings.EditConflict, FieldPath.Root.Field("orderingContact"), ("by", "Bo"), ("path", "orderingContact"), ("theirs", null), ("yours", Ada));

        Dispatch(new GestureRefused(mine, [conflict], open));
        var seen = Watch();

        Assert.Contains("Bo has changed Ordering contact since you saw it. It is now “–”; yours was “Ada”.", page.Find(".refusal").TextContent);
        page.FindAll(".refusal button")[0].Click();
        Assert.Equal(mine.Edit, Assert.IsType<Apply>(Assert.Single(seen)).Edit);
    }

    [Fact]
    public void Who_may_not_edit_sees_the_order_and_who_may()
    {
        var page = Page(World.After(Edit.Add("fiber")), new User(new(Guid.Empty), "Felix", Role.FulfilmentAgent));

        Assert.Contains("Order agent, Sales agent, Service agent", page.Find(".notice").TextContent);
        Assert.Empty(page.FindAll("input, select, #add-line"));
    }

    [Fact]
    public void A_submitted_order_has_a_track_in_place_of_tools()
    {
        var page = Page(World.After(Edit.Add("fiber"), Edit.Submit()), Agent with { Role = Role.FulfilmentAgent });

        Assert.Empty(page.FindAll(".notice"));
        Assert.Equal("Acknowledged", page.Find(".state-track [aria-current=step] span").TextContent);
        Assert.Empty(page.FindAll("input, select, #add-line"));
    }

    [Fact]
    public void A_service_order_shows_nothing_about_money()
    {
        var open = An.OpenOrder().With(A.Contract("Frame")).With(A.Offering("access").AsService()).As(OrderKind.ServiceOrder, Edit.Add("access"));
        var page = Page(open, Agent with { Role = Role.ServiceAgent });

        Assert.Empty(page.FindAll(".money, .amount, .order-totals, .currency"));
        Assert.Equal(
            ["at-orderingContact", "at-technicalContact", "at-deliveryLocation", "at-externalId", "at-requestedStart", "at-requestedCompletion", "at-priority", "at-notes"],
            page.FindAll(".header-fields :is(input, select, textarea)[id]").Select(input => input.Id!));
        Assert.Contains("Service agent", Page(open).Find(".notice").TextContent);
    }

    [Fact]
    public void An_unknown_number_is_said_so()
    {
        var page = Page(null);
        Dispatch(new OrderNotFound(new("ORD0000001")));

        Assert.Equal("There is no order ORD0000001", page.Find("h1").TextContent);
    }

    private static AngleSharp.Dom.IElement Submit(IRenderedComponent<OrderPage> page) =>
        page.FindAll("button").Single(button => button.TextContent == "Submit order");

    private IRenderedComponent<OrderPage> Page(OpenOrder? open, User? viewer = null)
    {
        var page = Render<OrderPage>(with => with.Add(p => p.Number, open?.Order.Number.Value ?? "ORD0000001"));
        if (open is not null) Dispatch(new OrderShown(open, viewer ?? Agent));
        return page;
    }
}
