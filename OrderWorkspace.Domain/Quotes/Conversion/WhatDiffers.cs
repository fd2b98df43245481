using System.Globalization;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

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
        let ways = DifferenceKinds.WaysOutOf(finding)
        where ways is not null
        let line = open.Line(LineOf(finding.Path))
        where line is not null || !ways.Contains(WayOut.LeaveOut) // the header has details that were never agreed
        let characteristic = LineOf(finding.Path) is { } id && order.Order.Lines.TryGetValue(id, out var ordered) ? CharacteristicOf(finding.Path, ordered, order.Context) : null
        select new NotOrderable
        {
            Finding = finding,
            Line = line?.Id,
            WaysOut = ways,
            Agreed = Agreed(finding, line, characteristic, open),
            Now = ways.Contains(WayOut.TakeNew) ? Usual(finding, characteristic, order) : null,
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

    private static string? Agreed(Finding finding, QuoteLine? line, string? characteristic, OpenQuote open) => line switch
    {
        null => open.Quote.ContractId?.ToString(),
        _ when characteristic is not null => line.Characteristics.ValueOf(characteristic),
        _ when finding.Path.IsWithin(FieldPath.Root.Line(line.Id.Value).Field(nameof(LineField.Location))) => line.LocationId?.ToString(),
        _ when finding.Path.IsWithin(FieldPath.Root.Line(line.Id.Value).Field(nameof(LineField.TermMonths))) => line.TermMonths?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What mends the finding, else the default of the characteristic.</summary>
    private static string? Usual(Finding finding, string? characteristic, OpenOrder order)
    {
        if (finding.Kind == CharacteristicFindings.Unknown || characteristic is null) return finding.Fix?.Value;
        return finding.Fix?.Value ?? order.Context.SpecificationOf(order.Order.Lines[LineOf(finding.Path)!.Value])?.Characteristics.FirstOrDefault(c => c.Name == characteristic)?.Default;
    }

    /// <summary>The characteristic of <paramref name="line"/> or its specification that <paramref name="path"/> is about, by the longest name, as names have dots, too; null when it is about something else.</summary>
    internal static string? CharacteristicOf(FieldPath path, OrderLine line, OrderContext context)
    {
        const string Before = "].characteristics.";
        var at = path.Value.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0) return null;
        var named = new FieldPath(path.Value[(at + Before.Length)..]);
        return line.Characteristics.Select(c => c.Name).Concat(context.SpecificationOf(line)?.Characteristics.Select(c => c.Name) ?? [])
            .Where(name => named.IsWithin(new FieldPath(name))).MaxBy(name => name.Length) ?? named.Value;
    }

    private static LineId? LineOf(FieldPath path)
    {
        const string Before = "lines[";
        var end = path.Value.IndexOf(']', StringComparison.Ordinal);
        return end > 0 && path.Value.StartsWith(Before, StringComparison.Ordinal)
            ? new LineId(int.Parse(path.Value.AsSpan(Before.Length..end), CultureInfo.InvariantCulture))
            : null;
    }

    private static FieldPath Path(string field) => FieldPath.Root.Field(field);
}
