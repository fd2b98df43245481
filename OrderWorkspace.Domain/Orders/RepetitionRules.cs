using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Whether an order repeats one that was placed or begun a few days ago. It may be meant, so it stops nothing.</summary>
internal static class RepetitionRules
{
    public static IEnumerable<Finding> Check(OpenOrder open) => [.. ThePurchaseOrderNumberIsNew(open), .. TheLinesAreNew(open)];

    private static IEnumerable<Finding> ThePurchaseOrderNumberIsNew(OpenOrder open)
    {
        var order = open.Order;
        if (order.PurchaseOrderNumber is not { } number) yield break;
        if (Recent(open, other => IsSame(other.PurchaseOrderNumber, number)) is { } other)
            yield return Finding.Of(OrderFindings.PurchaseOrderNumberUsed, FieldPath.Root.Field(nameof(HeaderField.PurchaseOrderNumber)),
                ("value", number), ("number", other.Number));
    }

    private static IEnumerable<Finding> TheLinesAreNew(OpenOrder open)
    {
        var order = open.Order;
        if (!order.Lines.IsEmpty && Recent(open, other => other.Likeness == order.Likeness && other.DeliveryLocationId == order.DeliveryLocationId) is { } other)
            yield return Finding.Of(OrderFindings.SameLines, FieldPath.Root.Field("lines"), ("number", other.Number));
    }

    private static EarlierOrder? Recent(OpenOrder open, Func<EarlierOrder, bool> isAlike) => open.Context.EarlierOrders.FirstOrDefault(other =>
        isAlike(other) && other.Number != open.Order.Number && other.IsRecentOn(open.Context.Today) && !IsGivenUp(other.State) && !IsAnotherPart(open.Order, other));

    // The ledger sees to it that parts of one quote are no repetitions, however alike they are.
    private static bool IsAnotherPart(Order order, EarlierOrder other) => order.QuoteId is not null && other.QuoteId == order.QuoteId;

    private static bool IsGivenUp(OrderState state) => state is OrderState.Rejected or OrderState.AssessingCancellation or OrderState.PendingCancellation or OrderState.Cancelled;

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
