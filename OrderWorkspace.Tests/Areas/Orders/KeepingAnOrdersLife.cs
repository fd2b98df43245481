using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class KeepingAnOrdersLife
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly User Fulfilment = Shop.Colleague with { Role = Role.FulfilmentAgent };

    [Theory, DatabaseData]
    public async Task A_hold_a_release_and_a_cancellation_are_kept_and_told_to_others(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await SubmittedAsync(shop);

        order = await DoneAsync(shop, Shop.Agent, order, new PutOnHold("Waits for devices"));
        Assert.Equal((OrderState.Held, "Waits for devices", OrderState.Acknowledged), (order.State, order.StateReason, order.StateBefore));
        order = await DoneAsync(shop, Shop.Agent, order, new Release());
        order = await DoneAsync(shop, Fulfilment, order, new TakeUp());
        order = await DoneAsync(shop, Shop.Agent, order, new RequestCancellation("Ordered twice"));
        Assert.Equal(shop.Installed.Id, order.Lines[new(2)].Holds);
        order = await DoneAsync(shop, Fulfilment, order, new ConfirmCancellation());
        order = await DoneAsync(shop, Fulfilment, order, new FinishCancellation());

        Assert.All(order.Lines.Values, line => Assert.Equal((LineState.Cancelled, null), (line.State, line.Holds)));
        await using var db = shop.Contexts.CreateDbContext();
        Assert.Equal(
            ["Acknowledged", "Held", "Acknowledged", "InProgress", "AssessingCancellation", "PendingCancellation", "Cancelled"],
            (await db.Outbox.Where(e => e.Kind == "order.state-changed").OrderBy(e => e.AggregateVersion).Select(e => e.Payload).ToListAsync(Now))
                .Select(payload => System.Text.Json.JsonDocument.Parse(payload).RootElement.GetProperty("state").GetString()!));
    }

    [Theory, DatabaseData]
    public async Task A_product_is_free_for_another_order_once_it_was_turned_down(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await DoneAsync(shop, Fulfilment, await SubmittedAsync(shop), new Reject("Not possible"));

        Assert.Equal(OrderState.Acknowledged, (await SubmittedAsync(shop)).State);

        order = await DoneAsync(shop, Shop.Agent, order, new Reopen());
        var refused = await shop.Desk.SubmitAsync(Shop.Agent, order.Number, order.Version, NewEdit(), Now);
        Assert.Contains(refused.Findings, finding => finding.Kind == OrderFindings.ProductOnOtherOrder);
    }

    [Theory, DatabaseData]
    public async Task What_an_open_line_draws_is_lost_to_other_orders_and_used_once_it_is_completed(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var right = OneOfEach.Entitlement with { CustomerId = shop.Customer.Id, OfferingCode = "fiber", SoldProductId = null, UnitsGranted = 5, UnitsUsed = 0, ValidFrom = new(2020, 1, 1), ValidTo = new(2099, 1, 1) };
        await using (var db = shop.Contexts.CreateDbContext())
        {
            db.AddRange(OneOfEach.Contract with { Id = right.ContractId, CustomerId = shop.Customer.Id, PriceListId = null, QuoteId = null }, right);
            await db.SaveChangesAsync(Now);
        }
        var order = await SubmittedAsync(shop);
        var draft = (await shop.AnotherDesk().BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value;

        Assert.Equal(right.Id, order.Lines[new(1)].EntitlementId);
        Assert.Equal(5 - order.Lines[new(1)].Quantity, draft.Context.UnitsLeftOf(draft.Context.Entitlements.Single()));

        order = await DoneAsync(shop, Fulfilment, order, new TakeUp());
        await DoneAsync(shop, Fulfilment, order, new ReportLines([new(1)], LineState.Completed));

        draft = (await shop.AnotherDesk().OpenAsync(Shop.Agent, draft.Order.Number, Now)).Value;
        Assert.Equal([right with { UnitsUsed = order.Lines[new(1)].Quantity!.Value, Version = right.Version + 1 }], draft.Context.Entitlements);
        Assert.Empty(draft.Context.OpenDraws);
    }

    [Theory, DatabaseData]
    public async Task A_revision_is_kept_whole(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await DoneAsync(shop, Fulfilment, await SubmittedAsync(shop), new TakeUp());

        order = await DoneAsync(shop, Shop.Agent, order, new Revise(
            [new RemoveLines([new(2)]), new SetCharacteristic(new(1), "bandwidth", "800"), new DisconnectProducts([shop.Installed.Id])], "They close the site"));

        Assert.Equal((2, 3), (order.Revision, order.Lines.Count));
        Assert.Equal([LineState.InProgress, LineState.Cancelled, LineState.Acknowledged], order.Lines.Values.Select(line => line.State!.Value));
        Assert.Equal([null, null, shop.Installed.Id], order.Lines.Values.Select(line => line.Holds));
        await using var db = shop.Contexts.CreateDbContext();
        var entry = await db.OrderJournal.AsNoTracking().SingleAsync(e => e.OrderId == order.Id && e.Number == order.Version, Now);
        var told = RevisedLines.Of(entry);
        Assert.Equal((new LineId(3), new LineId(1), new LineId(2)), (told.Added.Single(), told.Changed.Single(), told.Withdrawn.Single()));
    }

    [Theory, DatabaseData]
    public async Task A_step_is_never_undone_but_what_was_typed_before_it_is(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await DoneAsync(shop, Fulfilment, await SubmittedAsync(shop), new Reject("Not possible"));
        await DoneAsync(shop, Shop.Agent, order, new Reopen());

        var undone = (await shop.AnotherDesk().UndoAsync(Shop.Agent, order.Number, NewEdit(), Now)).Value.After.Order;

        Assert.Equal(OrderState.Draft, undone.State);
        Assert.Null(undone.Lines[new(1)].Read("bandwidth").Text);
    }

    [Theory]
    [InlineData(Role.OrderAgent, true, false)]
    [InlineData(Role.SalesAgent, true, false)]
    [InlineData(Role.FulfilmentAgent, true, true)]
    [InlineData(Role.Administrator, false, false)]
    public async Task A_step_is_taken_by_those_whose_work_it_is(Role role, bool holds, bool takesUp)
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var (order, by) = (await SubmittedAsync(shop), Shop.Colleague with { Role = role });

        Assert.Equal(takesUp, IsLetIn(await ApplyAsync(shop, by, order, new TakeUp())));
        Assert.Equal(holds, IsLetIn(await ApplyAsync(shop, by, order, new PutOnHold("Wait"))));
    }

    private static bool IsLetIn(Outcome<AppliedEdit> outcome) => outcome.Findings.All(finding => finding.Kind != OrderFindings.NotAllowed);

    // As another process reads it.
    private static async Task<Order> DoneAsync(Shop shop, User by, Order order, OrderEdit edit)
    {
        var applied = await ApplyAsync(shop, by, order, edit);
        Assert.Equal([], applied.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message));
        return (await shop.AnotherDesk().OpenAsync(by, order.Number, Now)).Value.Order;
    }

    private static Task<Outcome<AppliedEdit>> ApplyAsync(Shop shop, User by, Order order, OrderEdit edit) =>
        shop.Desk.ApplyAsync(by, order.Number, order.Version, NewEdit(), edit, Now);

    /// <summary>It adds a line and disconnects what the customer has.</summary>
    private static async Task<Order> SubmittedAsync(Shop shop)
    {
        OrderEdit[] edits = [new AddOffering(shop.Fiber.Id), new DisconnectProducts([shop.Installed.Id]), new SetCharacteristic(new(1), "bandwidth", "500")];
        var begun = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, edits, Now)).Value.Order;
        return (await shop.Desk.SubmitAsync(Shop.Agent, begun.Number, begun.Version, NewEdit(), Now)).Value.After.Order;
    }

    private static Id<OrderEdit> NewEdit() => Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());
}
