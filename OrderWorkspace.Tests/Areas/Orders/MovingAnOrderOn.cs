using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Orders.Again;
using OrderWorkspace.Orders.Capture;
using OrderWorkspace.Orders.History;
using OrderWorkspace.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class MovingAnOrderOn() : PageTest(typeof(OrderPageState), typeof(AddLineState), typeof(HistoryState), typeof(AgainState))
{
    [Theory]
    [InlineData(OrderState.Draft, "")]
    [InlineData(OrderState.Acknowledged, "Put on hold, Cancel order")]
    [InlineData(OrderState.Pending, "Put on hold, Cancel order")]
    [InlineData(OrderState.InProgress, "Put on hold, Cancel order")]
    [InlineData(OrderState.Held, "Release, Cancel order")]
    [InlineData(OrderState.Rejected, "Take up again")]
    [InlineData(OrderState.AssessingCancellation, "")]
    [InlineData(OrderState.Completed, "")]
    public void Is_offered_as_far_as_it_is_possible(OrderState state, string steps) =>
        Assert.Equal(steps, string.Join(", ", Menu(OrderIn.State(state), Role.OrderAgent).FindAll("button").Select(button => button.TextContent)));

    [Theory]
    [InlineData(OrderState.Acknowledged, "Put on hold, Turn down, Let it wait, Take up")]
    [InlineData(OrderState.Pending, "Put on hold, Turn down, Take up")]
    [InlineData(OrderState.InProgress, "Put on hold")]
    [InlineData(OrderState.AssessingCancellation, "Refuse cancellation, Confirm cancellation")]
    [InlineData(OrderState.PendingCancellation, "All is undone")]
    public void Is_offered_to_fulfilment_with_its_own_steps(OrderState state, string steps) => Assert.Equal(
        steps, string.Join(", ", Menu(OrderIn.State(state), Role.FulfilmentAgent).FindAll("button").Where(button => !button.HasAttribute("disabled")).Select(button => button.TextContent)));

    [Fact]
    public void Is_greyed_for_those_who_may_not_and_says_who_may()
    {
        var buttons = Menu(OrderIn.InProgress(), Role.FulfilmentAgent).FindAll("button");

        Assert.Equal([false, true], buttons.Select(button => button.HasAttribute("disabled")));
        Assert.Equal("Only these may do this: Order agent, Sales agent, Service agent", buttons[1].GetAttribute("title"));
    }

    [Theory]
    [InlineData(OrderState.Held, "Release", OrderStep.Release)]
    [InlineData(OrderState.Rejected, "Take up again", OrderStep.Reopen)]
    [InlineData(OrderState.Acknowledged, "Take up", OrderStep.TakeUp)]
    [InlineData(OrderState.AssessingCancellation, "Confirm cancellation", OrderStep.ConfirmCancellation)]
    [InlineData(OrderState.PendingCancellation, "All is undone", OrderStep.FinishCancellation)]
    public void Is_an_edit(OrderState state, string button, OrderStep step)
    {
        var page = Page(OrderIn.State(state), step.NeededFor(OrderKind.CustomerOrder) == Permission.FulfilOrders ? Role.FulfilmentAgent : Role.OrderAgent);
        var seen = Watch();

        Button(page, button).Click();

        Assert.Equal(step, Assert.IsType<LifeEdit>(Assert.IsType<Apply>(Assert.Single(seen)).Edit, exactMatch: false).Step);
    }

    [Theory]
    [InlineData("Put on hold", "Put on hold", typeof(PutOnHold))]
    [InlineData("Cancel order", "Ask for cancellation", typeof(RequestCancellation))]
    public void Asks_for_a_reason_where_one_is_needed(string button, string now, Type edit)
    {
        var dialogs = Render<MudDialogProvider>();
        var page = Page(OrderIn.InProgress());
        var seen = Watch();

        Button(page, button).Click();
        Assert.True(Button(dialogs, now).HasAttribute("disabled"));
        dialogs.Find("textarea").Input(" They moved ");
        dialogs.Find("form").Submit();

        var applied = Assert.IsType<Apply>(Assert.Single(seen)).Edit;
        Assert.Equal((edit, "They moved"), (applied.GetType(), applied is PutOnHold held ? held.Reason : ((RequestCancellation)applied).Reason));
        Assert.Empty(dialogs.FindAll("textarea"));
    }

    [Theory]
    [InlineData(OrderState.Acknowledged, "Turn down", typeof(Reject))]
    [InlineData(OrderState.AssessingCancellation, "Refuse cancellation", typeof(RefuseCancellation))]
    public void Asks_fulfilment_why_it_says_no(OrderState state, string button, Type edit)
    {
        var (dialogs, page) = (Render<MudDialogProvider>(), Page(OrderIn.State(state), Role.FulfilmentAgent));
        var seen = Watch();

        Button(page, button).Click();
        Assert.True(Button(dialogs, button).HasAttribute("disabled"));
        dialogs.Find("textarea").Input("No duct");
        dialogs.Find("form").Submit();

        var applied = Assert.IsType<Apply>(Assert.Single(seen)).Edit;
        Assert.Equal((edit, "No duct"), (applied.GetType(), applied is Reject rejected ? rejected.Reason : ((RefuseCancellation)applied).Reason));
    }

    [Fact]
    public void Asks_what_it_waits_for_and_leaves_the_rest_to_be_said_or_not()
    {
        var (dialogs, page) = (Render<MudDialogProvider>(), Page(OrderIn.Acknowledged(), Role.FulfilmentAgent));
        var seen = Watch();

        Button(page, "Let it wait").Click();
        dialogs.Find("#awaited").Change(nameof(Awaited.Enrichment));
        dialogs.Find("form").Submit();

        Assert.Equal(new Await(Awaited.Enrichment, ""), Assert.IsType<Apply>(Assert.Single(seen)).Edit);
    }

    [Fact]
    public void Waits_for_what_is_being_saved()
    {
        var page = Page(OrderIn.Held());

        Button(page, "Release").Click();

        Assert.True(Button(page, "Release").HasAttribute("disabled"));
    }

    [Fact]
    public void Shows_why_it_is_held_and_where_it_goes_back_to()
    {
        var page = Page(OrderIn.Held());

        Assert.Equal(["Waits for devices", "After its release: In progress"], page.FindAll(".state-note span").Select(note => note.TextContent));
        Assert.All(page.FindAll(".line-row .marks"), mark => Assert.Equal("Held", mark.TextContent.Trim()));
    }

    [Fact]
    public void Shows_what_a_pending_order_waits_for() =>
        Assert.Equal("Waits for approval: Above the credit limit", Page(OrderIn.Pending()).Find(".state-note span").TextContent);

    [Fact]
    public void Shows_why_a_line_was_rejected_while_it_is_mended()
    {
        var page = Page(OrderIn.Rejected().After(new Reopen()));

        Assert.Equal("It was rejected: Not possible", page.Find(".state-note span").TextContent);
        Assert.Equal(["No duct"], page.FindAll(".line-row .reason").Select(reason => reason.TextContent));
        Assert.NotNull(page.Find("#add-line"));
    }

    [Fact]
    public void Is_told_in_the_history()
    {
        Assert.Equal(
            ["State: Acknowledged → Pending: Waits for the customer", "4 lines: Acknowledged → Pending: Waits for the customer"],
            Told(OrderIn.Acknowledged(), new Await(Awaited.Customer)));
        Assert.Equal(["State: Rejected → Draft: Not possible", "1 fiber: Rejected → Draft: No duct", "3 lines: Rejected → Draft"], Told(OrderIn.Rejected(), new Reopen()));
        Assert.Equal(["1 fiber:  → past the point of no return"], Told(OrderIn.InProgress(), Edit.PassPointOfNoReturn(1)));
        Assert.Equal(["Add: router:  → ", "Revision: 1 → 2: The customer called"], Told(OrderIn.InProgress(), Edit.Revise(Edit.Add("router"))));
    }

    private IEnumerable<string> Told(OpenOrder open, OrderEdit edit)
    {
        var applied = open.Apply(edit).Value;
        return applied.Entry!.Changes
            .Select(change => ChangeWords.Of(change, applied.After, Localizer<OrderWorkspace.Orders.Texts>(), Localizer<OrderWorkspace.Components.OrderFields.Texts>(), Localizer<OrderWorkspace.Components.Texts>()))
            .Select(words => $"{words.What}: {words.From} → {words.To}");
    }

    private IStringLocalizer<T> Localizer<T>() => Services.GetRequiredService<IStringLocalizer<T>>();

    private IRenderedComponent<LifeMenu> Menu(OpenOrder open, Role role) =>
        Render<LifeMenu>(with => with.Add(menu => menu.Order, open.Order).Add(menu => menu.Viewer, As(role)));

    private static User As(Role role) => new(new(An.Agent.Id), An.Agent.Name, role);

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> cut, string words)
        where T : IComponent =>
        cut.FindAll("button").Last(button => button.TextContent == words);

    private IRenderedComponent<OrderPage> Page(OpenOrder open, Role role = Role.OrderAgent)
    {
        var page = Render<OrderPage>(with => with.Add(p => p.Number, "ORD0000001"));
        Dispatch(new OrderShown(open, As(role)));
        return page;
    }
}
