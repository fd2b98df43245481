using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>What holds for a line that says nothing itself: what its parent line says, or that line's parent, and last the order.</summary>
public static class Inheritance
{
    /// <summary>Where <paramref name="line"/> goes; null when nobody has said.</summary>
    public static Id<Location>? LocationOf(this Order order, OrderLine line) => order.Nearest(line, l => l.LocationId) ?? order.DeliveryLocationId;

    /// <summary>Who opens the door for <paramref name="line"/>, last the order's technical contact; null when nobody has said.</summary>
    public static Id<Contact>? SiteContactOf(this Order order, OrderLine line) => order.Nearest(line, l => l.SiteContactId) ?? order.TechnicalContactId;

    /// <summary>The day <paramref name="line"/> should be done; null when nobody has said.</summary>
    public static DateOnly? RequestedOn(this Order order, OrderLine line) => order.Nearest(line, l => l.RequestedOn) ?? order.RequestedCompletion;

    /// <summary>The contract <paramref name="line"/> is under; null when none.</summary>
    public static Id<Contract>? ContractOf(this Order order, OrderLine line) => order.Nearest(line, l => l.ContractId) ?? order.ContractId;

    /// <summary>Months that <paramref name="line"/> is bought for; null when nobody has said.</summary>
    public static int? TermOf(this Order order, OrderLine line) => order.Nearest(line, l => l.TermMonths);

    /// <summary>The line that <paramref name="line"/> is part of; null at the top.</summary>
    public static OrderLine? ParentOf(this Order order, OrderLine line) => line.ParentId is { } parent ? order.Lines.GetValueOrDefault(parent) : null;

    private static T? Nearest<T>(this Order order, OrderLine line, Func<OrderLine, T?> said)
        where T : struct
    {
        for (OrderLine? from = line; from is not null; from = order.ParentOf(from))
            if (said(from) is { } value)
                return value;
        return null;
    }
}
