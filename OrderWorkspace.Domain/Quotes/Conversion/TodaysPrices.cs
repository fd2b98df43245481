using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What the lines of a quote would cost today.</summary>
internal sealed class TodaysPrices(OpenQuote open)
{
    private readonly PriceBook _book = open.Context.Prices.In(open.Quote.Currency).StartingWith(open.Quote.PriceListId);

    private readonly Contract? _contract = open.Context.Contracts.FirstOrDefault(
        c => c.Id == open.Quote.ContractId && c.Currency == open.Quote.Currency && c.IsRunningOn(open.Context.Today));

    /// <summary>Today's charges for all of <paramref name="line"/> as it was quoted; none for what is taken away.</summary>
    public IReadOnlyList<Charge> Of(QuoteLine line)
    {
        if (line.Action == LineAction.Disconnect || open.OfferingOf(line) is not { } offering) return [];
        var question = new PriceQuestion(offering.Code, line.Quantity, line.Characteristics, open.Context.Today)
        {
            TermMonths = TermOf(line),
            InBundle = open.Line(line.ParentId) is { } parent ? open.OfferingOf(parent)?.Code : null,
            Customer = open.Context.Customer,
            Contract = _contract,
        };
        var charges = Pricer.Charges(question, _book);
        return line.Action == LineAction.Change ? [.. charges.Where(c => c.Kind != ChargeKind.OneTime)] : charges;
    }

    /// <summary>How the price of <paramref name="line"/> has moved; null when it has not.</summary>
    public PriceMoved? Moved(QuoteLine line)
    {
        var today = Of(line);
        return Added(line, today) ?? ChangedOrExpired(line, today);
    }

    private int? TermOf(QuoteLine line) => line.TermMonths ?? (open.Line(line.ParentId) is { } parent ? TermOf(parent) : null);

    private static PriceMoved? ChangedOrExpired(QuoteLine line, IReadOnlyList<Charge> today)
    {
        foreach (var agreed in line.Charges)
            if (WithLabel(today, agreed.Label) is not { } now) return Moved(DifferenceKinds.PriceExpired, line, today, agreed, null);
            else if (now.UnitPrice != agreed.UnitPriceBeforeAgents) return Moved(DifferenceKinds.PriceChanged, line, today, agreed, now);
        return null;
    }

    private static PriceMoved? Added(QuoteLine line, IReadOnlyList<Charge> today)
    {
        foreach (var now in today)
            if (WithLabel(line.Charges, now.Label) is null)
                return Moved(DifferenceKinds.PriceAdded, line, today, null, now);
        return null;
    }

    private static PriceMoved Moved(FindingKind kind, QuoteLine line, IReadOnlyList<Charge> today, Charge? agreed, Charge? now) => new()
    {
        Finding = Finding.Of(kind, FieldPath.Root.Line(line.Id.Value).Field("price"),
            ("offering", line.Name), ("charge", (agreed ?? now)!.Label), ("agreed", UnitPrice(agreed)), ("now", UnitPrice(now))),
        Line = line.Id,
        WaysOut = today.Count > 0 ? [WayOut.KeepAsAgreed, WayOut.TakeNew, WayOut.LeaveOut] : [WayOut.KeepAsAgreed, WayOut.LeaveOut],
        Agreed = line.Charges,
        Now = today,
    };

    private static Money? UnitPrice(Charge? charge) => charge is null ? null : new Money(charge.UnitPrice, charge.Amount.Currency);

    private static Charge? WithLabel(IReadOnlyList<Charge> charges, string label)
    {
        foreach (var charge in charges)
            if (charge.Label == label)
                return charge;
        return null;
    }
}
