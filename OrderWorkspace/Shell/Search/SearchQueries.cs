using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Shell.Search;

/// <summary>Customers by name or number, orders by number or the customer's purchase order number, quotes by name or number: three small statements, each by index.</summary>
public sealed class SearchQueries(IDbContextFactory<WorkspaceDb> databases)
{
    private const int MostOfAKind = 5;

    // A customer or a quote is found once for each of its words that fits.
    private const int MostTerms = 4 * MostOfAKind;

    public async Task<SearchResults> FindAsync(User by, string typed, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var customers = await CustomersAsync(db, by, typed, cancellationToken);
        SearchGroup[] groups =
        [
            new("Accounts", [.. customers.Where(hit => hit.Url.StartsWith(Urls.Accounts, StringComparison.Ordinal)).Take(MostOfAKind)]),
            new("Consumers", [.. customers.Where(hit => hit.Url.StartsWith(Urls.Consumers, StringComparison.Ordinal)).Take(MostOfAKind)]),
            new("Orders", await OrdersAsync(db, by, typed, cancellationToken)),
            new("Quotes", await QuotesAsync(db, by, typed, cancellationToken)),
        ];
        return new([.. groups.Where(group => group.Hits.Count > 0)]);
    }

    private static async Task<IReadOnlyList<SearchHit>> CustomersAsync(WorkspaceDb db, User by, string typed, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.SeeCustomers)) return [];
        var customers = db.QuicklyFoundBy(typed);
        if (by.CustomerId is { } only) customers = customers.Where(customer => customer.Id == only);
        var found = await customers.Take(MostTerms).Select(customer => new { customer.Number, customer.Name, customer.Status }).ToListAsync(cancellationToken);
        return [.. found.Distinct().Select(customer => new SearchHit(Urls.Customer(customer.Number), customer.Name, customer.Number.Value, customer.Status))];
    }

    private static async Task<IReadOnlyList<SearchHit>> OrdersAsync(WorkspaceDb db, User by, string typed, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.SeeOrders)) return [];
        var orders = by.CustomerId is { } only ? db.RealOrders.Where(order => order.CustomerId == only) : db.RealOrders;
        var found = orders.WhereBegins(order => order.PurchaseOrderNumber, typed).OrderBy(order => order.PurchaseOrderNumber).Take(MostOfAKind);
        foreach (var series in new[] { NumberSeries.CustomerOrder, NumberSeries.ServiceOrder })
        {
            if (NumberTyped<Order>.In(series, typed) is not { } number) continue;
            found = found.Concat(orders
                .Where(order => (order.Number >= number.From && order.Number < number.Before) || order.Number == number.Exact)
                .OrderBy(order => order.Number).Take(MostOfAKind));
        }
        var rows = await found
            .Join(db.Customers, order => order.CustomerId, customer => customer.Id, (order, customer) => new
            {
                order.Number,
                order.State,
                order.PurchaseOrderNumber,
                Customer = customer.Name,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Distinct().OrderBy(order => order.Number).Take(MostOfAKind).Select(order => new SearchHit(
                Urls.Order(order.Number), order.Number.Value, string.Join(" · ", new[] { order.Customer, order.PurchaseOrderNumber }.OfType<string>()), order.State)),
        ];
    }

    private static async Task<IReadOnlyList<SearchHit>> QuotesAsync(WorkspaceDb db, User by, string typed, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.SeeQuotes)) return [];
        var quotes = by.CustomerId is { } only ? db.Quotes.Where(quote => quote.CustomerId == only) : db.Quotes;
        var found = quotes.QuicklyNamed(db, typed, MostTerms);
        if (NumberTyped<Quote>.In(NumberSeries.Quote, typed) is { } number)
            found = quotes.Where(quote => (quote.Number >= number.From && quote.Number < number.Before) || quote.Number == number.Exact)
                .OrderBy(quote => quote.Number).Take(MostOfAKind).Concat(found);
        var rows = await found
            .Join(db.Customers, quote => quote.CustomerId, customer => customer.Id, (quote, customer) => new { quote.Number, quote.State, quote.Name, Customer = customer.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Distinct().OrderBy(quote => quote.Number).Take(MostOfAKind)
                .Select(quote => new SearchHit(Urls.Quote(quote.Number), quote.Number.Value, $"{quote.Customer} · {quote.Name}", quote.State)),
        ];
    }
}
