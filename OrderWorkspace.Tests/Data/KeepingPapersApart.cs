using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Mapping;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

/// <summary>Whatever is asked, the papers on which quotes are written are no orders: every answer is the same with them as without.</summary>
public sealed class KeepingPapersApart
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly JsonSerializerOptions AllThatIsTold = new() { IgnoreReadOnlyProperties = true, Converters = { new IdentityJson() } };

    private static readonly User[] Askers =
        [.. new[] { Role.OrderAgent, Role.SalesAgent, Role.FulfilmentAgent }.Select(role => Shop.Agent with { Role = role, Name = OneOfEach.Order.CreatedBy })];

    [Theory, DatabaseData]
    public async Task No_answer_counts_or_names_a_paper(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var queries = EveryQuery.On(database.Contexts);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.InOrder);
        await db.SaveChangesAsync(Cancellation);
        var without = await AnswersAsync(queries);

        var papers = Like(OrderKind.Quote, NumberSeries.Quote);
        db.AddRange(papers);
        db.AddRange(LinesOf(papers));
        await db.SaveChangesAsync(Cancellation);
        Rule.Holds(Differing(without, await AnswersAsync(queries)));

        var orders = Like(OrderKind.CustomerOrder, NumberSeries.CustomerOrder);
        db.AddRange(orders);
        db.AddRange(LinesOf(orders));
        await db.SaveChangesAsync(Cancellation);
        Rule.Catches(Differing(without, await AnswersAsync(queries)));
    }

    /// <summary>The order there is, again in every state.</summary>
    private static List<Order> Like(OrderKind kind, NumberSeries series) =>
    [
        .. from state in Enum.GetValues<OrderState>()
           select OneOfEach.Order with { Id = Id<Order>.New(OneOfEach.Now), Number = series.At<Order>(500 + (int)state), Kind = kind, State = state, CreatedAt = TimeProvider.System.GetUtcNow() },
    ];

    private static IEnumerable<OrderLine> LinesOf(IEnumerable<Order> orders) => orders.Select(order => OneOfEach.OrderLine with { OrderId = order.Id, ParentId = null, Holds = null });

    private static IEnumerable<string> Differing(IReadOnlyList<(string Asked, string Answer)> before, IReadOnlyList<(string Asked, string Answer)> after) =>
        before.Zip(after).Where(answers => answers.First != answers.Second).Select(answers => answers.First.Asked);

    private static async Task<IReadOnlyList<(string Asked, string Answer)>> AnswersAsync(ServiceProvider queries)
    {
        var answers = new List<(string, string)>();
        foreach (var by in Askers)
        {
            var shown = await queries.GetRequiredService<CustomerQueries>().FindAsync(by, OneOfEach.Account.Number, Cancellation);
            answers.Add((nameof(CustomerQueries.FindAsync), JsonSerializer.Serialize(shown, AllThatIsTold)));
            foreach (var query in EveryQuery.About(shown)) answers.Add((query.Asked, JsonSerializer.Serialize(await query.RunAsync(queries, by), AllThatIsTold)));
        }
        return answers;
    }
}
