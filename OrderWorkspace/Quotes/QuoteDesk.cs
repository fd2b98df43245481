using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Quotes;

/// <summary>The only door by which quotes become orders, whatever the channel.</summary>
public sealed partial class QuoteDesk(IDbContextFactory<WorkspaceDb> databases, NumberBlocks numbers, OrderCapture capture, QuoteSettings settings, TimeProvider clock)
{
    // Each try to keep a decision loses to another decision about the same quote, of which there are as many as people decide at once.
    private const int TriesToDecide = 100;

    // Each try to convert loses to somebody else's write: of the quote, which is an order by then, or of a contract that several quotes are under.
    private const int TriesToConvert = 10;

    private readonly QuoteContexts _contexts = new(settings.Expired, clock);

    /// <summary>What has been decided about converting a quote, and what would come of it today.</summary>
    public async Task<Outcome<ConversionView>> OpenConversionAsync(User by, Number<Quote> number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var found = await FindAsync(db, by, number, Permission.ConvertQuotes, cancellationToken);
        if (!found.Succeeded) return found.Findings.ToList();
        return await ViewAsync(db, by, found.Value, found.Value.Version, cancellationToken);
    }

    /// <summary>Keeps a decision about converting a quote, and shows what would come of it then.</summary>
    /// <param name="version"><see cref="Quote.Version"/> of the quote that was looked at: where nothing else is decided yet, the decision is about that one.</param>
    public async Task<Outcome<ConversionView>> ChangeConversionAsync(User by, Number<Quote> number, long version, ConversionEdit edit, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.ConnectAsync(cancellationToken);
            var found = await FindAsync(db, by, number, Permission.ConvertQuotes, cancellationToken);
            if (!found.Succeeded) return found.Findings.ToList();
            var open = await _contexts.OpenAsync(db, found.Value, cancellationToken);
            var before = await DraftAsync(db, found.Value.Id, version, cancellationToken);
            var after = before.After(edit, open);
            if (before.Version == 0) db.Add(after);
            else db.Replace(before, after);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return await ViewAsync(db, by, open, after, cancellationToken);
            }
            catch (DbUpdateException failure) when (failure.IsConflict() && attempt < TriesToDecide)
            {
                // Somebody else decided something at the same time: this is decided on top of it.
            }
        }
    }

    /// <summary>
    /// Makes the order, with contract, rights and ledger, all at once or not at all. A quote as it stood at one version becomes one order: whoever asks again is told of it.
    /// </summary>
    /// <param name="version"><see cref="Quote.Version"/> of the quote that was looked at.</param>
    /// <param name="decided"><see cref="ConversionDraft.Version"/> of the decisions that were looked at; others are refused.</param>
    public async Task<Outcome<Number<Order>>> ConvertAsync(User by, Number<Quote> number, long version, long decided, CancellationToken cancellationToken)
    {
        _contexts.Forget();
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.ConnectAsync(cancellationToken);
            var found = await FindAsync(db, by, number, Permission.ConvertQuotes, cancellationToken);
            if (!found.Succeeded) return found.Findings.ToList();
            if (await OrderMadeAsync(db, found.Value.Id, version, cancellationToken) is { } made) return made;

            if (version != found.Value.Version) return Finding.Of(QuoteFindings.Changed, FieldPath.Root, ("number", number));

            var view = await ViewAsync(db, by, found.Value, version, cancellationToken);
            var converted = decided == view.Draft.Version
                ? await ConfirmAsync(db, view.Plan, cancellationToken)
                : Finding.Of(QuoteFindings.DecisionsChanged, FieldPath.Root, ("number", number));
            if (!converted.Succeeded)
            {
                // After the quote was read somebody else may have converted it: its decisions and lines are then of another moment, and refuse wrongly.
                if (await StandsAsync(db, found.Value, cancellationToken)) return converted.Findings.ToList();
                continue;
            }
            try
            {
                await SaveAsync(db, view.Plan.Quote, converted.Value, by, cancellationToken);
                return converted.Value.Order.After.Order.Number;
            }
            catch (Exception failure) when (failure.IsConflict() && attempt < TriesToConvert)
            {
                // Somebody else wrote the quote or the contract first: everything is decided anew.
            }
        }
    }

    private async Task<ConversionView> ViewAsync(WorkspaceDb db, User by, Quote quote, long version, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(db, quote.Id, version, cancellationToken);
        return await ViewAsync(db, by, await _contexts.OpenAsync(db, quote, cancellationToken), draft, cancellationToken);
    }

    private async Task<ConversionView> ViewAsync(WorkspaceDb db, User by, OpenQuote open, ConversionDraft draft, CancellationToken cancellationToken)
    {
        var plan = ConversionPlan.Of(open, draft, EditorOf(by), clock.GetUtcNow());
        var view = new ConversionView(draft, plan, await QuoteQueries.OrdersOfAsync(db, open.Quote.Id, cancellationToken));
        if (!view.HasQuoteChanged) return view;
        var since = await QuoteQueries.SinceAsync(db, open.Quote.Id, draft.Choices.QuoteVersion, cancellationToken);
        var (now, begun) = (open.Quote.Revision, since.Count(entry => entry.BeginsNewVersion));
        return view with { Since = since, Comparison = begun > 0 ? await QuoteQueries.CompareAsync(db, by, open.Quote, now - begun, now, cancellationToken) : null };
    }

    // Numbers are taken for what can be made only.
    private async Task<Outcome<ConvertedQuote>> ConfirmAsync(WorkspaceDb db, ConversionPlan plan, CancellationToken cancellationToken) => plan.CanBeConfirmed
        ? plan.Confirm(await NumbersAsync(db, plan, cancellationToken), Id<OrderEdit>.New(clock.GetUtcNow()))
        : plan.Findings.ToList();

    private async Task<ConversionNumbers> NumbersAsync(WorkspaceDb db, ConversionPlan plan, CancellationToken cancellationToken)
    {
        var order = await numbers.NextAsync<Order>(db, NumberSeries.CustomerOrder, cancellationToken);
        Number<Contract>? contract = plan.Contract?.IsNew == true ? await numbers.NextAsync<Contract>(db, NumberSeries.Contract, cancellationToken) : null;
        var entitlements = plan.Contract?.Entitlements.Count ?? 0;
        var first = entitlements > 0 ? await numbers.ReserveAsync(db, NumberSeries.Entitlement, entitlements, cancellationToken) : 0;
        return new ConversionNumbers(order, contract, [.. Enumerable.Range(0, entitlements).Select(i => NumberSeries.Entitlement.At<Entitlement>(first + i))]);
    }

    // The quote's row goes first: whoever is late is refused by its version before anything else is written.
    private static async Task SaveAsync(WorkspaceDb db, OpenQuote before, ConvertedQuote converted, User by, CancellationToken cancellationToken)
    {
        var (quote, order, entry) = (converted.Quote, converted.Order.After.Order, converted.Order.Entry!);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Replace(before.Quote, quote);
        await db.SaveChangesAsync(cancellationToken);

        if (converted is { Contract: { } contract, IsNewContract: true }) db.AddRange(contract, Outbox.ContractCreated(contract, by, entry.At));
        else if (converted.Contract is { } amended)
        {
            db.Replace(before.Context.Contracts.Single(c => c.Id == amended.Id), amended);
            db.Add(Outbox.ContractAmended(amended, by, entry.At));
        }
        db.AddRange(order, entry, converted.Conversion, converted.Entry, Outbox.OrderCreated(order, by, entry.At));
        db.AddRange(Outbox.QuoteStateChanged(quote, [converted.Entry]));
        await db.SaveChangesAsync(cancellationToken);

        await db.ConversionDrafts.Where(draft => draft.QuoteId == quote.Id).ExecuteDeleteAsync(cancellationToken);
        await db.InsertAsync(converted.Entitlements, cancellationToken);
        await db.InsertAsync([.. converted.Entitlements.Select(right => Outbox.EntitlementGranted(right, by, entry.At))], cancellationToken);
        await db.InsertAsync([.. order.Lines.Values], cancellationToken);
        await MoveLedgerAsync(db, quote.Id, order.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Brings the ledger of a quote forward by what the lines of an order took, in one statement.</summary>
    internal static Task<int> MoveLedgerAsync(WorkspaceDb db, Id<Quote> quote, Id<Order> order, CancellationToken cancellationToken) =>
        db.QuoteLines.Where(line => line.QuoteId == quote)
            .Join(db.OrderLines.Where(line => line.OrderId == order), quoted => quoted.Id, ordered => ordered.QuoteLineId, (quoted, ordered) => new { Quoted = quoted, ordered.Quantity })
            .ExecuteUpdateAsync(set => set.SetProperty(took => took.Quoted.QuantityConverted, took => took.Quoted.QuantityConverted + took.Quantity!.Value), cancellationToken);

    private static async Task<Outcome<Quote>> FindAsync(WorkspaceDb db, User by, Number<Quote> number, Permission needed, CancellationToken cancellationToken)
    {
        if (await db.Quotes.AsNoTracking().SingleOrDefaultAsync(quote => quote.Number == number, cancellationToken) is not { } found || !by.May(Permission.SeeQuotes, found.CustomerId))
            return Finding.Of(QuoteFindings.Unknown, FieldPath.Root, ("number", number));
        return by.May(needed, found.CustomerId) ? found : Finding.Of(OrderFindings.NotAllowed, FieldPath.Root, ("role", by.Role));
    }

    private static Task<bool> StandsAsync(WorkspaceDb db, Quote read, CancellationToken cancellationToken) =>
        db.Quotes.AnyAsync(quote => quote.Id == read.Id && quote.Version == read.Version, cancellationToken);

    private static async Task<ConversionDraft> DraftAsync(WorkspaceDb db, Id<Quote> quote, long version, CancellationToken cancellationToken) =>
        await db.ConversionDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.QuoteId == quote, cancellationToken) ?? ConversionDraft.Of(quote, version);

    private static async Task<Number<Order>?> OrderMadeAsync(WorkspaceDb db, Id<Quote> quote, long version, CancellationToken cancellationToken) =>
        await db.QuoteConversions.Where(conversion => conversion.QuoteId == quote && conversion.QuoteVersion == version)
            .Join(db.Orders, conversion => conversion.OrderId, order => order.Id, (_, order) => (Number<Order>?)order.Number)
            .SingleOrDefaultAsync(cancellationToken);

    private static Editor EditorOf(User user) => new(user.Id.Value, user.Name, Channel.Quote);
}
