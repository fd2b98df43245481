using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Tests.Domain.Access;

public sealed class AskingWhoMay
{
    private static readonly Id<Customer> Own = Id<Customer>.New(DateTimeOffset.UnixEpoch);
    private static readonly Id<Customer> Other = Id<Customer>.New(DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(Role.OrderAgent, Permission.ApproveQuotes)]
    [InlineData(Role.SalesAgent, Permission.EditSubmittedOrders)]
    [InlineData(Role.ServiceAgent, Permission.SeeUnapprovedPrices)]
    [InlineData(Role.FulfilmentAgent, Permission.EditQuotes)]
    [InlineData(Role.Administrator, Permission.EditOrders)]
    [InlineData(Role.Buyer, Permission.SeeCustomers)]
    public void No_role_may_what_the_product_withholds_from_it(Role role, Permission permission) => Assert.False(A(role).May(permission));

    [Theory]
    [InlineData(Role.OrderAgent, Permission.EditOrders)]
    [InlineData(Role.SalesAgent, Permission.ConvertQuotes)]
    [InlineData(Role.ServiceAgent, Permission.EditServiceOrders)]
    [InlineData(Role.FulfilmentAgent, Permission.FulfilOrders)]
    [InlineData(Role.Administrator, Permission.Administer)]
    [InlineData(Role.Buyer, Permission.UsePortal)]
    public void Each_role_may_what_it_is_there_for(Role role, Permission permission) => Assert.True(A(role).May(permission));

    [Fact]
    public void Everything_may_be_done_by_somebody() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.NotEmpty(Permissions.Holders(permission)));

    [Fact]
    public void A_buyer_may_nothing_for_another_customer()
    {
        var buyer = A(Role.Buyer) with { CustomerId = Own };

        Assert.True(buyer.May(Permission.UsePortal, Own));
        Assert.False(buyer.May(Permission.UsePortal, Other));
        Assert.False(A(Role.Buyer).May(Permission.UsePortal, Other));
    }

    [Fact]
    public void An_agent_may_the_same_for_every_customer()
    {
        Assert.True(A(Role.OrderAgent).May(Permission.EditOrders, Other));
        Assert.False(A(Role.FulfilmentAgent).May(Permission.EditOrders, Other));
    }

    private static User A(Role role) => new(Id<User>.New(DateTimeOffset.UnixEpoch), "Olivia Anders", role);
}
