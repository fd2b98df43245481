using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Accounts.Overview;

/// <summary>The overview in five statements, however much there is of anything.</summary>
public sealed class OverviewQueries(IDbContextFactory<WorkspaceDb> databases, QuoteQueries quotes, TimeProvider clock)
{
    private const int MostRows = 5;
    private const int MostLocations = 6;

    private static readonly OrderState[] Open =
    [
        OrderState.Draft, OrderState.Acknowledged, OrderState.Pending, OrderState.Rejected, OrderState.InProgress, OrderState.Held,
        OrderState.AssessingCancellation, OrderState.PendingCancellation,
    ];

    public async Task<CustomerOverview> OfAsync(User by, CustomerView customer, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var months = OrdersByMonth.UpTo(today);
        var counts = await CountsAsync(db, customer.Id, months, cancellationToken);
        var orders = await OrdersAsync(db, customer.Id, cancellationToken);
        var open = await quotes.OpenAsync(by, customer.Id, today, MostRows, cancellationToken);
        return new CustomerOverview
        {
            OpenOrderCount = counts.Where(count => Open.Contains(count.Group.State)).Sum(count => count.Orders),
            Contracts = await ContractsAsync(db, customer.Id, today, cancellationToken),
            OpenOrders = [.. orders.Where(order => Open.Contains(order.State)).Take(MostRows)],
            OpenQuotes = open,
            Months = [.. months.Select((first, index) => MonthOf(first, index + 1, counts, customer.Currency))],
            Locations = await LocationsAsync(db, customer.Id, today, cancellationToken),
            Timeline = TimelineOf(orders, open),
        };
    }

    private static async Task<IReadOnlyList<GroupCount>> CountsAsync(
        WorkspaceDb db, Id<Customer> customer, IReadOnlyList<DateOnly> months, CancellationToken cancellationToken) =>
        await db.RealOrders.Where(order => order.CustomerId == customer)
            .GroupBy(OrdersByMonth.GroupOf(months))
            .Select(group => new GroupCount(group.Key, group.Count(), group.Sum(order => order.Totals.Monthly.Amount)))
            .ToListAsync(cancellationToken);

    /// <summary>The newest of those that are open, and the newest of all.</summary>
    private static async Task<IReadOnlyList<OrderRow>> OrdersAsync(WorkspaceDb db, Id<Customer> customer, CancellationToken cancellationToken)
    {
        var orders = db.RealOrders.Where(order => order.CustomerId == customer).OrderByDescending(order => order.CreatedAt).ThenByDescending(order => order.Number);
        var rows = await orders.Where(order => Open.Contains(order.State)).Take(MostRows).Concat(orders.Take(MostRows))
            .Select(OrderRow.Of).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(order => order.Number).OrderByDescending(order => order.CreatedAt)];
    }

    private static async Task<IReadOnlyList<ContractInForce>> ContractsAsync(
        WorkspaceDb db, Id<Customer> customer, DateOnly today, CancellationToken cancellationToken) =>
        await db.Contracts.Where(contract => contract.CustomerId == customer && contract.State == ContractState.Active)
            .OrderBy(contract => contract.To == null).ThenBy(contract => contract.To).ThenBy(contract => contract.Number).Take(MostRows)
            .Select(contract => new ContractInForce(
                new ContractRow(contract.Number, contract.Name, contract.State, contract.From, contract.To, contract.RenewalMonths),
                db.Entitlements.Where(entitlement => entitlement.ContractId == contract.Id && entitlement.ValidFrom <= today && entitlement.ValidTo >= today)
                    .OrderBy(entitlement => entitlement.ValidTo).ThenBy(entitlement => entitlement.Number).Take(MostRows)
                    .Select(entitlement => new EntitlementRow(
                        entitlement.Number, entitlement.Name, entitlement.Unit, entitlement.UnitsGranted, entitlement.UnitsUsed, entitlement.ValidFrom,
                        entitlement.ValidTo))
                    .ToList()))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<LocationRow>> LocationsAsync(
        WorkspaceDb db, Id<Customer> customer, DateOnly today, CancellationToken cancellationToken) =>
        await db.Locations.Where(location => location.CustomerId == customer && (location.ClosedOn == null || location.ClosedOn > today))
            .OrderByDescending(location => location.IsDeliveryDefault).ThenByDescending(location => location.IsBillingDefault).ThenBy(location => location.Name)
            .Take(MostLocations)
            .Select(location => new LocationRow(
                location.Name, location.Street, location.PostalCode, location.City, location.Country, location.IsBillingDefault, location.IsDeliveryDefault))
            .ToListAsync(cancellationToken);

    private static MonthOfOrders MonthOf(DateOnly first, int month, IReadOnlyList<GroupCount> counts, Currency currency)
    {
        var inMonth = counts.Where(count => count.Group.Month == month).ToList();
        return new(first, inMonth.Sum(count => count.Orders), new Money(inMonth.Where(count => count.Group.Currency == currency).Sum(count => count.Monthly), currency));
    }

    private static IReadOnlyList<Happening> TimelineOf(IReadOnlyList<OrderRow> orders, IReadOnlyList<QuoteRow> quotes) =>
    [
        .. orders.Select(order => new Happening(order.CreatedAt, HappeningKind.OrderCreated, order.Number.Value, Urls.Order(order.Number), order.CreatedBy))
            .Concat(orders.Where(order => order.SubmittedAt is not null).Select(order =>
                new Happening(order.SubmittedAt!.Value, HappeningKind.OrderSubmitted, order.Number.Value, Urls.Order(order.Number), order.CreatedBy)))
            .Concat(quotes.Select(quote => new Happening(quote.CreatedAt, HappeningKind.QuoteCreated, quote.Number.Value, Urls.Quote(quote.Number), quote.Owner)))
            .OrderByDescending(happening => happening.At)
            .Take(MostRows + 3),
    ];

    private sealed record GroupCount(OrderGroup Group, int Orders, decimal Monthly);
}
