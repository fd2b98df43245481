using System.Linq.Expressions;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Accounts.Overview;

/// <summary>What orders are counted by: one statement counts all of a customer's orders, and so says how many are open and how many came each month.</summary>
internal sealed record OrderGroup
{
    /// <summary>1 for the first of the months, 0 for what is older.</summary>
    public required int Month { get; init; }

    public required OrderState State { get; init; }

    public required Currency Currency { get; init; }
}

/// <summary>The months, as every database can tell them apart: by comparing with the first moment of each.</summary>
internal static class OrdersByMonth
{
    public const int Months = 24;

    /// <summary>First days of the last months, this month's last.</summary>
    public static IReadOnlyList<DateOnly> UpTo(DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(1 - Months, Months).Select(thisMonth.AddMonths)];
    }

    public static Expression<Func<Order, OrderGroup>> GroupOf(IReadOnlyList<DateOnly> months)
    {
        var order = Expression.Parameter(typeof(Order), "order");
        var createdAt = Expression.Property(order, nameof(Order.CreatedAt));
        Expression month = Expression.Constant(0);
        for (var index = 0; index < months.Count; index++)
        {
            var first = new DateTimeOffset(months[index], TimeOnly.MinValue, TimeSpan.Zero);
            month = Expression.Condition(Expression.GreaterThanOrEqual(createdAt, Expression.Constant(first)), Expression.Constant(index + 1), month);
        }

        return Expression.Lambda<Func<Order, OrderGroup>>(
            Expression.MemberInit(
                Expression.New(typeof(OrderGroup)),
                Bind(nameof(OrderGroup.Month), month),
                Bind(nameof(OrderGroup.State), Expression.Property(order, nameof(Order.State))),
                Bind(nameof(OrderGroup.Currency), Expression.Property(order, nameof(Order.Currency)))),
            order);
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(OrderGroup).GetProperty(member)!, value);
}
