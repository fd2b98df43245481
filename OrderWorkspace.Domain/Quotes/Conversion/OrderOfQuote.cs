using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>An order's part in the quote it was made of: ledger, contract and rights say what the order has, whatever becomes of it.</summary>
public sealed record OrderOfQuote
{
    private static readonly Dictionary<LineId, decimal> Nothing = [];

    /// <summary>The quote as it is now.</summary>
    public required Quote Quote { get; init; }

    /// <summary>All lines of the quote.</summary>
    public required IReadOnlyList<QuoteLine> Lines { get; init; }

    /// <summary>The order's page of the ledger.</summary>
    public required QuoteConversion Conversion { get; init; }

    /// <summary>The contract it has a share in; null when none.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The rights that came with it.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>Those of them that lines of other orders draw on.</summary>
    public IReadOnlySet<Id<Entitlement>> DrawnOn { get; init; } = new HashSet<Id<Entitlement>>();

    /// <summary>Whether the order has another quantity of a line of its quote, or has it for another time, after <paramref name="edit"/>.</summary>
    public static bool IsChangedBy(AppliedEdit edit) =>
        edit.RemovedLines.Any(line => line.QuoteLineId is not null)
        || edit.WrittenLines.Any(line => line.QuoteLineId is not null
            && (edit.Before.Order.Lines.GetValueOrDefault(line.Id) is not { } before || QuantityOf(before) != QuantityOf(line) || before.TermMonths != line.TermMonths));

    /// <summary>All that changes when the order is discarded.</summary>
    public Outcome<FollowedQuote> Discard(Number<Order> order, Editor by, DateTimeOffset at) => Moved(Nothing, order, by, at).Map(moved => moved with
    {
        Contract = Contract is null ? null : Conversion.Contract!.TakenOutOf(Contract, Conversion),
        Granted = [.. Entitlements.Where(IsInUse).Select(right => Granting(right, 0))],
        Deleted = [.. Entitlements.Where(right => !IsInUse(right))],
    });

    /// <summary>
    /// All that changes when the order is what <paramref name="open"/> is: what it has no more, and what of it is cancelled, others can order.
    /// Refused when it has something again that another one took meanwhile.
    /// </summary>
    public Outcome<FollowedQuote> Follow(OpenOrder open, Editor by, DateTimeOffset at)
    {
        var lines = open.Order.Lines.Values.Where(line => line.QuoteLineId is not null && QuantityOf(line) > 0).ToLookup(line => line.QuoteLineId!.Value);
        var has = Conversion.Quantities.ToDictionary(taken => taken.Key, taken => Math.Min(taken.Value, lines[taken.Key].Sum(QuantityOf)));
        List<OrderLine> bought = [.. lines.SelectMany(same => same).Where(line => line.Action == LineAction.Add)];
        return Moved(has, open.Order.Number, by, at).Map(moved => moved with
        {
            Entry = moved.Entry?.From == moved.Entry?.To ? null : moved.Entry,
            Conversion = Conversion with { GivenBack = Conversion.Quantities.ToDictionary(taken => taken.Key, taken => taken.Value - has[taken.Key]) },
            Contract = Contract is null ? null : With(Contract, bought, open),
            Granted = Contract is null ? [] : GrantedBy(bought, Contract, open, at),
        });
    }

    private Outcome<FollowedQuote> Moved(IReadOnlyDictionary<LineId, decimal> has, Number<Order> order, Editor by, DateTimeOffset at)
    {
        var lines = Lines.Select(line => line with { QuantityConverted = line.QuantityConverted - Conversion.Ordered(line.Id) + has.GetValueOrDefault(line.Id) }).ToList();
        if (WhatIsGone(has, lines) is { Count: > 0 } gone) return gone;
        var changed = lines.Except(Lines).ToList();
        return changed.Count == 0
            ? new FollowedQuote { Quote = Quote with { Version = Quote.Version + 1 }, Lines = [] }
            : Quote.AfterChangeOf(order, lines, by, at).Map(moved => new FollowedQuote { Quote = moved.After, Entry = moved.Entries.Single(), Lines = changed });
    }

    private static List<Finding> WhatIsGone(IReadOnlyDictionary<LineId, decimal> has, List<QuoteLine> lines) =>
    [
        .. from line in lines
           where line.QuantityRemaining < 0
           let left = line.QuantityRemaining + has[line.Id]
           select Finding.Of(QuoteFindings.MoreThanIsLeft, PathOf(line.Id), ("line", line.Name), ("left", left), ("quantity", has[line.Id])),
        .. has.Where(one => one.Value > 0).Select(one => one.Key).Except(lines.Select(line => line.Id)).Select(id => Finding.Of(OrderFindings.LineUnknown, PathOf(id))),
    ];

    // An order that is cancelled, or has nothing of the quote left, has nothing under the contract.
    private Contract With(Contract contract, List<OrderLine> bought, OpenOrder open) => open.Order.State == OrderState.Cancelled || bought.Count == 0
        ? Conversion.Contract!.TakenOutOf(contract, Conversion)
        : Conversion.Contract!.PutBackInto(contract, Conversion) with
        {
            Lines = [.. contract.Lines.Where(line => line.OrderId != Conversion.OrderId), .. bought.Select(line => ContractPlan.Line(line, open.Order, open.Context))],
            Version = contract.Version + 1,
        };

    private List<Entitlement> GrantedBy(IEnumerable<OrderLine> bought, Contract contract, OpenOrder open, DateTimeOffset at)
    {
        var units = EntitlementPlan.Of(contract, bought, open.Context, contract.From, at).ToDictionary(right => (right.Name, right.OfferingCode, right.Unit), right => right.UnitsGranted);
        return
        [
            .. from right in Entitlements
               let granting = Granting(right, units.GetValueOrDefault((right.Name, right.OfferingCode, right.Unit)))
               where granting.UnitsGranted != right.UnitsGranted
               select granting,
        ];
    }

    private bool IsInUse(Entitlement right) => right.UnitsUsed > 0 || DrawnOn.Contains(right.Id);

    // What has been drawn cannot be taken back.
    private static Entitlement Granting(Entitlement right, decimal units) => right with { UnitsGranted = Math.Max(units, right.UnitsUsed), Version = right.Version + 1 };

    private static decimal QuantityOf(OrderLine line) => line.State == LineState.Cancelled ? 0 : line.Quantity ?? 0;

    private static FieldPath PathOf(LineId line) => FieldPath.Root.Line(line.Value).Field(nameof(OrderLine.Quantity));
}
