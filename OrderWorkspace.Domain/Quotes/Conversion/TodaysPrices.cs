using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What the lines of a quote would cost today, as an order asks for it: all of each as it was quoted, without the prices that were agreed.</summary>
internal sealed class TodaysPrices
{
    private readonly OpenOrder _asking;
    private readonly PriceBook _book;

    public TodaysPrices(OpenQuote open, OpenOrder begun, QuotedLines quoted, DateOnly? startsOn)
    {
        var order = begun.Order with { RequestedStart = startsOn, Lines = quoted.Whole };
        var contract = ContractPlan.Known(open, open.Quote.ContractId, open.Context.StartOf(order));
        _asking = begun with { Context = contract is null ? open.Context : ContractPlan.With(open.Context, contract), Order = order with { ContractId = contract?.Id } };
        _book = open.Context.PricesFor(order);
    }

    /// <summary>Today's charges for all of <paramref name="line"/> as it was quoted; none for what is taken away.</summary>
    public IReadOnlyList<Charge> Of(QuoteLine line) => _asking.ChargesOf(_asking.Order.Lines[line.Id], _book);

    /// <summary>How the price of <paramref name="line"/> has moved; null when it has not.</summary>
    public PriceMoved? Moved(QuoteLine line)
    {
        var today = Of(line);
        List<(FindingKind Kind, MovedCharge Charge)>? moved = null;
        foreach (var now in today)
            if (WithLabel(line.Charges, now.Label) is null) (moved ??= []).Add((DifferenceKinds.PriceAdded, new(now.Label, null, UnitPrice(now))));
        foreach (var agreed in line.Charges)
            if (WithLabel(today, agreed.Label) is not { } now) (moved ??= []).Add((DifferenceKinds.PriceExpired, new(agreed.Label, UnitPrice(agreed), null)));
            else if (now.UnitPrice != agreed.UnitPrice && now.UnitPrice != agreed.UnitPriceBeforeAgents)
                (moved ??= []).Add((DifferenceKinds.PriceChanged, new(agreed.Label, UnitPrice(agreed), UnitPrice(now))));
        if (moved is not [var (kind, first), ..]) return null;
        return new PriceMoved
        {
            Finding = Finding.Of(kind, FieldPath.Root.Line(line.Id.Value).Field("price"),
                ("offering", line.Name), ("charge", first.Label), ("agreed", first.Agreed), ("now", first.Now)),
            Line = line.Id,
            WaysOut = today.Count > 0 ? [WayOut.KeepAsAgreed, WayOut.TakeNew, WayOut.LeaveOut] : [WayOut.KeepAsAgreed, WayOut.LeaveOut],
            Charges = moved.ConvertAll(one => one.Charge),
        };
    }

    private static Money UnitPrice(Charge charge) => new(charge.UnitPrice, charge.Amount.Currency);

    private static Charge? WithLabel(IReadOnlyList<Charge> charges, string label)
    {
        foreach (var charge in charges)
            if (charge.Label == label)
                return charge;
        return null;
    }
}
