using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Quotes;

public sealed partial class QuoteDesk
{
    /// <summary>Moves a quote on, with what is said about it. The same step sent again by the same user is taken once.</summary>
    /// <param name="version"><see cref="Quote.Version"/> of the quote that was looked at; another one is refused.</param>
    public async Task<Outcome<Quote>> TakeStepAsync(User by, Number<Quote> number, long version, QuoteStep step, string? comment, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var found = await FindAsync(db, by, number, step.Needs(), cancellationToken);
        if (!found.Succeeded) return found;
        var quote = found.Value;
        if (quote.Version != version) return await AnswerAgainAsync(db, by, quote, version, step, cancellationToken);

        var lines = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Id).ToListAsync(cancellationToken);
        var journal = await db.QuoteJournal.AsNoTracking().Where(entry => entry.QuoteId == quote.Id).ToListAsync(cancellationToken);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == quote.CustomerId, cancellationToken);
        var now = clock.GetUtcNow();
        if (step == QuoteStep.SendForReview && await UnfinishedAsync(by, number, cancellationToken) is { } unfinished) return unfinished;
        var moved = quote.Take(new QuoteGesture(step, comment, EditorOf(by), now), lines, journal, settings.DiscountLimit, customer.DayAt(now));
        if (!moved.Succeeded) return moved.Findings.ToList();
        try
        {
            await StoreAsync(db, quote, moved.Value, cancellationToken);
            return moved.Value.After;
        }
        catch (DbUpdateException)
        {
            // Somebody else wrote the quote first, perhaps this very step.
            db.ChangeTracker.Clear();
            return await AnswerAgainAsync(db, by, quote, version, step, cancellationToken);
        }
    }

    /// <summary>Gives a draft another name, last day and terms.</summary>
    /// <param name="version"><see cref="Quote.Version"/> of the quote that was looked at; another one is refused.</param>
    public async Task<Outcome<Quote>> DescribeAsync(User by, Number<Quote> number, long version, QuoteDescription description, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var found = await FindAsync(db, by, number, Permission.EditQuotes, cancellationToken);
        if (!found.Succeeded) return found;
        var quote = found.Value;
        if (quote.Version != version) return Finding.Of(QuoteFindings.Changed, FieldPath.Root, ("number", number));
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == quote.CustomerId, cancellationToken);
        var now = clock.GetUtcNow();
        var described = quote.Describe(description, customer.DayAt(now), EditorOf(by), now);
        if (!described.Succeeded || described.Value.Entries.Count == 0) return described.Map(moved => moved.After);
        var after = described.Value.After;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoreAsync(db, quote, described.Value, cancellationToken);
            await db.QuoteTerms.Where(term => term.QuoteId == quote.Id).ExecuteDeleteAsync(cancellationToken);
            db.AddRange(QuoteTerm.Of(after));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return after;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Finding.Of(QuoteFindings.Changed, FieldPath.Root, ("number", number));
        }
    }

    /// <summary>Ends quotes whose last day has passed for their customers.</summary>
    /// <returns>How many it has ended.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancellationToken)
    {
        const int AtOnce = 100;
        var (now, ended) = (clock.GetUtcNow(), 0);
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1); // over everywhere, when the day before it is
        await using var db = await databases.ConnectAsync(cancellationToken);
        while (true)
        {
            var over = await db.Quotes.AsNoTracking().Where(quote => quote.State == QuoteState.Approved && quote.ValidUntil < yesterday)
                .OrderBy(quote => quote.ValidUntil).ThenBy(quote => quote.Number).Take(AtOnce).ToListAsync(cancellationToken);
            if (over.Count == 0) return ended;
            foreach (var quote in over)
            {
                var ending = quote.Take(new QuoteGesture(QuoteStep.Expire, null, null, now), [], [], settings.DiscountLimit, yesterday).Value;
                try
                {
                    await StoreAsync(db, quote, ending, cancellationToken);
                    ended++;
                }
                catch (DbUpdateException)
                {
                    if (await StandsAsync(db, quote, cancellationToken)) throw;
                    // Somebody moved it on at this moment; if it is still to end, it is read again.
                }
                db.ChangeTracker.Clear();
            }
        }
    }

    // What was written elsewhere has no paper, and is as it was when it came.
    private async Task<Finding?> UnfinishedAsync(User by, Number<Quote> number, CancellationToken cancellationToken)
    {
        var paper = await capture.OpenAnewAsync(by, QuoteWriting.PaperOf(number), cancellationToken);
        var errors = paper.Succeeded ? paper.Value.Findings.All.Count(finding => finding.Severity == Severity.Error) : 0;
        return errors == 0 ? null : Finding.Of(QuoteFindings.Unfinished, FieldPath.Root.Field("lines"), ("number", number), ("count", errors));
    }

    private static async Task StoreAsync(WorkspaceDb db, Quote before, QuoteMoved moved, CancellationToken cancellationToken)
    {
        db.Replace(before, moved.After);
        db.AddRange(moved.Entries);
        db.AddRange(Outbox.QuoteStateChanged(moved.After, moved.Entries));
        if (moved.Superseded is { } version) db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Outcome<Quote>> AnswerAgainAsync(WorkspaceDb db, User by, Quote quote, long version, QuoteStep step, CancellationToken cancellationToken)
    {
        var taken = await db.QuoteJournal.AnyAsync(
            entry => entry.QuoteId == quote.Id && entry.Number == version + 1 && entry.ById == by.Id.Value && entry.To == step.LeadsTo(), cancellationToken);
        return taken
            ? await db.Quotes.AsNoTracking().SingleAsync(q => q.Id == quote.Id, cancellationToken)
            : Finding.Of(QuoteFindings.Changed, FieldPath.Root, ("number", quote.Number));
    }
}
