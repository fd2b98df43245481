using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What a part of a quoted line costs, so that all parts together cost what was quoted, to the cent.</summary>
internal static class QuotedCharges
{
    /// <summary>The charges agreed for the next <paramref name="quantity"/> of <paramref name="line"/>.</summary>
    public static IReadOnlyList<AgreedCharge> ForNext(decimal quantity, QuoteLine line, Number<Quote> number)
    {
        var agreed = new AgreedCharge[line.Charges.Count];
        for (var i = 0; i < agreed.Length; i++)
        {
            var charge = line.Charges[i];
            agreed[i] = new AgreedCharge(charge.Label, charge.Kind, charge.Period, charge.Unit, charge.UnitPrice, quantity, AmountOf(charge, line, quantity), number.Value);
        }
        return agreed;
    }

    /// <summary>The price of a unit used stays; of the others what is due up to and with this part, without what earlier parts had.</summary>
    private static Money AmountOf(Charge charge, QuoteLine line, decimal quantity) => charge.Kind == ChargeKind.Usage
        ? charge.Amount
        : DueUpTo(line.QuantityConverted + quantity, charge, line) - DueUpTo(line.QuantityConverted, charge, line);

    private static Money DueUpTo(decimal quantity, Charge charge, QuoteLine line)
    {
        if (quantity >= line.Quantity) return charge.Amount;
        var amount = new Money(charge.UnitPrice * quantity, charge.Amount.Currency).Rounded();
        return amount < charge.Amount ? amount : charge.Amount; // a unit price rounded up must not make the last part negative
    }
}
