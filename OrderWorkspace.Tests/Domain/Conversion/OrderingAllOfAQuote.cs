using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class OrderingAllOfAQuote
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber")
        .With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Default = "100" })
        .Priced(A.OneTimePrice(99m), A.MonthlyPrice(49.995m), A.UsagePrice(0.001m))
        .ForMonths(24, 36);

    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 3), Edit.Set(1, "bandwidth", "500"), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10));

    [Fact]
    public void Makes_an_order_that_names_the_quote()
    {
        var order = Quote.Convert().Order.After.Order;

        Assert.Equal((PlayOnQuotes.OrderNumber, OrderState.Draft, Channel.Quote, Quote.Quote.Id), (order.Number, order.State, order.Channel, order.QuoteId));
        Assert.Equal(new LineId(1), order.Lines.Values.Single().QuoteLineId);
        Assert.All(order.Lines.Values, line => Assert.Equal(order.Id, line.OrderId));
    }

    [Fact]
    public void Is_told_by_the_quotes_journal_with_who_made_which_order() => Assert.Equal(
        new QuoteJournalEntry
        {
            QuoteId = Quote.Quote.Id,
            Number = Quote.Quote.Version + 1,
            Kind = QuoteJournalKind.Converted,
            From = Quote.Quote.State,
            To = QuoteState.Converted,
            Order = PlayOnQuotes.OrderNumber,
            ById = An.Agent.Id,
            ByName = An.Agent.Name,
            At = Today.Morning,
        },
        Quote.Convert().Entry);

    [Fact]
    public void Takes_header_and_configuration_over_and_says_from_where()
    {
        var open = Quote.Convert().Order.After;
        var quoted = new FieldSource(SourceKind.Quote, "QUO0000007");

        Assert.Equal(new FieldValue(A.Contact("Ada").Id.ToString(), quoted), open.Order.Read(HeaderField.OrderingContact));
        Assert.Equal(A.Location("Berlin HQ").Id, open.Order.BillingLocationId);
        Assert.Equal(new FieldValue("3", quoted), open.Line(1).Read(LineField.Quantity));
        Assert.Equal(new FieldValue("24", quoted), open.Line(1).Read(LineField.TermMonths));
        Assert.Equal(new FieldValue("500", quoted), open.Line(1).Read("bandwidth"));
    }

    [Fact]
    public void Takes_the_quoted_charges_over_to_the_cent()
    {
        var line = Quote.Convert().Order.After.Line(1);

        Assert.Equal(
            [
                new AgreedCharge("Installation", ChargeKind.OneTime, null, null, 99m, 3, new Money(297m, A.Euro), "QUO0000007"),
                new AgreedCharge("Monthly fee", ChargeKind.Recurring, RecurringPeriod.Month, null, 44.9955m, 3, new Money(134.99m, A.Euro), "QUO0000007"),
                new AgreedCharge("Traffic", ChargeKind.Usage, null, "GB", 0.001m, 3, new Money(0m, A.Euro), "QUO0000007"),
            ],
            line.AgreedCharges);
    }

    [Fact]
    public void Leaves_nothing_of_it()
    {
        var converted = Quote.Convert();

        Assert.Equal((QuoteState.Converted, 4L), (converted.Quote.State, converted.Quote.Version));
        Assert.Equal((3m, 0m), (converted.Lines[0].QuantityConverted, converted.Lines[0].QuantityRemaining));
        Quote.After(converted).Plan().Finds(QuoteFindings.AlreadyConverted, at: "state");
    }

    [Fact]
    public void Is_one_edit_that_undo_does_not_take_back()
    {
        var applied = Quote.Convert().Order;

        Assert.Equal((1L, Id.Of<OrderEdit>("conversion"), "ConvertQuote"), (applied.Entry!.Number, applied.Entry.EditId, applied.Entry.Kind));
        Assert.Same(UndoStacks.Empty, applied.After.UndoStacksOf(An.Agent.Id));
        Assert.Equal([1], applied.WrittenLines.Select(l => l.Id.Value));
    }

    [Fact]
    public void Changes_nothing_before_it_is_confirmed()
    {
        var plan = Quote.Plan();

        Assert.True(plan.CanBeConfirmed);
        Assert.Equal(new LineId(1), plan.Order.Order.Lines.Keys.Single());
        Assert.Equal(0, Quote.Open.Lines[0].QuantityConverted);
    }

    [Fact]
    public void Is_in_the_quotes_currency_at_its_rate_even_if_the_customer_has_another_one_now()
    {
        var rate = new ExchangeRate(new Currency("USD"), A.Euro, 0.92m, Today.Minus(9), "ECB");
        var order = Quote.But(q => q with { Rate = rate }).Meanwhile(w => w with { Customer = w.Customer with { Currency = new Currency("CHF") } }).Convert().Order.After.Order;

        Assert.Equal((A.Euro, rate, Quote.Quote.PriceListId), (order.Currency, order.Rate, order.PriceListId!.Value));
        Assert.Equal(A.Euro, order.Totals.Currency);
    }

    [Fact]
    public void Asks_another_contact_when_the_quotes_has_left() => Assert.Equal(
        A.Contact("Bob").Id,
        Quote.Meanwhile(w => w with { Contacts = [A.Contact("Bob")] }).Convert().Order.After.Order.OrderingContactId);
}
