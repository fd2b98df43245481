using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Hosting;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Hosting;

public sealed class AddingAUser(Workspace workspace) : IClassFixture<Workspace>
{
    private const string Password = "Correct-Horse-7";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_them_sign_in_with_their_role()
    {
        await AddAsync(Password, ("email", "new.agent@example.com"), ("name", "Nina Neu"), ("role", "serviceagent"));

        using var browser = await workspace.BrowserOfAsync("new.agent@example.com", Password);
        Assert.True((await browser.GetAsync(Urls.Home, Cancellation)).IsSuccessStatusCode);
        await using var db = await workspace.OpenDatabaseAsync();
        var user = await db.Users.SingleAsync(user => user.Email == "new.agent@example.com", Cancellation);
        Assert.Equal(("Nina Neu", null), (user.DisplayName, user.CustomerId));
        Assert.Equal(nameof(Role.ServiceAgent), await db.Roles.Where(role => db.UserRoles.Any(of => of.UserId == user.Id && of.RoleId == role.Id)).Select(role => role.Name).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Who_buys_binds_them_to_their_account()
    {
        await AddAsync(Password, ("email", "new.buyer@example.com"), ("name", "Bea"), ("role", "Buyer"), ("account", OneOfEach.Account.Number.Value));

        await using var db = await workspace.OpenDatabaseAsync();
        Assert.Equal(OneOfEach.Account.Id.Value, (await db.Users.SingleAsync(user => user.Email == "new.buyer@example.com", Cancellation)).CustomerId);
    }

    [Theory]
    [InlineData("email", null, "The setting --email holds nothing; it may hold an e-mail address.")]
    [InlineData("email", "nobody", "The setting --email holds 'nobody'; it may hold an e-mail address that nobody has yet (Email 'nobody' is invalid.).")]
    [InlineData("email", "order.agent@demo.example", "The setting --email holds 'order.agent@demo.example'; it may hold an e-mail address that nobody has yet (Username 'order.agent@demo.example' is already taken.).")]
    [InlineData("name", " ", "The setting --name holds nothing; it may hold the name that others see, of up to 100 characters.")]
    [InlineData("role", "King", "The setting --role holds 'King'; it may hold OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator, Buyer.")]
    [InlineData("role", "1", "The setting --role holds '1'; it may hold OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator, Buyer.")]
    [InlineData("role", "Buyer", "The setting --account holds nothing; it may hold the number of the account that the buyer orders for.")]
    public async Task With_a_wrong_argument_makes_nobody_and_says_what_it_may_be(string argument, string? holds, string refusal)
    {
        var arguments = new Dictionary<string, string?> { ["email"] = "wrong@example.com", ["name"] = "Willy", ["role"] = "OrderAgent", [argument] = holds };

        Assert.Equal(refusal, await RefusalAsync(Password, arguments));
    }

    [Theory]
    [InlineData(null, "Passwords must be at least 12 characters.")]
    [InlineData("alllowercaseletters", "Passwords must have at least one digit ('0'-'9').")]
    public async Task With_a_weak_password_makes_nobody_and_does_not_repeat_it(string? password, string reason)
    {
        var refusal = await RefusalAsync(password, new() { ["email"] = "weak@example.com", ["name"] = "Willy", ["role"] = "OrderAgent" });

        Assert.StartsWith("The setting password on standard input holds one that is refused; it may hold one that is not (", refusal, StringComparison.Ordinal);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("alllowercaseletters", refusal, StringComparison.Ordinal);
    }

    private async Task<string> RefusalAsync(string? password, Dictionary<string, string?> arguments)
    {
        await using var db = await workspace.OpenDatabaseAsync();
        var before = await db.Users.CountAsync(Cancellation);

        var refused = await Assert.ThrowsAsync<WrongSettingException>(() => AddAsync(password, [.. arguments.Select(argument => (argument.Key, argument.Value))]));

        Assert.Equal(before, await db.Users.CountAsync(Cancellation));
        return refused.Message;
    }

    private Task AddAsync(string? password, params (string Key, string? Value)[] arguments) => AddUser.RunAsync(
        workspace.Services,
        new ConfigurationBuilder().AddInMemoryCollection(arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value))).Build(),
        () => password);
}
