using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Components.Customers;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders.History;

namespace OrderWorkspace.Orders;

/// <summary>What lists and pages show of orders: what the user may not see never leaves here.</summary>
public sealed class OrderQueries(IDbContextFactory<WorkspaceDb> databases)
{
    private const int HistorySize = 50;
    private const int CustomersToChoose = 12;
    private const int MostTermsOfOne = 4;

    /// <summary>A page of the orders that fit, the newest first.</summary>
    public async Task<Page<OrderRow>> RowsAsync(User by, OrderFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var orders = Filtered(db, by, filter)
            .Beyond(filter.Page.Place?.As<DateTimeOffset, Order>(), descending: !filter.Page.IsBackwards, order => order.CreatedAt, order => order.Number)
            .Take(PageRequest.Read);
        var rows = await orders.Join(db.Customers, order => order.CustomerId, customer => customer.Id, (order, customer) => new OrderRow(
            order.Number, order.State, customer.Number, customer.Name, order.PurchaseOrderNumber,
            order.RequestedCompletion, new Money(order.Totals.OneTime.Amount, order.Currency), new Money(order.Totals.Monthly.Amount, order.Currency),
            order.CreatedBy, order.CreatedAt)).ToListAsync(cancellationToken);
        // The statement sorts what it cuts off; whether a join keeps that order is up to the database.
        var sorted = rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Number).ToList();
        if (!filter.Page.IsBackwards) sorted.Reverse();
        return filter.Page.Of(sorted, row => Cursor.Of(row.CreatedAt, row.Number));
    }

    /// <summary>The edits of an order, newest first.</summary>
    /// <param name="before">Only what is older than this edit; null begins with the newest.</param>
    public async Task<HistoryPage> HistoryAsync(User by, Number<Order> number, long? before, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var read = await Visible(by, db.Orders, Enum.GetValues<OrderKind>()).Where(order => order.Number == number)
            .Join(db.OrderJournal, order => order.Id, entry => entry.OrderId, (_, entry) => entry)
            .Where(entry => before == null || entry.Number < before)
            .OrderByDescending(entry => entry.Number)
            .Take(HistorySize + 1)
            .Select(entry => new HistoryEntry(entry.Number, entry.At, entry.ByName, entry.Channel, entry.Reverts, entry.Changes))
            .ToListAsync(cancellationToken);
        return new([.. read.Take(HistorySize)], read.Count > HistorySize);
    }

    /// <summary>A few customers that <paramref name="typed"/> finds and that the user may order for.</summary>
    public async Task<IReadOnlyList<CustomerChoice>> CustomersAsync(User by, string typed, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.EditOrders)) return [];
        await using var db = await databases.ConnectAsync(cancellationToken);
        var found = await db.QuicklyFoundBy(typed)
            .Where(customer => by.CustomerId == null || customer.Id == by.CustomerId)
            .Select(customer => new CustomerChoice(customer.Number, customer.Name, customer.Status, customer.Segment, customer.Country))
            .Take(CustomersToChoose * MostTermsOfOne)
            .ToListAsync(cancellationToken);
        return [.. found.Distinct().Take(CustomersToChoose)]; // one may be found by several of its words
    }

    private static IQueryable<Order> Visible(User by, IQueryable<Order> orders, params OrderKind[] kinds)
    {
        OrderKind[] seen = [.. kinds.Where(kind => by.May(kind.ToSee()))];
        var visible = seen is [var one] ? orders.Where(order => order.Kind == one) : orders.Where(order => seen.Contains(order.Kind));
        return by.CustomerId is { } only ? visible.Where(order => order.CustomerId == only) : visible;
    }

    private static IQueryable<Order> Filtered(WorkspaceDb db, User by, OrderFilter filter)
    {
        var orders = Visible(by, db.Orders, filter.Kind);
        if (filter.State is { } state) orders = orders.Where(order => order.State == state);
        if (filter.CustomerId is { } id) orders = orders.Where(order => order.CustomerId == id);
        if (filter.CreatedFrom is { } from) orders = orders.Where(order => order.CreatedAt >= from);
        if (filter.CreatedBefore is { } before) orders = orders.Where(order => order.CreatedAt < before);
        if (filter.Number is { } number) orders = Numbered(orders, filter.Kind.Series(), number);
        return filter.Customer is { } customer ? Of(db, orders, customer) : orders;
    }

    private static IQueryable<Order> Numbered(IQueryable<Order> orders, NumberSeries series, string typed) =>
        NumberTyped<Order>.In(series, typed) is { } number
            ? orders.Where(order => (order.Number >= number.From && order.Number < number.Before) || order.Number == number.Exact)
            : orders.Where(_ => false);

    // One customer is looked up inside the statement: the database then reads the index that has this customer's orders sorted.
    private static IQueryable<Order> Of(WorkspaceDb db, IQueryable<Order> orders, string typed)
    {
        var customers = db.Customers.FoundBy(db, typed);
        var whole = new Number<Customer>(typed.Trim().ToUpperInvariant());
        return IsWhole(NumberSeries.Account, whole) || IsWhole(NumberSeries.Consumer, whole)
            ? orders.Where(order => order.CustomerId == db.Customers.Where(customer => customer.Number == whole).Select(customer => customer.Id).FirstOrDefault())
            : orders.Where(order => customers.Any(customer => customer.Id == order.CustomerId));
    }

    private static bool IsWhole(NumberSeries series, Number<Customer> number) => NumberTyped<Customer>.In(series, number.Value)?.Exact == number;
}
