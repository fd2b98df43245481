using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Orders;

// What was ordered before, once more.
public sealed partial class OrderCapture
{
    /// <summary>Begins a draft with what an earlier order of the same customer added, at today's prices.</summary>
    public async Task<Outcome<OpenOrder>> ReorderAsync(User by, Number<Order> earlier, CancellationToken cancellationToken)
    {
        var found = await OpenAsync(by, earlier, cancellationToken);
        if (!found.Succeeded) return found;
        var order = found.Value.Order;
        return order.Kind == OrderKind.Quote ? Unknown(earlier) : await BeginAsync(by, order.Kind, found.Value.Context.Customer.Number, [new Reorder(order)], cancellationToken);
    }

    /// <summary>What is different in a draft from the earlier order it was made from.</summary>
    public async Task<Outcome<IReadOnlyList<Finding>>> DifferencesAsync(User by, Number<Order> number, Number<Order> earlier, CancellationToken cancellationToken)
    {
        var (draft, then) = (await OpenAsync(by, number, cancellationToken), await OpenAsync(by, earlier, cancellationToken));
        if (!draft.Succeeded) return Unknown(number);
        if (!then.Succeeded || then.Value.Order.CustomerId != draft.Value.Order.CustomerId) return Unknown(earlier);

        var reorder = new Reorder(then.Value.Order);
        await using var db = await databases.ConnectAsync(cancellationToken);
        var context = await WithAsync(draft.Value.Context, db, reorder.Offerings, [], cancellationToken);
        return Outcome(reorder.DifferencesIn(draft.Value with { Context = context }));
    }

    // An interface is not converted by itself.
    private static Outcome<IReadOnlyList<Finding>> Outcome(IReadOnlyList<Finding> differences) => differences.ToArray();
}
