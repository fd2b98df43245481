using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Home;

/// <summary>What waits for somebody, in at most four statements.</summary>
public sealed class HomeQueries(IDbContextFactory<WorkspaceDb> databases, QuoteQueries quotes, TimeProvider clock)
{
    private const int MostOfAKind = 8;

    private static readonly OrderState[] Stuck = [OrderState.Held, OrderState.Rejected, OrderState.Pending];

    public async Task<MyWork> OfAsync(User by, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var orders = by.CustomerId is { } only ? db.RealOrders.Where(order => order.CustomerId == only) : db.RealOrders;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new MyWork
        {
            Drafts = by.May(Permission.EditOrders)
                ? await NewestAsync(db, orders.Where(order => order.State == OrderState.Draft && order.CreatedBy == by.Name), cancellationToken)
                : null,
            Stuck = by.May(Permission.SeeOrders)
                ? await NewestAsync(db, orders.Where(order => Stuck.Contains(order.State)), cancellationToken)
                : null,
            ToTakeUp = by.May(Permission.FulfilOrders)
                ? await RowsAsync(
                    db,
                    orders.Where(order => order.State == OrderState.Acknowledged).OrderBy(order => order.CreatedAt).ThenBy(order => order.Number).Take(MostOfAKind),
                    cancellationToken)
                : null,
            QuotesEnding = by.May(Permission.ConvertQuotes) ? await quotes.OpenAsync(by, null, today, MostOfAKind, cancellationToken) : null,
        };
    }

    private static Task<IReadOnlyList<OrderAtHome>> NewestAsync(WorkspaceDb db, IQueryable<Order> orders, CancellationToken cancellationToken) => RowsAsync(
        db, orders.OrderByDescending(order => order.CreatedAt).ThenByDescending(order => order.Number).Take(MostOfAKind), cancellationToken);

    private static async Task<IReadOnlyList<OrderAtHome>> RowsAsync(WorkspaceDb db, IQueryable<Order> orders, CancellationToken cancellationToken) =>
        await orders
            .Join(db.Customers, order => order.CustomerId, customer => customer.Id, (order, customer) => new OrderAtHome(
                order.Number, order.State, customer.Number, customer.Name, order.CreatedBy, order.CreatedAt))
            .ToListAsync(cancellationToken);
}
