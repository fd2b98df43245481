using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Orders;
using OrderWorkspace.Tests.Support;
using Xunit;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class CapturingAnOrder
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task Of_a_part_knows_the_whole_with_all_its_parts(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var part = shop.Installed with { Id = Id.Of<SoldProduct>("part"), Number = NumberSeries.SoldProduct.At<SoldProduct>(2), ParentId = shop.Installed.Id };
        var other = part with { Id = Id.Of<SoldProduct>("other part"), Number = NumberSeries.SoldProduct.At<SoldProduct>(3) };
        await using (var db = shop.Contexts.CreateDbContext())
        {
            db.AddRange(part, other);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        var order = await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [new ChangeProducts([part.Id])], CancellationToken.None);

        Assert.Equal([shop.Installed.Number, part.Number, other.Number], order.Value.Context.SoldProducts.Values.Select(product => product.Number).Order());
    }

    [Theory, DatabaseData]
    public async Task What_was_entered_is_there_after_a_restart(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        order = await ApplyAsync(shop.Desk, order, new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7"));
        order = await ApplyAsync(shop.Desk, order, new SetHeaderField(HeaderField.RequestedCompletion, "next week"));
        order = await ApplyAsync(shop.Desk, order, new AddOffering(shop.Fiber.Id, 10));
        order = await ApplyAsync(shop.Desk, order, new SetCharacteristic(new LineId(1), "bandwidth", "fast"));

        var again = (await shop.AnotherDesk().OpenAsync(Shop.Agent, order.Order.Number, Now)).Value;

        Assert.Equivalent(order.Order with { CreatedAt = again.Order.CreatedAt }, again.Order); // stored to the microsecond
        Assert.Equal("next week", again.Order.Read(HeaderField.RequestedCompletion).Text);
        Assert.Equal("fast", again.Order.Lines[new LineId(1)].Read("bandwidth").Text);
        Assert.Equal(1000m, again.Order.Totals.OneTime.Amount);
        Assert.Equal(450m, again.Order.Totals.Monthly.Amount);
        Assert.Equal(order.Findings.All.Select(f => (f.Code, f.Path)), again.Findings.All.Select(f => (f.Code, f.Path)));
    }

    [Theory, DatabaseData]
    public async Task Knows_the_orders_of_the_last_days_that_it_repeats(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var first = await ApplyAsync(shop.Desk, await ApplyAsync(shop.Desk, await BeginAsync(shop), new AddOffering(shop.Fiber.Id)), new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7"));
        var second = await ApplyAsync(shop.Desk, await ApplyAsync(shop.Desk, await BeginAsync(shop), new AddOffering(shop.Fiber.Id)), new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-7"));

        Assert.Equal(first.Order.Number, second.Finds(OrderFindings.SameLines, at: "lines").Values["number"]);
        Assert.Equal(first.Order.Number, second.Finds(OrderFindings.PurchaseOrderNumberUsed, at: "purchaseOrderNumber").Values["number"]);
        var again = (await shop.AnotherDesk().OpenAsync(Shop.Agent, second.Order.Number, Now)).Value;
        Assert.Equal(second.Findings.All.Select(f => f.Message), again.Findings.All.Select(f => f.Message));

        await using var db = shop.Contexts.CreateDbContext();
        await db.Orders.Where(o => o.Id == first.Order.Id).ExecuteUpdateAsync(o => o.SetProperty(p => p.CreatedAt, second.Order.CreatedAt.AddDays(-EarlierOrder.Days)), Now);
        (await shop.AnotherDesk().OpenAsync(Shop.Agent, second.Order.Number, Now)).Value.FindsNo(OrderFindings.SameLines);
    }

    [Theory, DatabaseData]
    public async Task Undo_and_redo_work_after_a_restart(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        order = await ApplyAsync(shop.Desk, order, new AddOffering(shop.Fiber.Id));
        order = await ApplyAsync(shop.Desk, order, new RemoveLines([new LineId(1)]));
        Assert.Empty(order.Order.Lines);

        var undone = (await shop.AnotherDesk().UndoAsync(Shop.Agent, order.Order.Number, NewEdit(), Now)).Value.After;
        Assert.Equal(100m, undone.Order.Totals.OneTime.Amount);

        var redone = (await shop.AnotherDesk().RedoAsync(Shop.Agent, order.Order.Number, NewEdit(), Now)).Value.After;
        Assert.Empty(redone.Order.Lines);
        Assert.Equal(0m, redone.Order.Totals.OneTime.Amount);
    }

    [Theory, DatabaseData]
    public async Task Edits_of_different_fields_by_two_people_go_together(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var seen = await BeginAsync(shop);
        var (number, version) = (seen.Order.Number, seen.Order.Version);

        await ApplyAsync(shop.Desk, seen, new SetHeaderField(HeaderField.Notes, "call first"));
        var theirs = await shop.AnotherDesk().ApplyAsync(Shop.Colleague, number, version, NewEdit(), new SetHeaderField(HeaderField.PurchaseOrderNumber, "PO-9"), Now);

        Assert.Equal("call first", theirs.Value.After.Order.Notes);
        Assert.Equal("PO-9", theirs.Value.After.Order.PurchaseOrderNumber);
    }

    [Theory, DatabaseData]
    public async Task An_edit_of_a_field_that_somebody_else_changed_since_is_refused_with_both_values(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var seen = await BeginAsync(shop);

        await ApplyAsync(shop.Desk, seen, new SetHeaderField(HeaderField.Notes, "call first"));
        var refused = await shop.AnotherDesk().ApplyAsync(
            Shop.Colleague, seen.Order.Number, seen.Order.Version, NewEdit(), new SetHeaderField(HeaderField.Notes, "do not call"), Now);

        var finding = Assert.Single(refused.Findings);
        Assert.Equal(OrderFindings.EditConflict, finding.Kind);
        Assert.Equal(("call first", "do not call", "Olga Order"), (finding.Values["theirs"], finding.Values["yours"], finding.Values["by"]));
    }

    [Theory, DatabaseData]
    public async Task The_same_edit_sent_twice_is_applied_once(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        var (edit, id) = (new AddOffering(shop.Fiber.Id), NewEdit());

        foreach (var desk in new[] { shop.Desk, shop.Desk, shop.AnotherDesk() })
            Assert.True((await desk.ApplyAsync(Shop.Agent, order.Order.Number, order.Order.Version, id, edit, Now)).Succeeded);

        Assert.Single((await shop.AnotherDesk().OpenAsync(Shop.Agent, order.Order.Number, Now)).Value.Order.Lines);
    }

    [Theory, DatabaseData]
    public async Task The_same_undo_or_redo_sent_twice_is_done_once(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        foreach (var notes in new[] { "first", "second" }) order = await ApplyAsync(shop.Desk, order, new SetHeaderField(HeaderField.Notes, notes));
        var (undo, redo) = (NewEdit(), NewEdit());

        foreach (var desk in new[] { shop.Desk, shop.Desk, shop.AnotherDesk() })
            Assert.Equal("first", (await desk.UndoAsync(Shop.Agent, order.Order.Number, undo, Now)).Value.After.Order.Notes);
        foreach (var desk in new[] { shop.Desk, shop.Desk, shop.AnotherDesk() })
            Assert.Equal("second", (await desk.RedoAsync(Shop.Agent, order.Order.Number, redo, Now)).Value.After.Order.Notes);
    }

    [Theory, DatabaseData]
    public async Task Submitting_sent_twice_submits_once(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await ApplyAsync(shop.Desk, await BeginAsync(shop), new DisconnectProducts([shop.Installed.Id]));
        var id = NewEdit();

        var answers = new List<OrderState>();
        foreach (var desk in new[] { shop.Desk, shop.Desk, shop.AnotherDesk() })
            answers.Add((await desk.SubmitAsync(Shop.Agent, order.Order.Number, order.Order.Version, id, Now)).Value.After.Order.State);

        Assert.All(answers, state => Assert.Equal(OrderState.Acknowledged, state));
    }

    [Theory, DatabaseData]
    public async Task Many_edits_at_once_are_all_kept(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        var desks = new[] { shop.Desk, shop.AnotherDesk() };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            desks[i % 2].ApplyAsync(Shop.Agent, order.Order.Number, order.Order.Version, NewEdit(), new AddOffering(shop.Fiber.Id), Now)));

        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded));
        var again = (await shop.AnotherDesk().OpenAsync(Shop.Agent, order.Order.Number, Now)).Value;
        Assert.Equal(4, again.Order.Lines.Count);
        Assert.Equal(400m, again.Order.Totals.OneTime.Amount);
    }

    [Theory, DatabaseData]
    public async Task A_product_is_on_one_open_line_at_a_time_over_all_orders(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (first, second) = (await BeginAsync(shop), await BeginAsync(shop));
        first = await ApplyAsync(shop.Desk, first, new DisconnectProducts([shop.Installed.Id]));
        second = await ApplyAsync(shop.Desk, second, new DisconnectProducts([shop.Installed.Id]));

        Assert.True((await shop.Desk.SubmitAsync(Shop.Agent, first.Order.Number, first.Order.Version, NewEdit(), Now)).Succeeded);
        var refused = await shop.Desk.SubmitAsync(Shop.Agent, second.Order.Number, second.Order.Version, NewEdit(), Now);

        var finding = Assert.Single(refused.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(OrderFindings.ProductOnOtherOrder, finding.Kind);
        Assert.Equal(first.Order.Number, finding.Values["number"]);
    }

    [Theory, DatabaseData]
    public async Task Submitting_tells_the_outbox_and_ends_editing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await BeginAsync(shop);
        order = await ApplyAsync(shop.Desk, order, new AddOffering(shop.Fiber.Id));
        order = await ApplyAsync(shop.Desk, order, new SetCharacteristic(new LineId(1), "bandwidth", "500"));

        var submitted = (await shop.Desk.SubmitAsync(Shop.Agent, order.Order.Number, order.Order.Version, NewEdit(), Now)).Value.After.Order;

        Assert.Equal(OrderState.Acknowledged, submitted.State);
        Assert.Equal(LineState.Acknowledged, submitted.Lines[new LineId(1)].State);
        var late = await shop.Desk.ApplyAsync(Shop.Agent, submitted.Number, submitted.Version, NewEdit(), new SetHeaderField(HeaderField.Notes, "x"), Now);
        Assert.Equal(OrderFindings.NotDraft, Assert.Single(late.Findings).Kind);
        await using var db = shop.Contexts.CreateDbContext();
        Assert.Equal(["order.created", "order.state-changed"], await db.Outbox.OrderBy(e => e.AggregateVersion).Select(e => e.Kind).ToListAsync(Now));
    }

    [Theory, DatabaseData]
    public async Task An_order_is_begun_with_all_its_first_edits_or_not_at_all(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (add, change) = (new AddOffering(shop.Fiber.Id, 2), new ChangeProducts([shop.Installed.Id]));

        var begun = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [add, change], Now)).Value;
        Assert.Equal([LineAction.Add, LineAction.Change], begun.Order.Lines.Values.Select(l => l.Action));
        Assert.Equal(3, begun.Order.Version);

        Assert.Equal(OrderFindings.ProductTwice, Assert.Single((await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [add, change, change], Now)).Findings).Kind);
        await using var db = shop.Contexts.CreateDbContext();
        Assert.Equal((1, 2, 3), (await db.Orders.CountAsync(Now), await db.OrderLines.CountAsync(Now), await db.OrderJournal.CountAsync(Now)));
    }

    [Theory, DatabaseData]
    public async Task A_discarded_draft_leaves_nothing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await ApplyAsync(shop.Desk, await BeginAsync(shop), new AddOffering(shop.Fiber.Id));

        Assert.True((await shop.Desk.DiscardAsync(Shop.Agent, order.Order.Number, Now)).Succeeded);

        await using var db = shop.Contexts.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Orders.CountAsync(Now), await db.OrderLines.CountAsync(Now), await db.OrderJournal.CountAsync(Now)));
        Assert.Equal(OrderFindings.OrderUnknown, Assert.Single((await shop.Desk.OpenAsync(Shop.Agent, order.Order.Number, Now)).Findings).Kind);
    }

    private static async Task<OpenOrder> BeginAsync(Shop shop) => (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value;

    private static async Task<OpenOrder> ApplyAsync(OrderCapture desk, OpenOrder order, OrderEdit edit) =>
        (await desk.ApplyAsync(Shop.Agent, order.Order.Number, order.Order.Version, NewEdit(), edit, Now)).Value.After;

    private static Id<OrderEdit> NewEdit() => Id<OrderEdit>.New(TimeProvider.System.GetUtcNow());
}
