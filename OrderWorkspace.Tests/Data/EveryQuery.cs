using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Accounts;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Home;
using OrderWorkspace.Orders;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Quotes;
using OrderWorkspace.Shell.Search;
using One = OrderWorkspace.Tests.Data.OneOfEach;

namespace OrderWorkspace.Tests.Data;

/// <summary>
/// Everything that the application reads, asked in every way that makes another statement, about the records of <see cref="OneOfEach"/>.
/// A method of a class of queries that is not here fails the tests that go through this list.
/// </summary>
internal sealed record EveryQuery(MethodInfo Method, string Asked, Func<IServiceProvider, User, Task<object?>> RunAsync)
{
    private static readonly CancellationToken Now = CancellationToken.None;

    private static readonly PageRequest[] PagesByMoment = Pages(Cursor.Of(One.Order.CreatedAt, One.Order.Number));
    private static readonly PageRequest[] PagesByDay = Pages(Cursor.Of(One.Contract.From, One.Contract.Number));
    private static readonly PageRequest[] PagesByText = Pages(Cursor.Of(One.Contact.Name, One.Contact.Number));

    private static readonly OrderContext Context = new()
    {
        Today = DateOnly.FromDateTime(One.Now.Date),
        Customer = One.Account with { Segment = Segment.Business },
        Contacts = [One.Contact],
        Locations = [One.Location],
        Contracts = [One.Contract],
        Entitlements = [One.Entitlement],
        Prices = new PriceBook { Lists = [One.PriceList] },
    };

    /// <summary>All of them, on the pages of a customer that the user was shown, as those that ask about one expect; null when there was none to show.</summary>
    public static IReadOnlyList<EveryQuery> About(CustomerView? customer) =>
    [
        .. from kind in Enum.GetValues<CustomerKind>()
           from sort in Enum.GetValues<CustomerSort>()
           from isDescending in new[] { false, true }
           from page in Pages(Cursor.Of(sort == CustomerSort.Name ? One.Account.Name : "", One.Account.Number))
           select Asks((CustomerListQueries queries, User user) =>
               queries.RowsAsync(user, new CustomerFilter(kind) { Sort = sort, IsDescending = isDescending, Page = page }, Now)),
        .. from text in Typed
           select Asks((CustomerListQueries queries, User user) => queries.RowsAsync(
               user,
               new CustomerFilter(CustomerKind.Account) { Text = text, Status = One.Account.Status, Segment = One.Account.Segment, Country = One.Account.Country },
               Now)),

        Asks((CustomerQueries queries, User user) => queries.FindAsync(user, One.Account.Number, Now)),
        .. from shown in Those(customer) select Asks((OverviewQueries queries, User user) => queries.OfAsync(user, shown, Now)),
        .. from shown in Those(customer)
           from tab in Enum.GetValues<CustomerTab>()
           from page in PagesByMoment.Concat(PagesByDay).Concat(PagesByText)
           select Asks((TabQueries queries, User user) => queries.OfAsync(user, shown, tab, page, Now)),
        .. from number in new[] { One.Contact.Number.Value, One.Contract.Number.Value, One.Entitlement.Number.Value, One.SoldProduct.Number.Value }
           select Asks((RecordQueries queries, User user) => queries.FindAsync(user, One.Account.Number, number, Now)),

        .. from page in PagesByMoment
           from filter in new QuoteFilter[]
           {
               new(),
               new() { CustomerId = One.Account.Id },
               new() { State = One.Quote.State, ValidFrom = One.Quote.ValidUntil, ValidUntil = One.Quote.ValidUntil },
               new() { OwnerText = One.Quote.Owner, Currency = One.Quote.Currency, MonthlyAtLeast = One.Quote.Totals.Monthly, MonthlyAtMost = One.Quote.Totals.Monthly },
               new() { OwnerText = "nobody", OneTimeAtLeast = One.Quote.Totals.OneTime, OneTimeAtMost = One.Quote.Totals.OneTime },
           }
           let asked = filter with { Page = page }
           select Asks((QuoteQueries queries, User user) => queries.RowsAsync(user, asked, Now)),
        .. from text in Typed select Asks((QuoteQueries queries, User user) => queries.RowsAsync(user, new QuoteFilter { CustomerText = text }, Now)),
        Asks((QuoteQueries queries, User user) => queries.CurrenciesAsync(user, Now)),
        Asks((QuoteQueries queries, User user) => queries.OpenAsync(user, null, Context.Today, 5, Now)),
        Asks((QuoteQueries queries, User user) => queries.OpenAsync(user, One.Account.Id, Context.Today, 5, Now)),
        Asks((QuoteQueries queries, User user) => queries.FindAsync(user, One.Quote.Number, Now)),
        Asks((QuoteQueries queries, User user) => queries.CompareAsync(user, One.Quote.Number, One.QuoteVersion.Revision, One.Quote.Revision, Now)),

        .. from page in PagesByMoment
           from filter in new OrderFilter[]
           {
               new(),
               new() { State = One.Order.State },
               new() { Kind = OrderKind.ServiceOrder },
               new() { CustomerId = One.Account.Id, CreatedFrom = One.Order.CreatedAt, CreatedBefore = One.Order.CreatedAt.AddDays(1) },
               new() { Number = "1", Customer = One.Account.Number.Value },
           }
           let asked = filter with { Page = page }
           select Asks((OrderQueries queries, User user) => queries.RowsAsync(user, asked, Now)),
        .. from text in Typed select Asks((OrderQueries queries, User user) => queries.RowsAsync(user, new OrderFilter { Customer = text, Number = text }, Now)),
        .. from before in new long?[] { null, 99 } select Asks((OrderQueries queries, User user) => queries.HistoryAsync(user, One.Order.Number, before, Now)),
        .. from text in Typed select Asks((OrderQueries queries, User user) => queries.CustomersAsync(user, text, Now)),
        .. from kind in Enum.GetValues<OrderKind>()
           from query in new[]
           {
               Asks((OfferingQueries queries, User user) => queries.SoldToAsync(user, kind, Context, Now)),
               Asks((OfferingQueries queries, User user) => queries.InUseAsync(user, kind, Context, Now)),
           }
           select query,
        Asks((OfferingQueries queries, User user) => queries.ImpactOfAsync(user, Context, new[] { One.SoldProduct.Id }, Now)),

        Asks((HomeQueries queries, User user) => queries.OfAsync(user, Now)),
        .. from text in Typed.Concat([One.Order.Number.Value, One.Quote.Number.Value, One.Order.PurchaseOrderNumber!])
           select Asks((SearchQueries queries, User user) => queries.FindAsync(user, text, Now)),
    ];

    /// <summary>The methods of queries that there are.</summary>
    public static IEnumerable<MethodInfo> ThereAre => Classes
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly));

    /// <summary>All classes of queries, on a database.</summary>
    public static ServiceProvider On(IDbContextFactory<WorkspaceDb> databases)
    {
        var services = new ServiceCollection().AddSingleton(databases).AddSingleton(TimeProvider.System);
        foreach (var type in Classes) services.AddSingleton(type);
        return services.BuildServiceProvider();
    }

    public override string ToString() => Asked;

    private static IEnumerable<Type> Classes =>
        typeof(WorkspaceDb).Assembly.GetTypes().Where(type => type.IsClass && type.Name.EndsWith("Queries", StringComparison.Ordinal));

    private static string[] Typed => ["soren", "soren aeble", One.Account.Number.Value, "2"];

    private static IEnumerable<T> Those<T>(T? one) => one is null ? [] : [one];

    private static PageRequest[] Pages(Cursor place) =>
        [PageRequest.First, PageRequest.From(place.ToString(), null), PageRequest.From(null, place.ToString())];

    private static EveryQuery Asks<TQueries, TAnswer>(Expression<Func<TQueries, User, Task<TAnswer>>> ask)
        where TQueries : class
    {
        var run = ask.Compile();
        return new(
            ((MethodCallExpression)ask.Body).Method,
            ask.ToString(),
            async (services, user) => await run(services.GetRequiredService<TQueries>(), user));
    }
}
