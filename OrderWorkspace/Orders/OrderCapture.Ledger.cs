using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Orders;

// The ledger of a quote says what the orders have that were made of it.
public sealed partial class OrderCapture
{
    /// <summary>Has the quote that the order was made of follow it, together with the order.</summary>
    /// <returns>Whether the contract it is under is ended by it, or in force again.</returns>
    private static async Task<Outcome<bool>> HaveQuoteFollowAsync(WorkspaceDb db, AppliedEdit applied, User by, CancellationToken cancellationToken)
    {
        if (!OrderOfQuote.IsChangedBy(applied) || await OfQuoteAsync(db, applied.After.Order, cancellationToken) is not { } part) return false;
        var followed = part.Follow(applied.After, EditorOf(by), applied.Entry!.At);
        if (followed.Succeeded) Stage(db, part, followed.Value, by, applied.Entry!.At);
        return followed.Map(moved => moved.Contract is { } contract && contract.State != part.Contract!.State);
    }

    private static void Stage(WorkspaceDb db, OrderOfQuote before, FollowedQuote after, User by, DateTimeOffset at)
    {
        db.Replace(before.Quote, after.Quote);
        if (after.Entry is { } entry) db.AddRange([entry, .. Outbox.QuoteStateChanged(after.Quote, [entry])]);
        if (after.Conversion is { } conversion) db.Replace(before.Conversion, conversion);
        else db.Remove(before.Conversion);
        if (after.Contract is { } contract)
        {
            db.Replace(before.Contract!, contract);
            db.Add(Outbox.ContractAmended(contract, by, at));
        }
        var lines = before.Lines.ToDictionary(line => line.Id);
        foreach (var line in after.Lines) db.Replace(lines[line.Id], line);
        foreach (var right in after.Granted) db.Replace(before.Entitlements.Single(e => e.Id == right.Id), right);
        db.AddRange(after.Granted.Select(right => Outbox.EntitlementChanged(right, by, at)));
        db.AddRange(after.Deleted.Select(right => Outbox.EntitlementWithdrawn(right, by, at)));
    }

    private static async Task<OrderOfQuote?> OfQuoteAsync(WorkspaceDb db, Order order, CancellationToken cancellationToken)
    {
        if (order.QuoteId is null) return null;
        if (await db.QuoteConversions.AsNoTracking().SingleOrDefaultAsync(page => page.OrderId == order.Id, cancellationToken) is not { } conversion) return null;
        var (contract, rights) = (conversion.Contract?.ContractId, conversion.Contract?.Entitlements ?? []);
        return new OrderOfQuote
        {
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

    private static async Task<Dictionary<LineId, string>> QuoteLineNumbersAsync(WorkspaceDb db, Id<Quote> quote, CancellationToken cancellationToken)
    {
        var lines = await db.QuoteLines.Where(line => line.QuoteId == quote).Select(line => new { line.Id, line.ParentId, line.Position }).ToListAsync(cancellationToken);
        return new LineTree(lines.Select(line => (line.Id, line.ParentId, line.Position))).InOrder.ToDictionary(place => place.Id, place => place.Number);
    }
}
