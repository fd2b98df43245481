using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Conversion;

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
            if (!by.May(Permission.EditOrders, order.CustomerId)) return NotAllowed(by);
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
        var made = await OfQuoteAsync(db, order, cancellationToken);
        var discarded = made?.Discard(EditorOf(by), now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (made is not null)
        {
            db.Replace(made.Quote, discarded!.Quote);
            db.Add(discarded.Entry);
            db.Remove(made.Conversion);
            if (discarded.Contract is { } contract) db.Replace(made.Contract!, contract);
            foreach (var right in discarded.Ended) db.Replace(made.Entitlements.Single(e => e.Id == right.Id), right);
        }
        db.Add(Outbox.OrderDiscarded(order, by, now));
        await db.SaveChangesAsync(cancellationToken);
        if (await db.Orders.Where(o => o.Id == order.Id && o.State == OrderState.Draft).ExecuteDeleteAsync(cancellationToken) == 0) return false;

        if (discarded is not null)
        {
            await db.MoveLedgerAsync(discarded.Lines, cancellationToken);
            db.RemoveRange(discarded.Deleted);
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        opened.Drop(order.Number);
        return true;
    }

    private static async Task<OrderOfQuote?> OfQuoteAsync(WorkspaceDb db, Order order, CancellationToken cancellationToken)
    {
        if (await db.QuoteConversions.AsNoTracking().SingleOrDefaultAsync(conversion => conversion.OrderId == order.Id, cancellationToken) is not { } conversion) return null;
        var (contract, rights) = (conversion.Contract?.ContractId, conversion.Contract?.Entitlements ?? []);
        return new OrderOfQuote
        {
            Order = order.Number,
            Quote = await db.Quotes.AsNoTracking().SingleAsync(quote => quote.Id == conversion.QuoteId, cancellationToken),
            Lines = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == conversion.QuoteId).ToListAsync(cancellationToken),
            Conversion = conversion,
            Contract = contract is null ? null : await db.Contracts.AsNoTracking().SingleAsync(c => c.Id == contract, cancellationToken),
            Entitlements = rights.Count == 0 ? [] : await db.Entitlements.AsNoTracking().Where(right => rights.Contains(right.Id)).ToListAsync(cancellationToken),
            DrawnOn = rights.Count == 0 ? new HashSet<Id<Entitlement>>() : await db.OrderLines
                .Where(line => line.EntitlementId != null && rights.Contains(line.EntitlementId.Value) && line.OrderId != order.Id)
                .Select(line => line.EntitlementId!.Value).ToHashSetAsync(cancellationToken),
        };
    }
}
