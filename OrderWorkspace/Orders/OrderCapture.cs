using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Orders;

/// <summary>The only door by which orders are begun, changed, submitted and discarded, whatever the channel.</summary>
public sealed partial class OrderCapture(IDbContextFactory<WorkspaceDb> databases, OpenOrders opened, NumberBlocks numbers, TimeProvider clock)
{
    // Each try loses to somebody else's write; more than a few in a row mean that something is broken.
    private const int Tries = 5;

    private readonly CatalogContexts _catalog = new(clock);

    /// <summary>Begins a customer order, as the next one begins an order of any kind.</summary>
    public Task<Outcome<OpenOrder>> BeginAsync(User by, Number<Customer> customer, IReadOnlyList<OrderEdit> edits, CancellationToken cancellationToken) =>
        BeginAsync(by, OrderKind.CustomerOrder, customer, edits, cancellationToken);

    /// <summary>Begins a draft for a customer, its header filled, and applies <paramref name="edits"/> to it. All of it is stored, or nothing.</summary>
    public async Task<Outcome<OpenOrder>> BeginAsync(User by, OrderKind kind, Number<Customer> customer, IReadOnlyList<OrderEdit> edits, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        if (await db.Customers.AsNoTracking().SingleOrDefaultAsync(c => c.Number == customer, cancellationToken) is not { } found || !by.May(kind.ToSee(), found.Id))
            return Finding.Of(OrderFindings.CustomerUnknown, FieldPath.Root, ("number", customer));
        if (!by.May(kind.ToEdit(), found.Id)) return NotAllowed(by);

        var now = clock.GetUtcNow();
        var context = await db.OfCustomerAsync(found, _catalog, now, cancellationToken);
        context = await WithAsync(context, db, edits.SelectMany(e => e.Offerings), edits.SelectMany(e => e.SoldProducts), cancellationToken);
        var number = await numbers.NextAsync<Order>(db, kind.Series(), cancellationToken);
        var begun = Begin(OpenOrder.New(number, context, EditorOf(by), now, kind), edits, by, now, out var journal);
        if (!begun.Succeeded) return begun;

        var order = begun.Value.Order;
        await db.InsertTogetherAsync([order, .. order.Lines.Values, .. journal, Outbox.OrderCreated(order, by, now)], cancellationToken);
        opened.Keep(begun.Value);
        return begun;
    }

    private static Outcome<OpenOrder> Begin(OpenOrder open, IReadOnlyList<OrderEdit> edits, User by, DateTimeOffset now, out List<JournalEntry> journal)
    {
        journal = [];
        foreach (var edit in edits.Prepend(new BeginOrder()))
        {
            var applied = open.Apply(edit, Id<OrderEdit>.New(now), EditorOf(by), now);
            if (!applied.Succeeded) return applied.Map(a => a.After);
            if (applied.Value.Entry is { } entry) journal.Add(entry);
            open = applied.Value.After;
        }
        return open;
    }

    /// <summary>An order to look at or to edit, as it is now.</summary>
    public async Task<Outcome<OpenOrder>> OpenAsync(User by, Number<Order> number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        return await OpenAsync(db, by, number, cancellationToken);
    }

    /// <summary>The order with everything around it read anew.</summary>
    public Task<Outcome<OpenOrder>> OpenAnewAsync(User by, Number<Order> number, CancellationToken cancellationToken)
    {
        Forget(number);
        return OpenAsync(by, number, cancellationToken);
    }

    private void Forget(Number<Order> number)
    {
        opened.Drop(number);
        _catalog.Forget();
    }

    private async Task<Outcome<OpenOrder>> OpenAsync(WorkspaceDb db, User by, Number<Order> number, CancellationToken cancellationToken)
    {
        var known = opened.Find(number);
        if (known is not null && await db.Orders.AnyAsync(o => o.Id == known.Order.Id && o.Version == known.Order.Version, cancellationToken))
            return MaySee(by, known) ? known : Unknown(number);

        if (await LoadAsync(db, number, cancellationToken) is not { } open || !MaySee(by, open)) return Unknown(number);
        opened.Keep(open);
        return open;
    }

    /// <summary>
    /// Applies an edit made against <paramref name="version"/>. The same <paramref name="editId"/> sent twice is applied once.
    /// What is checked as a whole is decided on everything read anew.
    /// </summary>
    public Task<Outcome<AppliedEdit>> ApplyAsync(
        User by, Number<Order> number, long version, Id<OrderEdit> editId, OrderEdit edit, CancellationToken cancellationToken)
    {
        if (edit is Submit or Revise or Reopen) Forget(number);
        return ChangeAsync(by, number, version, editId, edit.NeededFor, (_, _) => Task.FromResult<OrderEdit?>(edit), cancellationToken);
    }

    /// <summary>Takes back the user's last edit of the order that is not taken back. The same <paramref name="editId"/> sent twice takes back one.</summary>
    public Task<Outcome<AppliedEdit>> UndoAsync(User by, Number<Order> number, Id<OrderEdit> editId, CancellationToken cancellationToken) =>
        RevertAsync(by, number, editId, stacks => stacks.Undo, cancellationToken);

    /// <summary>Makes the user's last undone edit of the order again. The same <paramref name="editId"/> sent twice makes one again.</summary>
    public Task<Outcome<AppliedEdit>> RedoAsync(User by, Number<Order> number, Id<OrderEdit> editId, CancellationToken cancellationToken) =>
        RevertAsync(by, number, editId, stacks => stacks.Redo, cancellationToken);

    /// <summary>Submits the order if validation finds no error.</summary>
    public Task<Outcome<AppliedEdit>> SubmitAsync(User by, Number<Order> number, long version, Id<OrderEdit> editId, CancellationToken cancellationToken) =>
        ApplyAsync(by, number, version, editId, new Submit(clock.GetUtcNow()), cancellationToken);

    private Task<Outcome<AppliedEdit>> RevertAsync(
        User by, Number<Order> number, Id<OrderEdit> editId, Func<UndoStacks, ImmutableStack<long>> choose, CancellationToken cancellationToken) =>
        ChangeAsync(by, number, long.MaxValue, editId, OrderKinds.ToEdit, async (db, open) =>
        {
            var stack = choose(open.UndoStacksOf(by.Id.Value));
            if (stack.IsEmpty) return null;
            var last = stack.Peek();
            return new Revert(await db.OrderJournal.AsNoTracking().SingleAsync(e => e.OrderId == open.Order.Id && e.Number == last, cancellationToken));
        }, cancellationToken);

    private async Task<Outcome<AppliedEdit>> ChangeAsync(
        User by,
        Number<Order> number,
        long version,
        Id<OrderEdit> editId,
        Func<OrderKind, Permission> needed,
        Func<WorkspaceDb, OpenOrder, Task<OrderEdit?>> editFor,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.ConnectAsync(cancellationToken);
            if ((opened.Find(number) ?? await LoadAsync(db, number, cancellationToken)) is not { } open || !MaySee(by, open)) return Unknown(number);
            if (!by.May(needed(open.Order.Kind), open.Order.CustomerId)) return NotAllowed(by);
            var applied = await DecideAsync(db, open, version, editId, await editFor(db, open), by, cancellationToken);
            if (!applied.Succeeded) return await StoredAsync(db, by, open.Order, editId, cancellationToken) ?? applied;
            if (applied.Value.Entry is null) return applied;
            if (open.Order.Kind == OrderKind.Quote && await RewriteQuoteAsync(db, applied.Value, cancellationToken) is { } refusal) return refusal;
            var followed = await HaveQuoteFollowAsync(db, applied.Value, by, cancellationToken);
            if (!followed.Succeeded) return followed.Findings.ToList();
            try
            {
                await SaveAsync(db, applied.Value, by, cancellationToken);
                var after = followed.Value ? await LoadAsync(db, number, cancellationToken) : applied.Value.After;
                opened.Keep(after!);
                return applied.Value with { After = after! };
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody wrote the order first, or this very edit was stored before: read it again and decide anew.
                opened.Drop(number);
                if (await StoredAsync(db, by, open.Order, editId, cancellationToken) is { } before) return before;
            }
        }
    }

    private async Task<Outcome<AppliedEdit>> DecideAsync(
        WorkspaceDb db, OpenOrder open, long version, Id<OrderEdit> editId, OrderEdit? edit, User by, CancellationToken cancellationToken)
    {
        if (edit is null) return Finding.Of(OrderFindings.NothingToRevert, FieldPath.Root);
        open = open with { Context = await WithAsync(open.Context, db, edit.Offerings, edit.SoldProducts, cancellationToken) };
        var applied = open.Apply(edit, editId, EditorOf(by), clock.GetUtcNow());
        if (!applied.Succeeded || applied.Value.Entry is not { } entry || version >= open.Order.Version) return applied;
        return await ConflictsAsync(db, entry, version, cancellationToken) is { Count: > 0 } conflicts ? conflicts : applied;
    }

    private static async Task<List<Finding>> ConflictsAsync(WorkspaceDb db, JournalEntry entry, long version, CancellationToken cancellationToken)
    {
        var since = await db.OrderJournal.AsNoTracking().Where(e => e.OrderId == entry.OrderId && e.Number > version).ToListAsync(cancellationToken);
        return EditMerge.Conflicts(entry, since);
    }

    /// <summary>The answer to an edit that was stored before: the order as it is now; null when it was not.</summary>
    private async Task<Outcome<AppliedEdit>?> StoredAsync(WorkspaceDb db, User by, Order order, Id<OrderEdit> editId, CancellationToken cancellationToken)
    {
        if (!await db.OrderJournal.AnyAsync(e => e.OrderId == order.Id && e.EditId == editId, cancellationToken)) return null;
        return (await OpenAsync(db, by, order.Number, cancellationToken)).Map(now => new AppliedEdit(now, now, null));
    }

    private static Task<int> SaveAsync(WorkspaceDb db, AppliedEdit applied, User by, CancellationToken cancellationToken)
    {
        var (before, after) = (applied.Before.Order, applied.After.Order);
        db.Replace(before, after);
        foreach (var line in applied.WrittenLines)
            if (before.Lines.TryGetValue(line.Id, out var old)) db.Replace(old, line);
            else db.Add(line);
        db.RemoveRange(applied.RemovedLines);
        foreach (var used in applied.UsedEntitlements) db.Replace(applied.Before.Context.Entitlements.Single(e => e.Id == used.Id), used);
        db.Add(applied.Entry!);
        if (before.State != after.State) db.Add(Outbox.OrderStateChanged(after, by, applied.Entry!.At));
        return db.SaveChangesAsync(cancellationToken);
    }

    private async Task<OpenOrder?> LoadAsync(WorkspaceDb db, Number<Order> number, CancellationToken cancellationToken)
    {
        if (await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Number == number, cancellationToken) is not { } order) return null;
        var lines = await db.OrderLines.AsNoTracking().Where(l => l.OrderId == order.Id).ToListAsync(cancellationToken);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == order.CustomerId, cancellationToken);
        var edits = await db.OrderJournal.AsNoTracking().Where(e => e.OrderId == order.Id).OrderBy(e => e.Number)
            .Select(e => new { e.Number, e.ById, e.Reverts, e.Kind }).ToListAsync(cancellationToken);

        if (edits.Count > 0 && edits[^1].Number > order.Version)
            return await LoadAsync(db, number, cancellationToken); // somebody wrote it while it was read

        var context = await ContextAsync(db, customer, order.Currency, cancellationToken) with
        {
            OrderId = order.Id,
            QuoteNumber = order.QuoteId is { } quote ? await db.Quotes.Where(q => q.Id == quote).Select(q => (Number<Quote>?)q.Number).SingleAsync(cancellationToken) : null,
        };
        if (order.QuoteId is { } quoted) context = context with { QuoteLineNumbers = await QuoteLineNumbersAsync(db, quoted, cancellationToken) };
        context = await WithAsync(
            context, db, lines.Select(l => l.OfferingId), lines.Select(l => l.SoldProductId).OfType<Id<SoldProduct>>(), cancellationToken);
        return OpenOrder.Of(order with { Lines = lines.ToImmutableSortedDictionary(l => l.Id, l => l) }, context) with
        {
            UndoStacks = edits.Where(e => !JournalEntry.IsBeginning(e.Kind) && !LifeEdit.IsKind(e.Kind)).GroupBy(e => e.ById)
                .ToImmutableDictionary(mine => mine.Key, mine => mine.Aggregate(UndoStacks.Empty, (stacks, e) => stacks.After(e.Number, e.Reverts))),
        };
    }

    private async Task<OrderContext> ContextAsync(WorkspaceDb db, Customer customer, Currency currency, CancellationToken cancellationToken)
    {
        var context = await db.OfCustomerAsync(customer, _catalog, clock.GetUtcNow(), cancellationToken);
        return currency == customer.Currency ? context : context with { Prices = await _catalog.PricesForAsync(db, customer, currency, context.Today, cancellationToken) };
    }

    private async Task<OrderContext> WithAsync(
        OrderContext context, WorkspaceDb db, IEnumerable<Id<ProductOffering>> offerings, IEnumerable<Id<SoldProduct>> products, CancellationToken cancellationToken)
    {
        context = await context.WithProductsAsync(db, products, cancellationToken);
        var sold = context.SoldProducts.Values;
        var wanted = offerings.Concat(sold.Select(p => p.OfferingId)).Where(id => !context.Offerings.ContainsKey(id)).ToHashSet();
        var specified = sold.Select(p => p.SpecificationId).OfType<Id<ProductSpecification>>().Where(id => !context.Specifications.ContainsKey(id)).ToHashSet();
        return wanted.Count + specified.Count == 0 ? context : await _catalog.AddToAsync(context, db, wanted, specified, cancellationToken);
    }

    private static bool MaySee(User user, OpenOrder open) => user.May(open.Order.Kind.ToSee(), open.Order.CustomerId);

    private static Editor EditorOf(User user) => new(user.Id.Value, user.Name);

    private static Finding NotAllowed(User by) => Finding.Of(OrderFindings.NotAllowed, FieldPath.Root, ("role", by.Role));

    private static Finding Unknown(Number<Order> number) => Finding.Of(OrderFindings.OrderUnknown, FieldPath.Root, ("number", number));
}
