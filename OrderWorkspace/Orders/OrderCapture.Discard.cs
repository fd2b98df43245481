using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders;

public sealed partial class OrderCapture
{
    /// <summary>Deletes a draft for good. What it took of a quote can be ordered again, and its contract and rights are as if it had never been made.</summary>
    public async Task<Outcome<Number<Order>>> DiscardAsync(User by, Number<Order> number, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = await OpenAsync(by, number, cancellationToken);
            if (!found.Succeeded) return found.Map(_ => number);
            var order = found.Value.Order;
            if (!by.May(order.Kind.ToEdit(), order.CustomerId)) return NotAllowed(by);
            if (order.Kind == OrderKind.Quote) return Unknown(number);
            if (order.State != OrderState.Draft) return Finding.Of(OrderFindings.NotDraft, FieldPath.Root, ("number", number), ("state", order.State));

            await using var db = await databases.ConnectAsync(cancellationToken);
            try
            {
                if (await DiscardAsync(db, order, by, cancellationToken)) return number;
                opened.Drop(number); // submitted or discarded meanwhile
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody wrote the quote or the contract first, or draws on a right that was to go: everything is read and decided anew.
            }
        }
    }

    /// <returns>Whether it was a draft still.</returns>
    private async Task<bool> DiscardAsync(WorkspaceDb db, Order order, User by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var part = await OfQuoteAsync(db, order, cancellationToken);
        var givenBack = part?.Discard(order.Number, EditorOf(by), now).Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (part is not null) Stage(db, part, givenBack!, by, now);
        db.Add(Outbox.OrderDiscarded(order, by, now));
        await db.SaveChangesAsync(cancellationToken);
        if (await db.Orders.Where(o => o.Id == order.Id && o.State == OrderState.Draft).ExecuteDeleteAsync(cancellationToken) == 0) return false;

        // What its lines drew on goes after them.
        db.RemoveRange(givenBack?.Deleted ?? []);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        opened.Drop(order.Number);
        return true;
    }
}
