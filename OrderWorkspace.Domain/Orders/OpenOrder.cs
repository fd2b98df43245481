using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>
/// An order together with all that is needed to decide about it: what an edit is applied to. Immutable and free of I/O.
/// What an edit costs depends on what it touches, not on how large the order is.
/// </summary>
public sealed record OpenOrder
{
    /// <summary>The order.</summary>
    public required Order Order { get; init; }

    /// <summary>The world around it.</summary>
    public required OrderContext Context { get; init; }

    /// <summary>Its lines as a tree.</summary>
    public required LineTree Tree { get; init; }

    /// <summary>What was found in it.</summary>
    public required FindingSet Findings { get; init; }

    /// <summary>Its lines by what they are about.</summary>
    internal LineIndex Index { get; init; } = LineIndex.Empty;

    /// <summary>What its lines draw on entitlements.</summary>
    internal Draws Draws { get; init; } = Draws.None;

    /// <summary>What each person can undo and redo, by user.</summary>
    public ImmutableDictionary<Guid, UndoStacks> UndoStacks { get; init; } = ImmutableDictionary<Guid, UndoStacks>.Empty;

    /// <summary>Opens a stored order, priced as it was and checked as a whole.</summary>
    public static OpenOrder Of(Order order, OrderContext context)
    {
        var open = new OpenOrder { Order = order, Context = context, Tree = new LineTree(order.Lines.Values), Index = LineIndex.Of(order.Lines.Values, context), Draws = Draws.Of(order.Lines.Values), Findings = FindingSet.None };
        return order.State == OrderState.Draft ? open with { Findings = OrderRules.Check(open) } : open;
    }

    /// <summary>An order with an empty header, not stored yet; <see cref="BeginOrder"/> fills it.</summary>
    public static OpenOrder New(Number<Order> number, OrderContext context, Editor by, DateTimeOffset now, OrderKind kind = OrderKind.CustomerOrder)
    {
        var currency = context.Customer.Currency;
        return Of(
            new Order
            {
                Id = Id<Order>.New(now),
                Number = number,
                Kind = kind,
                Channel = by.Channel,
                State = OrderState.Draft,
                CustomerId = context.Customer.Id,
                Currency = currency,
                Totals = Totals.None(currency),
                Priority = null,
                CreatedBy = by.Name,
                CreatedAt = now,
            },
            context);
    }

    /// <summary>What <paramref name="user"/> can undo and redo.</summary>
    public UndoStacks UndoStacksOf(Guid user) => UndoStacks.GetValueOrDefault(user, Orders.UndoStacks.Empty);

    /// <summary>
    /// Decides <paramref name="edit"/> and applies it: changes, prices and findings of what it touches, the next journal entry.
    /// Refused where the order is in no state for it, and where the edit itself says so. An edit that changes nothing gives the same order and no entry.
    /// </summary>
    public Outcome<AppliedEdit> Apply(OrderEdit edit, Id<OrderEdit> editId, Editor by, DateTimeOffset now)
    {
        if (edit.RefusalOn(Order) is { } refusal) return refusal;
        return edit.Decide(this, by).Map(changes => changes.Count == 0
            ? new AppliedEdit(this, this, null)
            : Made(edit, [.. changes.Select(WithDerived)], editId, by, now));
    }

    /// <summary>The months that <paramref name="line"/> can be bought for, the usual one first; empty when nothing depends on them.</summary>
    public IReadOnlyList<int> TermsOf(OrderLine line) => TermRules.TermsOf(this, line);

    /// <summary>What <paramref name="line"/> may draw on, by its day and offering; how much of it is left is another question.</summary>
    public IReadOnlyList<Entitlement> EntitlementsOf(OrderLine line) =>
        [.. Context.Entitlements.Where(entitlement => EntitlementRules.Check(this, line with { EntitlementId = entitlement.Id }) is null)];

    /// <summary>The prices that one of the charges of <paramref name="line"/> might have had, and why it has not; empty where a line is not priced.</summary>
    public IReadOnlyList<OtherPrice> OtherPricesOf(OrderLine line, string chargeLabel) =>
        Order.Kind.IsPriced() && line.Action.IsConfigured() && line.Quantity > 0 && Context.Offerings.TryGetValue(line.OfferingId, out var offering)
            ? new OtherPrices(QuestionOf(Order, line, offering), PricesFor(line), Context.Prices, Context.Contracts).Of(chargeLabel)
            : [];

    /// <summary>The price lists and prices for a line: those of its contract first.</summary>
    internal PriceBook PricesFor(OrderLine line) => Context.PricesFor(Order).Under(Context.ContractOf(Order, line));

    /// <summary>What <paramref name="line"/> would cost with its values, by the prices for its order in <paramref name="book"/>.</summary>
    internal IReadOnlyList<Charge> ChargesOf(OrderLine line, PriceBook book) => Price(Order, line, book).Charges;

    internal OrderLineBuilder LineBuilder() => new(Order, Tree, Index, Context);

    /// <summary>The order after <paramref name="changes"/>, which <paramref name="edit"/> has come to.</summary>
    internal AppliedEdit Made(OrderEdit edit, IReadOnlyList<OrderChange> changes, Id<OrderEdit> editId, Editor by, DateTimeOffset now)
    {
        var (after, touched) = After(changes);
        var used = Draws.Of(CompletedBy(changes)).UseUp(Context.Entitlements).ToList();
        var entry = new JournalEntry
        {
            OrderId = Order.Id,
            Number = after.Order.Version,
            EditId = editId,
            ById = by.Id,
            ByName = by.Name,
            At = now,
            Channel = by.Channel,
            Kind = edit.GetType().Name,
            Reverts = (edit as Revert)?.Entry.Number,
            Changes = changes,
        };
        after = after with
        {
            UndoStacks = edit.IsUndoable ? UndoStacks.SetItem(by.Id, UndoStacksOf(by.Id).After(entry.Number, entry.Reverts)) : UndoStacks,
        };
        if (used.Count > 0) after = after with { Context = Context with { Entitlements = [.. Context.Entitlements.Select(old => used.Find(now => now.Id == old.Id) ?? old)] } };
        return new AppliedEdit(this, after, entry) { CheckedLines = touched.Lines, WrittenLines = touched.Written(after.Order), RemovedLines = touched.Removed, UsedEntitlements = used };
    }

    private IEnumerable<OrderLine> CompletedBy(IEnumerable<OrderChange> changes) =>
        changes.OfType<LinesMoved>().Where(moved => moved.To.State == LineState.Completed).SelectMany(moved => moved.Lines).Select(id => Order.Lines[id]);

    /// <summary>The next version of the order, after <paramref name="changes"/>: priced and checked where they touch it.</summary>
    internal (OpenOrder Open, Touched Touched) After(IReadOnlyList<OrderChange> changes)
    {
        var changed = OrderChange.ApplyAll(changes, Order) with { Version = Order.Version + 1 };
        var touched = Touched.By(changes, this, changed);
        var after = (this with { Order = changed, Tree = touched.Tree, Index = touched.Index, Draws = touched.DrawsAfter(Draws, changed) }).Priced(touched);
        return (after with { Findings = OrderRules.CheckAgain(after, touched) }, touched);
    }

    private OpenOrder Priced(Touched touched)
    {
        var order = touched.IsContent ? Order with { PriceListId = HeaderPreFill.PriceListFor(Order, Context) } : Order;
        var book = Context.PricesFor(order);
        if (touched.IsContent && order.QuoteId is null) order = order with { Rate = book.Lists.FirstOrDefault(list => list.Id == order.PriceListId) is { } list ? book.RateOf(list, Context.Today) : null };
        var totals = order.Totals;
        foreach (var gone in touched.Removed) totals -= gone.TotalsIn(order.Currency);
        var lines = order.Lines.ToBuilder();
        foreach (var id in touched.Priced)
        {
            var priced = Price(order, WithDerived(order.Lines[id]), book);
            totals += priced.TotalsIn(order.Currency);
            if (touched.Before(id) is { } before) totals -= before.TotalsIn(order.Currency);
            lines[id] = priced;
        }
        order = order with { Lines = lines.ToImmutable(), Totals = totals };
        return this with { Order = order with { Likeness = touched.LikenessAfter(order) } };
    }

    /// <summary>A line that comes, with what follows from its values: taking that back takes back the line as it was added.</summary>
    private OrderChange WithDerived(OrderChange change) => change is LineAdded added ? added with { Line = WithDerived(added.Line) } : change;

    /// <summary>The very same line when what is to follow from its values is there.</summary>
    private OrderLine WithDerived(OrderLine line)
    {
        if ((line.State is not null && !line.CanBeRevised()) || !line.Action.IsConfigured() || Context.SpecificationOf(line) is not { } specification) return line;
        foreach (var characteristic in specification.Characteristics.Where(c => c.Derived is not null))
        {
            var value = characteristic.Derived!.ValueFor(line.Characteristics);
            var follows = new FieldValue(value, value is null ? null : new FieldSource(SourceKind.Derived, specification.LabelsOf(characteristic.Derived)));
            if (line.Read(characteristic.Name) != follows) line = line.Write(characteristic.Name, follows);
        }
        return line;
    }

    private OrderLine Price(Order order, OrderLine line, PriceBook book)
    {
        if (line.State is not null && !line.CanBeRevised()) return line;
        if (!order.Kind.IsPriced()) return WithCharges(line, []);
        if (line.Action.KeepsProductAsItIs()) return WithCharges(line, GoOn(order, line));
        if (line.Action == LineAction.Disconnect || line.Quantity is not > 0 || !Context.Offerings.TryGetValue(line.OfferingId, out var offering))
            return WithCharges(line, []);

        var question = QuestionOf(order, line, offering);
        var charges = Pricer.Charges(question, book.Under(question.Contract));
        return WithCharges(line, line.Action == LineAction.Change ? [.. charges.Where(c => c.Kind != ChargeKind.OneTime)] : charges);
    }

    private PriceQuestion QuestionOf(Order order, OrderLine line, ProductOffering offering) => new(offering.Code, line.Quantity ?? 0, line.Characteristics, Context.Today)
    {
        TermMonths = order.TermOf(line),
        InBundle = BundleOf(order, line),
        Customer = Context.Customer,
        Contract = Context.ContractOf(order, line),
        Agreed = line.AgreedCharges,
        Adjustments = line.Adjustments,
    };

    /// <summary>What the product costs today goes on, what was paid once is paid.</summary>
    private static Charge[] GoOn(Order order, OrderLine line) =>
        [.. line.ReplacedCharges.Where(c => c.Kind != ChargeKind.OneTime && c.Amount.Currency == order.Currency)];

    /// <summary>Code of the bundle it is part of: on this order, or the one whose part the product in use is.</summary>
    private string? BundleOf(Order order, OrderLine line) => line.ParentId is { } parent && order.Lines.TryGetValue(parent, out var above)
        ? Context.Offerings.GetValueOrDefault(above.OfferingId)?.Code
        : Context.ProductOf(Context.ProductOf(line.SoldProductId)?.ParentId)?.OfferingCode;

    /// <summary>The very same line when it costs what it did, so that it is not stored again.</summary>
    private static OrderLine WithCharges(OrderLine line, IReadOnlyList<Charge> charges) => line.Charges.SequenceEqual(charges) ? line : line with { Charges = charges };
}

/// <summary>An edit that was applied, with the order before and after it.</summary>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
/// <param name="Entry">The journal entry to store with it; null when it changed nothing.</param>
public sealed record AppliedEdit(OpenOrder Before, OpenOrder After, JournalEntry? Entry)
{
    /// <summary>Lines that it could touch, of their own or by what they inherit; all of <see cref="WrittenLines"/> are among them.</summary>
    public IReadOnlyCollection<LineId> CheckedLines { get; init; } = [];

    /// <summary>Lines that are new or not what they were.</summary>
    public IReadOnlyList<OrderLine> WrittenLines { get; init; } = [];

    /// <summary>Lines that are gone.</summary>
    public IReadOnlyList<OrderLine> RemovedLines { get; init; } = [];

    /// <summary>Entitlements that completed lines drew on, as they are now: a line draws for good when it is completed, since until then it can still be cancelled.</summary>
    public IReadOnlyList<Entitlement> UsedEntitlements { get; init; } = [];
}
