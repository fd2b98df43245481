using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class MovingPrices
{
    private static readonly WayOut[] AllWays = [WayOut.KeepAsAgreed, WayOut.TakeNew, WayOut.LeaveOut];
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber(50m)).Quoted(Edit.Add("fiber", 2), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10));

    [Fact]
    public void What_an_agent_took_off_is_no_difference() => Assert.Empty(Quote.Plan().Differences);

    [Fact]
    public void The_quoted_price_holds_and_todays_is_told()
    {
        var plan = Quote.Meanwhile(Fiber(55m)).Plan();
        var moved = plan.Differs<PriceMoved>(DifferenceKinds.PriceChanged, "lines[1].price", AllWays);

        Assert.Equal("Monthly fee of fiber costs 55.00 EUR today; 45.00 EUR was quoted.", moved.Finding.Message);
        Assert.Equal([new("Monthly fee", new Money(45m, A.Euro), new Money(55m, A.Euro))], moved.Charges);
        plan.FindsNothing();
        Assert.Equal(90m, plan.Order.Line(1).AgreedCharges.Single().Amount.Amount);
    }

    [Fact]
    public void Todays_price_can_be_taken()
    {
        var order = Quote.Meanwhile(Fiber(55m)).Convert(answers: Answer(DifferenceKinds.PriceChanged, "lines[1].price", WayOut.TakeNew)).Order.After;

        Assert.Empty(order.Line(1).AgreedCharges);
        Assert.Equal(110m, order.Order.Totals.Monthly.Amount);
    }

    [Fact]
    public void Todays_price_is_for_all_that_was_quoted_whatever_part_is_ordered()
    {
        var tiered = An.OpenOrder().With(Tiers()).Quoted(Edit.Add("fiber", 10));

        Assert.Empty(tiered.Plan(Select((1, 1))).Differences);
        Assert.Equal(40m, tiered.Plan(Select((1, 1))).Order.Line(1).AgreedCharges.Single().Amount.Amount);

        static CatalogEntry Tiers() => A.Offering("fiber").Priced(A.MonthlyPrice(50m) with { Tiers = [new(1, 50m), new(10, 40m)] });
    }

    [Fact]
    public void A_price_that_is_no_more_still_holds()
    {
        var quote = Quote.Meanwhile(w => w with { Prices = w.Prices with { Lists = [A.PriceList("Standard") with { ValidTo = Today.Minus(1) }] } });

        quote.Plan().Differs<PriceMoved>(DifferenceKinds.PriceExpired, "lines[1].price", WayOut.KeepAsAgreed, WayOut.LeaveOut);
        Assert.Equal(90m, quote.Convert().Order.After.Line(1).AgreedCharges.Single().Amount.Amount);
    }

    [Fact]
    public void What_is_charged_by_now_but_was_not_quoted_is_told() => Quote
        .Meanwhile(A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.OneTimePrice(99m)))
        .Plan().Differs<PriceMoved>(DifferenceKinds.PriceAdded, "lines[1].price", AllWays);

    [Fact]
    public void All_that_moved_is_told()
    {
        var quote = An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.OneTimePrice(99m), A.UsagePrice(2m))).Quoted(Edit.Add("fiber"))
            .Meanwhile(A.Offering("fiber").Priced(A.MonthlyPrice(55m), A.OneTimePrice(99m), A.UsagePrice(3m), A.OneTimePrice(5m) with { Label = "Survey" }));

        Assert.Equal(
            [new("Survey", null, new Money(5m, A.Euro)), new("Monthly fee", new Money(50m, A.Euro), new Money(55m, A.Euro)), new("Traffic", new Money(2m, A.Euro), new Money(3m, A.Euro))],
            quote.Plan().Differs<PriceMoved>(DifferenceKinds.PriceAdded, "lines[1].price", AllWays).Charges);
    }

    [Fact]
    public void What_was_quoted_for_nothing_stays_for_nothing()
    {
        var free = An.OpenOrder().With(A.Offering("fiber").Priced()).Quoted(Edit.Add("fiber", 2)).Meanwhile(Fiber(50m)).Plan();

        free.Differs<PriceMoved>(DifferenceKinds.PriceAdded, "lines[1].price", AllWays);
        Assert.Equal(("Monthly fee", 0m), free.Order.Line(1).AgreedCharges.Select(c => (c.Label, c.Amount.Amount)).Single());
    }

    [Fact]
    public void A_price_inside_a_bundle_is_compared_with_that_inside_the_bundle() => Assert.Empty(An.OpenOrder()
        .With(A.Offering("office").Containing("fiber", 1, 1, 1), A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.MonthlyPrice(30m) with { InBundle = "office" }))
        .Quoted(Edit.Add("office")).Plan().Differences);

    [Fact]
    public void A_price_under_a_contract_is_compared_with_that_under_the_contract() => Assert.Empty(An.OpenOrder()
        .With(A.Contract("Frame") with { RecurringAdjustmentPercent = -5 }).With(Fiber(50m))
        .Quoted(Edit.Add("fiber")).Plan().Differences);

    [Fact]
    public void A_price_under_the_contract_of_the_product_is_compared_with_that_under_the_same()
    {
        var (ofTheQuote, ofTheProduct) = (A.Contract("Frame") with { RecurringAdjustmentPercent = -8 }, A.Contract("Network") with { RecurringAdjustmentPercent = -3 });
        var fiber = Fiber(50m).With(A.Characteristic("color") with { IsChangeableAfterActivation = true });
        var changed = An.OpenOrder().With(ofTheQuote, ofTheProduct).With(fiber)
            .With(A.SoldProduct("line", fiber, new Characteristic("color", "red")) with { ContractId = ofTheProduct.Id })
            .Quoted(Edit.Change("line"), Edit.Set(1, "color", "blue"));

        Assert.Equal(48.5m, changed.Lines.Single().Charges.Single().UnitPrice);
        Assert.Empty(changed.But(q => q with { ContractId = ofTheQuote.Id }).Plan().Differences);
    }

    [Fact]
    public void A_price_in_the_list_of_a_contract_is_compared_with_that_in_the_same()
    {
        var own = A.PriceList("Own");
        var fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.MonthlyPrice(40m) with { PriceListId = own.Id });

        Assert.Empty(An.OpenOrder().With(A.PriceList("Standard"), own).With(A.Contract("Frame") with { PriceListId = own.Id }).With(fiber)
            .Quoted(Edit.Add("fiber"), Edit.Set(HeaderField.Contract, A.Contract("Frame").Id.ToString())).Plan().Differences);
    }

    [Fact]
    public void A_price_that_an_earlier_part_of_the_quote_put_into_a_contract_has_not_moved()
    {
        var made = Quote.Convert(Select((1, 1)));

        Assert.Equal(45m, made.Contract!.NegotiatedPrices.Single().UnitPrice);
        Assert.Empty(Quote.After(made).Meanwhile(Fiber(55m)).Plan().Differences);
    }

    [Fact]
    public void Nor_has_one_in_a_contract_that_begins_when_the_order_does()
    {
        var made = Quote.Plan(Quote.Choices(Select((1, 1))) with { StartsOn = Today.Plus(30) }).Confirmed().Value;
        var rest = Quote.After(made).Meanwhile(Fiber(55m));

        Assert.Empty(rest.Plan(rest.Choices() with { StartsOn = Today.Plus(30) }).Differences);
    }

    [Fact]
    public void Todays_price_is_taken_though_another_line_keeps_what_was_agreed()
    {
        var two = An.OpenOrder().With(Fiber(50m)).Quoted(Edit.Add("fiber"), Edit.Add("fiber")).Meanwhile(Fiber(55m));
        var converted = two.Convert(answers: Answer(DifferenceKinds.PriceChanged, "lines[1].price", WayOut.TakeNew));

        Assert.Equal([55m, 50m], converted.Order.After.Order.Lines.Values.Select(line => line.Charges.Single().UnitPrice));
        Assert.Empty(converted.Contract!.NegotiatedPrices);
    }

    [Fact]
    public void What_is_taken_away_has_no_price() => Assert.Empty(An.OpenOrder()
        .With(Fiber(50m)).With(A.SoldProduct("line", Fiber(50m))).Quoted(Edit.Disconnect("line")).Meanwhile(Fiber(60m)).Plan().Differences);

    [Fact]
    public void A_rate_that_moved_is_told_and_kept()
    {
        var (dollar, agreed) = (new Currency("USD"), new ExchangeRate(new Currency("USD"), A.Euro, 0.92m, Today.Minus(9), "ECB"));
        var plan = Quote.But(q => q with { Rate = agreed })
            .Meanwhile(w => w with { Prices = w.Prices with { Rates = [agreed with { Rate = 0.99m, ValidFrom = Today.Plus(1) }, new(new Currency("GBP"), A.Euro, 2m, Today.Day, "ECB"), agreed, agreed with { Rate = 0.95m, ValidFrom = Today.Day }] } })
            .Plan();

        Assert.Equal(0.95m, plan.Differs<RateMoved>(DifferenceKinds.RateMoved, "rate", WayOut.KeepAsAgreed).Now.Rate);
        Assert.Equal(agreed, plan.Order.Order.Rate);
        Assert.Equal(dollar, agreed.From);
    }

    [Fact]
    public void A_currency_that_moved_is_told_and_kept()
    {
        var plan = Quote.Meanwhile(w => w with { Customer = w.Customer with { Currency = new Currency("CHF") } }).Plan();

        Assert.Equal((A.Euro, new Currency("CHF")), plan.Differs<CurrencyMoved>(DifferenceKinds.CurrencyMoved, "currency", WayOut.KeepAsAgreed) is var d ? (d.Agreed, d.Now) : default);
        Assert.Equal(A.Euro, plan.Order.Order.Currency);
    }

    private static CatalogEntry Fiber(decimal monthly) => A.Offering("fiber").Priced(A.MonthlyPrice(monthly));
}
