using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class CheckingAQuote
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber");
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber"));
    private static readonly QuoteInTheMaking Late = Quote.But(q => q with { ValidUntil = Today.Minus(1) });

    [Theory]
    [InlineData(QuoteState.Approved)]
    [InlineData(QuoteState.Accepted)]
    [InlineData(QuoteState.PartiallyConverted)]
    public void An_approved_quote_can_be_converted(QuoteState state) => Quote.But(q => q with { State = state }).Plan().FindsNothing();

    [Theory]
    [InlineData(QuoteState.Draft)]
    [InlineData(QuoteState.InReview)]
    [InlineData(QuoteState.Rejected)]
    [InlineData(QuoteState.Declined)]
    [InlineData(QuoteState.Cancelled)]
    public void No_other_quote_can(QuoteState state) => Quote.But(q => q with { State = state }).Plan().Finds(QuoteFindings.NotConvertible, at: "state");

    [Fact]
    public void It_holds_on_its_last_day() => Quote.But(q => q with { ValidUntil = Today.Day }).Plan().FindsNothing();

    [Fact]
    public void An_expired_quote_is_refused_unless_that_is_allowed()
    {
        Late.Plan().Finds(QuoteFindings.Expired, at: "validUntil");
        Quote.But(q => q with { State = QuoteState.Expired }).Plan().Finds(QuoteFindings.Expired, at: "validUntil");
    }

    [Fact]
    public void Where_it_is_allowed_somebody_has_to_say_why()
    {
        var allowed = Late.But(q => q with { State = QuoteState.Expired }) with { ExpiredQuotes = ExpiredQuotes.AllowedWithReason };

        allowed.Plan(allowed.Choices() with { ReasonThoughExpired = " " }).Finds(QuoteFindings.ExpiredWithoutReason, at: "validUntil");

        allowed.Plan(allowed.Choices() with { ReasonThoughExpired = new string('a', Fields.LongestReason + 1) }).Finds(QuoteFindings.CommentTooLong, at: "validUntil");

        var converted = allowed.Plan(allowed.Choices() with { ReasonThoughExpired = "Promised on the phone" }).Confirmed().Value;
        Assert.Equal(
            (QuoteState.Converted, "Promised on the phone", "Promised on the phone"),
            (converted.Quote.State, converted.Conversion.ReasonThoughExpired, converted.Entry.Comment));
    }

    [Fact]
    public void A_reason_that_nobody_needs_is_not_kept() => Assert.Null(Quote.Plan(Quote.Choices() with { ReasonThoughExpired = "Why not" }).Confirmed().Value.Conversion.ReasonThoughExpired);

    [Fact]
    public void What_was_chosen_for_an_older_version_is_refused() => Quote.Plan(Quote.Choices() with { QuoteVersion = 2 }).Finds(QuoteFindings.Changed, at: "");

    [Fact]
    public void An_order_of_these_days_that_it_repeats_is_told_and_stops_nothing()
    {
        var plan = Quote.Plan();
        var same = new EarlierOrder
        {
            Id = Id.Of<Order>("placed"),
            Number = NumberSeries.CustomerOrder.At<Order>(77),
            State = OrderState.Acknowledged,
            CreatedAt = Today.Morning,
            Likeness = plan.Order.Order.Likeness,
            DeliveryLocationId = plan.Order.Order.DeliveryLocationId,
        };
        Assert.Empty(plan.Repetitions);

        var repeating = Quote.Meanwhile(w => w with { EarlierOrders = [same] }).Plan();

        var told = Assert.Single(repeating.Repetitions);
        Assert.Equal((OrderFindings.SameLines, (object?)same.Number), (told.Kind, told.Values["number"]));
        Assert.Contains(repeating.Order.Findings.All, finding => finding.Kind == OrderFindings.SameLines);
        Assert.True(repeating.Confirmed().Succeeded);
        Assert.Empty(Quote.Meanwhile(w => w with { EarlierOrders = [same with { CreatedAt = Today.Morning.AddDays(-EarlierOrder.Days) }] }).Plan().Repetitions);
    }

    [Fact]
    public void A_closed_customer_orders_nothing() =>
        Quote.Meanwhile(w => w with { Customer = w.Customer with { Status = CustomerStatus.Closed } }).Plan().Finds(OrderFindings.CustomerClosed, at: "");

    [Fact]
    public void A_suspended_customer_only_disconnects()
    {
        var quote = An.OpenOrder().With(Fiber).With(A.SoldProduct("line", Fiber)).Quoted(Edit.Add("fiber"), Edit.Disconnect("line"))
            .Meanwhile(w => w with { Customer = w.Customer with { Status = CustomerStatus.Suspended } });

        quote.Plan().Finds(OrderFindings.CustomerSuspended, at: "");
        quote.Plan(QuoteSelection.Of(new LineId(2))).FindsNothing();
    }

    [Fact]
    public void All_that_speaks_against_it_is_said_at_once() => Assert.Equal(
        [QuoteFindings.Changed, QuoteFindings.NotConvertible, QuoteFindings.Expired, OrderFindings.CustomerClosed, OrderFindings.LineUnknown],
        Late.But(q => q with { State = QuoteState.Draft, Version = 9 }).Meanwhile(w => w with { Customer = w.Customer with { Status = CustomerStatus.Closed } })
            .Plan(Quote.Choices(QuoteSelection.Of(new LineId(77)))).Findings.Select(f => f.Kind));
}
