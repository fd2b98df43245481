using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class StandingAtTheDoor
{
    private const string LetIn = "let in";
    private const string NotAllowed = "not allowed";
    private const string Unknown = "unknown";

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_may_do_all_to_a_quote_or_nothing(Role role)
    {
        var answer = role switch { Role.SalesAgent => LetIn, Role.Buyer => Unknown, _ => NotAllowed };
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var doors = EveryQuoteDoor.To(shop.Customer.Number, await shop.QuotedAsync(quantity: 10));

        foreach (var door in doors)
            Assert.Equal((door.Name, answer), await AnswerAsync(door, shop, Shop.Agent with { Role = role }));
        Rule.Holds(EveryQuoteDoor.ThereAre.Except(doors.Select(door => door.Method)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Nobody_of_another_customer_learns_that_there_is_a_quote(Role role)
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);

        foreach (var door in EveryQuoteDoor.To(shop.Customer.Number, await shop.QuotedAsync(quantity: 10)))
            Assert.Equal((door.Name, Unknown), await AnswerAsync(door, shop, Shop.Agent with { Role = role, CustomerId = Id.Of<Customer>("Somebody else") }));
    }

    // What is refused for its own sake was let in.
    private static async Task<(string Door, string Answer)> AnswerAsync(EveryQuoteDoor door, Shop shop, User by)
    {
        var kinds = (await door.TryAsync(new(shop.QuoteDesk(), shop.AnotherDesk()), by)).Select(finding => finding.Kind).ToList();
        return (door.Name,
            kinds.Contains(OrderFindings.NotAllowed) ? NotAllowed
            : kinds.Contains(QuoteFindings.Unknown) || kinds.Contains(OrderFindings.CustomerUnknown) ? Unknown
            : LetIn);
    }
}
