namespace OrderWorkspace.Domain.Pricing;

/// <summary>Sums of rounded charges, all in one currency. Usage is never summed.</summary>
/// <param name="OneTime">One-time charges.</param>
/// <param name="Monthly">Recurring charges per month.</param>
/// <param name="Yearly">Recurring charges per year.</param>
/// <param name="MonthlyReplaced">Recurring charges per month of the products that lines change or disconnect, as they are today; without those in another currency.</param>
public sealed record Totals(Money OneTime, Money Monthly, Money Yearly, Money MonthlyReplaced)
{
    // For reading from the database, which sets each sum.
    private Totals()
        : this(default, default, default, default)
    {
    }

    /// <summary>No charge at all.</summary>
    public static Totals None(Currency currency) =>
        new(Money.Zero(currency), Money.Zero(currency), Money.Zero(currency), Money.Zero(currency));

    /// <summary>The currency of all sums.</summary>
    public Currency Currency => OneTime.Currency;

    /// <summary>What the customer's monthly bill changes by.</summary>
    public Money MonthlyDifference => Monthly - MonthlyReplaced;

    /// <summary>Totals of <paramref name="charges"/>, and of the charges they replace.</summary>
    public static Totals Of(Currency currency, IEnumerable<Charge> charges, IEnumerable<Charge> replaced)
    {
        var (oneTime, monthly, yearly, monthlyReplaced) = (Money.Zero(currency), Money.Zero(currency), Money.Zero(currency), Money.Zero(currency));
        foreach (var charge in charges)
            if (charge.Kind == ChargeKind.OneTime) oneTime += charge.Amount;
            else if (charge.Kind == ChargeKind.Recurring) (monthly, yearly) = (monthly + charge.Monthly, yearly + charge.Yearly);
        foreach (var charge in replaced)
            if (charge.Amount.Currency == currency)
                monthlyReplaced += charge.Monthly;
        return new Totals(oneTime, monthly, yearly, monthlyReplaced);
    }

    /// <summary>Both together.</summary>
    public static Totals operator +(Totals left, Totals right) => new(
        left.OneTime + right.OneTime, left.Monthly + right.Monthly, left.Yearly + right.Yearly, left.MonthlyReplaced + right.MonthlyReplaced);

    /// <summary>What is left without <paramref name="right"/>.</summary>
    public static Totals operator -(Totals left, Totals right) => new(
        left.OneTime - right.OneTime, left.Monthly - right.Monthly, left.Yearly - right.Yearly, left.MonthlyReplaced - right.MonthlyReplaced);
}
