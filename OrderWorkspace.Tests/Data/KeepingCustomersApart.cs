using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Mapping;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Quotes;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

/// <summary>Whatever is asked, who belongs to one customer hears nothing of another.</summary>
public sealed class KeepingCustomersApart
{
    private static readonly User Agent = Shop.Agent with { Name = OneOfEach.Order.CreatedBy };

    /// <summary>By what one knows that something is of the account: its numbers, who wrote its order, what is sold to it.</summary>
    private static readonly string[] Signs =
    [
        OneOfEach.Account.Number.Value, OneOfEach.Contact.Number.Value, OneOfEach.Contract.Number.Value, OneOfEach.Quote.Number.Value, OneOfEach.Order.Number.Value,
        OneOfEach.SoldProduct.Number.Value, OneOfEach.Entitlement.Number.Value, OneOfEach.JournalEntry.ByName, OneOfEach.Offering.Code, OneOfEach.Location.City,
    ];

    private static readonly JsonSerializerOptions AllThatIsTold = new() { IgnoreReadOnlyProperties = true, Converters = { new IdentityJson() } };

    [Theory, DatabaseData]
    public async Task Nothing_of_an_account_is_told_to_another(DatabaseProvider provider)
    {
        await using var database = await FilledAsync(provider);
        await using var queries = EveryQuery.On(database.Contexts);

        foreach (var stranger in Enum.GetValues<Role>().Select(role => Agent with { Role = role, CustomerId = OneOfEach.Parent.Id }))
            Rule.Holds(await TellingAsync(queries, stranger));
        Rule.Holds(await TellingAsync(queries, Agent with { Role = Role.Buyer }));

        var told = (await TellingAsync(queries, Agent)).Select(query => query.Method);
        Rule.Holds(EveryQuery.ThereAre.Except(told).Where(method => method.Name != nameof(QuoteQueries.CurrenciesAsync))); // currencies are nobody's
    }

    private static async Task<IReadOnlyList<EveryQuery>> TellingAsync(ServiceProvider queries, User by)
    {
        var shown = await queries.GetRequiredService<CustomerQueries>().FindAsync(by, OneOfEach.Account.Number, CancellationToken.None);
        var telling = new List<EveryQuery>();
        foreach (var query in EveryQuery.About(shown))
        {
            var answer = JsonSerializer.Serialize(await query.RunAsync(queries, by), AllThatIsTold);
            if (Signs.Any(sign => answer.Contains(sign, StringComparison.Ordinal))) telling.Add(query);
        }
        return telling;
    }

    private static async Task<TestDatabase> FilledAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.InOrder);
        await db.SaveChangesAsync();
        return database;
    }
}
