using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What a part of a quoted line costs, so that all parts together cost what was quoted, to the cent.</summary>
internal static class QuotedCharges
{
    /// <summary>The charges agreed for all of <paramref name="line"/>.</summary>
    public static AgreedCharge[] ForAll(QuoteLine line, Number<Quote> number) => Agreed(line, line.Quantity, number, null);

    /// <summary>The charges agreed for the next <paramref name="quantity"/> of <paramref name="line"/>, beside what is ordered of it already.</summary>
    public static AgreedCharge[] ForNext(decimal quantity, QuoteLine line, OpenQuote open) => Agreed(line, quantity, open.Quote.Number, open);

    /// <summary>The amounts of <paramref name="charges"/> of so many of <paramref name="line"/>; null where each is the unit price times the quantity, rounded.</summary>
    public static decimal[]? Uneven(QuoteLine line, decimal quantity, IReadOnlyList<AgreedCharge> charges)
    {
        for (var i = 0; i < charges.Count; i++)
            if (charges[i].Kind != ChargeKind.Usage && charges[i].Amount != Times(line.Charges[i], quantity))
                return [.. charges.Select(charge => charge.Amount.Amount)];
        return null;
    }

    /// <summary>The unit price <paramref name="quantity"/> times, rounded.</summary>
    public static Money Times(Charge charge, decimal quantity) => new Money(charge.UnitPrice * quantity, charge.Amount.Currency).Rounded();

    private static AgreedCharge[] Agreed(QuoteLine line, decimal quantity, Number<Quote> number, OpenQuote? next)
    {
        var agreed = new AgreedCharge[line.Charges.Count];
        for (var i = 0; i < agreed.Length; i++)
        {
            var charge = line.Charges[i];
            agreed[i] = new AgreedCharge(charge.Label, charge.Kind, charge.Period, charge.Unit, charge.UnitPrice, quantity, next is null ? charge.Amount : AmountOf(i, line, quantity, next), number.Value);
        }
        return agreed;
    }

    /// <summary>The price of a unit used stays; of the others what is due up to and with this part, without what orders have of it already.</summary>
    private static Money AmountOf(int index, QuoteLine line, decimal quantity, OpenQuote open)
    {
        var charge = line.Charges[index];
        if (charge.Kind == ChargeKind.Usage) return charge.Amount;
        var (due, ordered) = (DueUpTo(line.QuantityConverted + quantity, charge, line), open.OrderedOf(line, index));
        return due > ordered ? due - ordered : Money.Zero(due.Currency);
    }

    private static Money DueUpTo(decimal quantity, Charge charge, QuoteLine line)
    {
        if (quantity >= line.Quantity) return charge.Amount;
        var amount = Times(charge, quantity);
        return amount < charge.Amount ? amount : charge.Amount; // a unit price rounded up must not make the last part negative
    }
}
