using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Whether an order stays within what its customer may commit to. More than that is for somebody to approve: it stops no submit.</summary>
internal static class CreditRules
{
    /// <summary>Months of the monthly bill that a commitment is counted by. Our choice: a year, as credit limits are set and looked at.</summary>
    private const int Months = 12;

    public static IEnumerable<Finding> Check(OpenOrder open)
    {
        if (open.Context.Customer is Account { CreditLimit: { } limit } account
            && Commitment(open, account.Currency) is { } commitment && commitment.Amount > limit)
            yield return Finding.Of(OrderFindings.CreditExceeded, FieldPath.Root.Field("totals"),
                ("customer", account.Name), ("commitment", commitment), ("limit", new Money(limit, account.Currency)));
    }

    /// <summary>One-time charges and a year of what the monthly bill grows by; null when there is no rate into <paramref name="currency"/>.</summary>
    private static Money? Commitment(OpenOrder open, Currency currency)
    {
        var totals = open.Order.Totals;
        var sum = totals.OneTime + totals.MonthlyDifference * Months;
        if (sum.Currency == currency) return sum;
        return open.Context.Prices.Rate(sum.Currency, currency, open.Context.Today) is { } rate ? new Money(sum.Amount * rate.Rate, currency).Rounded() : null;
    }
}
