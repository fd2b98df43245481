using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Whether an order repeats one that was placed or begun a few days ago. It may be meant, so it stops nothing.</summary>
internal static class RepetitionRules
{
    public static IEnumerable<Finding> Check(OpenOrder open)
    {
        var others = open.Context.EarlierOrders
            .Where(other => other.Number != open.Order.Number && other.IsRecentOn(open.Context.Today) && !IsGivenUp(other.State)).ToList();
        return [.. ThePurchaseOrderNumberIsNew(open.Order, others), .. TheLinesAreNew(open.Order, others)];
    }

    /// <summary>Several orders of one quote have the quote's number, and mean it.</summary>
    private static IEnumerable<Finding> ThePurchaseOrderNumberIsNew(Order order, List<EarlierOrder> others)
    {
        if (order.PurchaseOrderNumber is not { } number) yield break;
        if (others.Find(other => IsSame(other.PurchaseOrderNumber, number) && (order.QuoteId is null || other.QuoteId != order.QuoteId)) is { } other)
            yield return Finding.Of(OrderFindings.PurchaseOrderNumberUsed, FieldPath.Root.Field(nameof(HeaderField.PurchaseOrderNumber)),
                ("value", number), ("number", other.Number));
    }

    private static IEnumerable<Finding> TheLinesAreNew(Order order, List<EarlierOrder> others)
    {
        if (!order.Lines.IsEmpty && others.Find(other => other.Likeness == order.Likeness && other.DeliveryLocationId == order.DeliveryLocationId) is { } other)
            yield return Finding.Of(OrderFindings.SameLines, FieldPath.Root.Field("lines"), ("number", other.Number));
    }

    private static bool IsGivenUp(OrderState state) => state is OrderState.Rejected or OrderState.AssessingCancellation or OrderState.PendingCancellation or OrderState.Cancelled;

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
