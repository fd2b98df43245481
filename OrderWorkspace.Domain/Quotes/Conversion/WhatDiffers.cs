using System.Globalization;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Finds what is not any more as it was agreed.</summary>
internal static class WhatDiffers
{
    /// <summary>What is another today than what the quote says, though it could be ordered.</summary>
    public static IEnumerable<ConversionDifference> FromTheQuote(OpenQuote open, IReadOnlyList<TakenLine> lines, TodaysPrices prices)
    {
        if (TheCurrencyMoved(open) is { } currency) yield return currency;
        if (TheRateMoved(open) is { } rate) yield return rate;
        foreach (var (line, _, _) in lines)
        {
            if (TheOfferingIsSuperseded(open, line) is { } superseded) yield return superseded;
            if (prices.Moved(line) is { } moved) yield return moved;
        }
    }

    /// <summary>What <paramref name="order"/>, made as it was agreed and answered, would be refused for.</summary>
    public static IEnumerable<ConversionDifference> In(OpenOrder order, OpenQuote open) =>
        from finding in order.Findings.All
        let line = open.Line(finding.Path.LineOf())
        let specification = line is null ? null : order.Context.SpecificationOf(order.Order.Lines[line.Id])
        let characteristic = specification?.Characteristics.FirstOrDefault(c => c.Name == finding.Path.CharacteristicName)
        let ways = DifferenceKinds.WaysOutOf(finding, line, characteristic)
        where ways is not null
        where line is not null || !ways.Contains(WayOut.LeaveOut) // the header has details that were never agreed
        select new NotOrderable
        {
            Finding = finding,
            Line = line?.Id,
            WaysOut = ways,
            Agreed = Agreed(finding.Path, line, open),
            Now = ways.Contains(WayOut.TakeNew) ? finding.Fix?.Value ?? characteristic?.Default : null,
        };

    private static CurrencyMoved? TheCurrencyMoved(OpenQuote open)
    {
        var (agreed, now) = (open.Quote.Currency, open.Context.Customer.Currency);
        return agreed == now ? null : new CurrencyMoved
        {
            Finding = Finding.Of(DifferenceKinds.CurrencyMoved, Path("currency"), ("customer", open.Context.Customer.Name), ("agreed", agreed), ("now", now)),
            WaysOut = [WayOut.KeepAsAgreed],
            Agreed = agreed,
            Now = now,
        };
    }

    private static RateMoved? TheRateMoved(OpenQuote open)
    {
        if (open.Quote.Rate is not { } agreed) return null;
        var now = open.Context.Prices.Rate(agreed.From, agreed.To, open.Context.Today);
        return now is null || now.Rate == agreed.Rate ? null : new RateMoved
        {
            Finding = Finding.Of(DifferenceKinds.RateMoved, Path("rate"), ("agreed", agreed), ("now", now)),
            WaysOut = [WayOut.KeepAsAgreed],
            Agreed = agreed,
            Now = now,
        };
    }

    private static OfferingSuperseded? TheOfferingIsSuperseded(OpenQuote open, QuoteLine line)
    {
        if (line.Action != LineAction.Add || open.OfferingOf(line) is not { } agreed || open.SuccessorOf(line) is not { } now) return null;
        return new OfferingSuperseded
        {
            Finding = Finding.Of(DifferenceKinds.Superseded, FieldPath.Root.Line(line.Id.Value).Field("offering"),
                ("offering", line.Name), ("agreed", agreed.Revision), ("now", now.Revision)),
            Line = line.Id,
            WaysOut = [WayOut.KeepAsAgreed, WayOut.TakeNew, WayOut.LeaveOut],
            Agreed = agreed,
            Now = now,
        };
    }

    private static string? Agreed(FieldPath path, QuoteLine? line, OpenQuote open) => line is null ? open.Quote.ContractId?.ToString() : path.LineFieldOf() switch
    {
        LineField.Location => line.LocationId?.ToString(),
        LineField.TermMonths => line.TermMonths?.ToString(CultureInfo.InvariantCulture),
        LineField.Quantity => PlainNumber.Text(line.QuantityRemaining),
        _ => path.CharacteristicName is { } name ? line.Characteristics.ValueOf(name) : null,
    };

    private static FieldPath Path(string field) => FieldPath.Root.Field(field);
}
