using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;

namespace OrderWorkspace.Orders;

// Quotes are written with what orders are captured with.
public sealed partial class OrderCapture
{
    /// <summary>Begins a quote for a customer, with the paper to write it on.</summary>
    public async Task<Outcome<Number<Quote>>> BeginQuoteAsync(User by, Number<Customer> customer, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        if (await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Number == customer, cancellationToken) is not { } found || !by.May(Permission.SeeQuotes, found.Id))
            return Finding.Of(OrderFindings.CustomerUnknown, FieldPath.Root, ("number", customer));
        if (!by.May(Permission.EditQuotes, found.Id)) return NotAllowed(by);

        var now = clock.GetUtcNow();
        var context = await db.OfCustomerAsync(found, _catalog, now, cancellationToken);
        var begun = QuoteWriting.Begin(await numbers.NextAsync<Quote>(db, NumberSeries.Quote, cancellationToken), context, EditorOf(by), now);
        if (!begun.Succeeded) return begun.Map(written => written.Quote.Number);
        var (quote, paper) = begun.Value;
        await db.InsertTogetherAsync([quote, .. QuoteTerm.Of(quote), paper.After.Order, paper.Entry!], cancellationToken);
        opened.Keep(paper.After);
        return quote.Number;
    }

    /// <summary>The paper of a quote that is a draft, made of its lines if there is none yet.</summary>
    public async Task<Outcome<OpenOrder>> TakeUpQuoteAsync(User by, Number<Quote> number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        if (await db.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Number == number, cancellationToken) is not { } quote || !by.May(Permission.SeeQuotes, quote.CustomerId))
            return Finding.Of(QuoteFindings.Unknown, FieldPath.Root, ("number", number));
        if (!by.May(Permission.EditQuotes, quote.CustomerId)) return NotAllowed(by);
        if (quote.RefusalToWrite() is { } refusal) return refusal;

        var paper = QuoteWriting.PaperOf(number);
        if (await db.Orders.AnyAsync(order => order.Number == paper, cancellationToken)) return await OpenAsync(db, by, paper, cancellationToken);
        var lines = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Id).ToListAsync(cancellationToken);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == quote.CustomerId, cancellationToken);
        var context = await ContextAsync(db, customer, quote.Currency, cancellationToken);
        context = await WithAsync(context, db, lines.Select(l => l.OfferingId), lines.Select(l => l.SoldProductId).OfType<Id<SoldProduct>>(), cancellationToken);
        var taken = quote.TakeUp(lines, context, EditorOf(by), clock.GetUtcNow());
        if (!taken.Succeeded) return taken.Map(made => made.After);
        var order = taken.Value.After.Order;
        try
        {
            await db.InsertTogetherAsync([order, .. order.Lines.Values, taken.Value.Entry!], cancellationToken);
            opened.Keep(taken.Value.After);
            return taken.Value.After;
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Orders.AnyAsync(other => other.Number == paper, cancellationToken)) throw;
            // Somebody else took it up at the same moment.
            return await OpenAsync(db, by, paper, cancellationToken);
        }
    }

    /// <summary>Has the quote's lines written as its paper has them, together with the paper.</summary>
    /// <returns>The finding that the quote is written no more; null when it is.</returns>
    private static async Task<Finding?> RewriteQuoteAsync(WorkspaceDb db, AppliedEdit applied, CancellationToken cancellationToken)
    {
        var paper = applied.After.Order;
        var number = QuoteWriting.WrittenOn(paper.Number);
        var quote = await db.Quotes.AsNoTracking().SingleAsync(q => q.Number == number, cancellationToken);
        if (quote.RefusalToWrite() is { } refusal) return refusal;
        db.Replace(quote, quote.After(paper));
        foreach (var (before, after) in quote.Rewritten(applied))
            if (before is null) db.Add(after);
            else db.Replace(before, after);
        db.RemoveRange(applied.RemovedLines.Select(line => quote.LineOf(line, paper)));
        return null;
    }
}
