using System.Security.Claims;
using Fluxor;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Orders;
using OrderWorkspace.Orders.Capture;
using OrderWorkspace.SignIn;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class SavingGestures
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Gestures_made_faster_than_they_are_saved_are_saved_in_their_order()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        await using var circuit = await OpenAsync(shop, shop.Contexts);

        for (var i = 1; i <= 20; i++) circuit.Dispatch(new Apply(Edit.Set(HeaderField.Notes, $"note {i}")));
        circuit.Dispatch(new Undo());

        await circuit.IsQuietAsync();
        Assert.Equal("note 19", circuit.Order.Read(HeaderField.Notes).Text);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"note {i}"), (await NotesAsync(shop)).Take(20));
    }

    [Fact]
    public async Task What_a_database_did_not_take_waits_and_nothing_overtakes_it()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        var contexts = new Failing(shop.Contexts);
        await using var circuit = await OpenAsync(shop, contexts);

        contexts.IsDown = true;
        circuit.Dispatch(new Apply(Edit.Set(HeaderField.Notes, "first")));
        await circuit.HappensAsync(state => state.HasFailed);
        circuit.Dispatch(new Apply(Edit.Set(HeaderField.Notes, "second")));
        Assert.Equal(2, circuit.State.Waiting.Count);
        contexts.IsDown = false;
        circuit.Dispatch(new SaveAgain());

        await circuit.IsQuietAsync();
        Assert.False(circuit.State.HasFailed);
        Assert.Equal(["first", "second"], await NotesAsync(shop));
    }

    [Fact]
    public async Task A_gesture_that_is_refused_leaves_the_order_as_it_is_now()
    {
        await using var shop = await Shop.OpenAsync(DatabaseProvider.Sqlite);
        await using var circuit = await OpenAsync(shop, shop.Contexts);

        circuit.Dispatch(new SubmitOrder());

        await circuit.HappensAsync(state => state.Refusal is not null);
        Assert.Contains(circuit.State.Refusal!.Findings, finding => finding.Kind == OrderFindings.NoLines);
        Assert.Equal(OrderState.Draft, circuit.Order.State);
    }

    private static async Task<IEnumerable<string?>> NotesAsync(Shop shop)
    {
        await using var db = shop.Contexts.CreateDbContext();
        var journal = await db.OrderJournal.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(CancellationToken.None);
        return journal.SelectMany(entry => entry.Changes).OfType<HeaderFieldChanged>().Where(change => change.Field == HeaderField.Notes).Select(change => change.To.Text);
    }

    private static async Task<CircuitOfAnAgent> OpenAsync(Shop shop, IDbContextFactory<WorkspaceDb> contexts)
    {
        var begun = await shop.Desk.BeginAsync(Shop.Agent, shop.Customer.Number, [], CancellationToken.None);
        var circuit = await CircuitOfAnAgent.StartAsync(contexts);
        circuit.Dispatch(new ShowOrder(begun.Value.Order.Number));
        await circuit.HappensAsync(state => state.Open is not null);
        return circuit;
    }

    private sealed class CircuitOfAnAgent(ServiceProvider application, AsyncServiceScope scope) : IAsyncDisposable
    {
        public OrderPageState State => scope.ServiceProvider.GetRequiredService<IState<OrderPageState>>().Value;

        public Order Order => State.Open!.Order;

        public static async Task<CircuitOfAnAgent> StartAsync(IDbContextFactory<WorkspaceDb> contexts)
        {
            var application = new ServiceCollection()
                .AddLogging()
                .AddSingleton(TimeProvider.System).AddSingleton(contexts).AddSingleton<NumberBlocks>().AddSingleton<OpenOrders>().AddSingleton<OrderCapture>()
                .AddScoped<AuthenticationStateProvider, SignedIn>().AddScoped<CurrentUser>()
                .AddFluxor(options => options.ScanTypes(typeof(OrderPageState), typeof(OrderPageEffects)))
                .BuildServiceProvider();
            var scope = application.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IStore>().InitializeAsync();
            return new(application, scope);
        }

        public void Dispatch(object action) => scope.ServiceProvider.GetRequiredService<IDispatcher>().Dispatch(action);

        public Task HappensAsync(Func<OrderPageState, bool> it) =>
            Eventually.NothingIsMissing(() => Task.FromResult(it(State) ? null : State.ToString()), AWhile);

        public Task IsQuietAsync() => HappensAsync(state => state.Waiting.IsEmpty);

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await application.DisposeAsync();
        }
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, Shop.Agent.Id.ToString()), new(WorkspaceClaims.DisplayName, Shop.Agent.Name), new(ClaimTypes.Role, Shop.Agent.Role.ToString()),
            ],
            "test"))));
    }

    private sealed class Failing(IDbContextFactory<WorkspaceDb> contexts) : IDbContextFactory<WorkspaceDb>
    {
        public bool IsDown { get; set; }

        public WorkspaceDb CreateDbContext() => IsDown ? throw new SqliteException("The disk is full.", 13) : contexts.CreateDbContext();
    }
}
