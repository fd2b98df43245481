using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What must be true of a quote and its customer before it becomes an order. Each rule is a method named as a sentence.</summary>
internal static class ConversionRules
{
    public static IEnumerable<Finding> Check(OpenQuote open, ConversionChoices choices, TakenLines taken) =>
    [
        .. TheQuoteIsAsItWasLookedAt(open.Quote, choices),
        .. ItsStateLetsItBeConverted(open.Quote),
        .. ItHoldsOrSomebodySaysWhy(open, choices),
        .. TheCustomerMayOrder(open.Context.Customer, taken),
        .. QuantitiesCanBeRead(choices),
    ];

    /// <summary>That there is nothing to order.</summary>
    public static Finding Nothing(OpenQuote open) => Finding.Of(QuoteFindings.NothingSelected, FieldPath.Root.Field("lines"), ("number", open.Quote.Number));

    /// <summary>Whether its last day has passed.</summary>
    public static bool HasExpired(OpenQuote open) => open.Quote.State == QuoteState.Expired || !open.Quote.HoldsOn(open.Context.Today);

    private static IEnumerable<Finding> TheQuoteIsAsItWasLookedAt(Quote quote, ConversionChoices choices)
    {
        if (choices.QuoteVersion != quote.Version)
            yield return Finding.Of(QuoteFindings.Changed, FieldPath.Root, ("number", quote.Number));
    }

    private static IEnumerable<Finding> ItsStateLetsItBeConverted(Quote quote)
    {
        if (quote.State == QuoteState.Converted)
            yield return Finding.Of(QuoteFindings.AlreadyConverted, State, ("number", quote.Number));
        else if (!QuoteLife.CanBeConverted(quote.State))
            yield return Finding.Of(QuoteFindings.NotConvertible, State, ("number", quote.Number), ("state", quote.State));
    }

    private static IEnumerable<Finding> ItHoldsOrSomebodySaysWhy(OpenQuote open, ConversionChoices choices)
    {
        if (!HasExpired(open)) yield break;
        var (path, reason) = (FieldPath.Root.Field(nameof(Quote.ValidUntil)), choices.ReasonThoughExpired);
        if (open.ExpiredQuotes == ExpiredQuotes.Refused)
            yield return Finding.Of(QuoteFindings.Expired, path, ("number", open.Quote.Number), ("until", open.Quote.ValidUntil));
        else if (string.IsNullOrWhiteSpace(reason))
            yield return Finding.Of(QuoteFindings.ExpiredWithoutReason, path, ("number", open.Quote.Number), ("until", open.Quote.ValidUntil));
        else if (reason.Length > Fields.LongestReason)
            yield return Finding.Of(QuoteFindings.CommentTooLong, path, ("length", reason.Length), ("maximum", Fields.LongestReason));
    }

    private static IEnumerable<Finding> TheCustomerMayOrder(Customer customer, TakenLines taken)
    {
        if (customer.Status == CustomerStatus.Closed)
            yield return Finding.Of(OrderFindings.CustomerClosed, FieldPath.Root, ("customer", customer.Name));
        else if (customer.Status == CustomerStatus.Suspended && taken.Lines.Any(part => part.Line.Action != LineAction.Disconnect))
            yield return Finding.Of(OrderFindings.CustomerSuspended, FieldPath.Root, ("customer", customer.Name));
    }

    private static IEnumerable<Finding> QuantitiesCanBeRead(ConversionChoices choices) => choices.Unread.Select(typed =>
        LineRules.Unreadable(FieldPath.Root.Line(typed.Key.Value).Field(nameof(QuoteLine.Quantity)), LineField.Quantity, typed.Value));

    private static FieldPath State => FieldPath.Root.Field(nameof(Quote.State));
}
