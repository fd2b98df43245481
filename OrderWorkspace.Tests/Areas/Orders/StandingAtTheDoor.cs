using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class StandingAtTheDoor
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task For_a_customer_that_is_not_there_begins_nothing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);

        Refused(OrderFindings.CustomerUnknown, await shop.Desk.BeginAsync(Shop.Agent, new("ACC9999999"), [], Now));
    }

    [Theory, DatabaseData]
    public async Task For_a_customer_of_somebody_else_looks_as_if_there_were_none(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var buyer = Shop.Agent with { CustomerId = Id.Of<Customer>("Somebody else") };

        Refused(OrderFindings.CustomerUnknown, await shop.Desk.BeginAsync(buyer, shop.Customer.Number, [], Now));
    }

    [Theory, DatabaseData]
    public async Task With_a_role_that_may_only_look_changes_nothing(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value.Order;
        var onlooker = Shop.Colleague with { Role = Role.FulfilmentAgent };

        Refused(OrderFindings.NotAllowed, await shop.Desk.BeginAsync(onlooker, shop.Customer.Number, [], Now));
        Refused(OrderFindings.NotAllowed, await shop.Desk.SubmitAsync(onlooker, order.Number, order.Version, Now));
        Refused(OrderFindings.NotAllowed, await shop.Desk.UndoAsync(onlooker, order.Number, Now));
        Refused(OrderFindings.NotAllowed, await shop.Desk.DiscardAsync(onlooker, order.Number, Now));
    }

    [Theory, DatabaseData]
    public async Task With_nothing_to_undo_or_redo_says_so(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value.Order;

        Refused(OrderFindings.NothingToRevert, await shop.Desk.UndoAsync(Shop.Agent, order.Number, Now));
        Refused(OrderFindings.NothingToRevert, await shop.Desk.RedoAsync(Shop.Agent, order.Number, Now));
    }

    private static void Refused<T>(FindingKind kind, Outcome<T> outcome)
    {
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((kind, ""), (finding.Kind, finding.Path.Value));
    }
}
