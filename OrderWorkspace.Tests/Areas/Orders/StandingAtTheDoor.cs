using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class StandingAtTheDoor
{
    private const string LetIn = "let in";
    private const string NotAllowed = "not allowed";
    private const string Unknown = "unknown";

    private static readonly CancellationToken Now = CancellationToken.None;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

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

    [Theory]
    [InlineData(Role.OrderAgent, LetIn, LetIn)]
    [InlineData(Role.SalesAgent, LetIn, LetIn)]
    [InlineData(Role.ServiceAgent, LetIn, LetIn)]
    [InlineData(Role.FulfilmentAgent, LetIn, NotAllowed)]
    [InlineData(Role.Administrator, LetIn, NotAllowed)]
    [InlineData(Role.Buyer, Unknown, Unknown)]
    public async Task Each_role_may_look_at_a_draft_or_change_it(Role role, string looking, string changing)
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var doors = await DoorsAsync(shop);

        foreach (var door in doors)
            Assert.Equal((door.Method.Name, door.IsLooking ? looking : changing), await AnswerAsync(door, shop, Shop.Agent with { Role = role }));
        Rule.Holds(EveryDoor.ThereAre.Except(doors.Select(door => door.Method)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Nobody_of_another_customer_learns_that_there_is_an_order(Role role)
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);

        foreach (var door in await DoorsAsync(shop))
            Assert.Equal((door.Method.Name, Unknown), await AnswerAsync(door, shop, Shop.Agent with { Role = role, CustomerId = Id.Of<Customer>("Somebody else") }));
    }

    [Theory, DatabaseData]
    public async Task With_nothing_to_undo_or_redo_says_so(DatabaseProvider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value.Order;

        Refused(OrderFindings.NothingToRevert, await shop.Desk.UndoAsync(Shop.Agent, order.Number, Id.Of<OrderEdit>("undo"), Now));
        Refused(OrderFindings.NothingToRevert, await shop.Desk.RedoAsync(Shop.Agent, order.Number, Id.Of<OrderEdit>("redo"), Now));
    }

    private static async Task<IReadOnlyList<EveryDoor>> DoorsAsync(Shop shop) => EveryDoor.To(
        shop.Customer.Number, (await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], Now)).Value.Order, shop.Fiber.Id, shop.Installed.Id);

    // What is refused for its own sake was let in.
    private static async Task<(string Door, string Answer)> AnswerAsync(EveryDoor door, Shop shop, User by)
    {
        var kinds = (await door.TryAsync(shop.Desk, by)).Select(finding => finding.Kind).ToList();
        return (door.Method.Name,
            kinds.Contains(OrderFindings.NotAllowed) ? NotAllowed
            : kinds.Contains(OrderFindings.OrderUnknown) || kinds.Contains(OrderFindings.CustomerUnknown) ? Unknown
            : LetIn);
    }

    private static void Refused<T>(FindingKind kind, Outcome<T> outcome)
    {
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((kind, ""), (finding.Kind, finding.Path.Value));
    }
}
