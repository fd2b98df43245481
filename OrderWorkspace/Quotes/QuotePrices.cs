using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>What of quotes is for whom: prices that nobody has approved are not for everybody.</summary>
internal static class QuotePrices
{
    // One that was withdrawn may never have been approved.
    private static readonly QuoteState[] Unapproved = [QuoteState.Draft, QuoteState.InReview, QuoteState.Rejected, QuoteState.Cancelled];

    /// <summary>The row as <paramref name="user"/> may see it.</summary>
    public static QuoteRow For(this QuoteRow row, User user) => MaySeePrices(user, row.State) ? row : row with { OneTime = null, Monthly = null };

    /// <summary>Those whose prices <paramref name="user"/> may see; nobody learns the others by asking which are between two amounts.</summary>
    public static IQueryable<Quote> PricedFor(this IQueryable<Quote> quotes, User user) =>
        user.May(Permission.SeeUnapprovedPrices) ? quotes : quotes.Where(quote => !Unapproved.Contains(quote.State));

    /// <summary>The quote as <paramref name="user"/> may see it.</summary>
    public static QuoteView For(this QuoteView quote, User user)
    {
        quote = quote with
        {
            CanBeWritten = user.May(Permission.EditQuotes) && quote.State == QuoteState.Draft,
            CanBeConverted = user.May(Permission.ConvertQuotes) && QuoteLife.CanBeConverted(quote.State),
            Steps = [.. QuoteLife.StepsFrom(quote.State).Select(step => new QuoteStepView(step, user.May(step.Needs())))],
        };
        return MaySeePrices(user, quote.State) ? quote : quote with { Totals = null, Lines = [.. quote.Lines.Select(line => line with { Charges = [] })] };
    }

    /// <summary>The comparison as <paramref name="user"/> may see it.</summary>
    public static QuoteComparisonView For(this QuoteComparisonView comparison, User user, QuoteState state) => MaySeePrices(user, state)
        ? comparison
        : comparison with { Fields = [.. comparison.Fields.Where(field => !field.IsAmount)], Lines = [.. comparison.Lines.Select(line => line with { Charges = [] })] };

    private static bool MaySeePrices(User user, QuoteState state) => user.May(Permission.SeeUnapprovedPrices) || !Unapproved.Contains(state);
}
