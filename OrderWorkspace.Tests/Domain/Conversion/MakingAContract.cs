using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class MakingAContract
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24);
    private static readonly CatalogEntry Phone = A.Offering("phone").Priced(A.MonthlyPrice(5m)).ForMonths(36);
    private static readonly CatalogEntry Survey = A.Offering("survey").Priced(A.OneTimePrice(300m));
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber, Phone, Survey).Quoted(Edit.Add("fiber", 2), Edit.Add("phone", 10), Edit.Add("survey"));

    [Fact]
    public void What_is_charged_again_and_again_goes_under_a_new_one_for_the_longest_term()
    {
        var converted = Quote.Convert();
        var contract = converted.Contract!;

        Assert.True(converted.IsNewContract);
        Assert.Equal((ContractNumber, "New office", ContractState.Active), (contract.Number, contract.Name, contract.State));
        Assert.Equal((Today.Day, Today.Day.AddMonths(36).AddDays(-1), 12), (contract.From, contract.To, contract.RenewalMonths));
        Assert.Equal((Quote.Quote.Id, Quote.Quote.CustomerId, A.Euro), (contract.QuoteId, contract.CustomerId, contract.Currency));
        Assert.Equal((contract.Id, "QUO0000007"), (converted.Order.After.Order.ContractId, converted.Order.After.Order.Read(HeaderField.Contract).Source!.Reference));
        converted.Order.After.FindsNothing();
    }

    [Fact]
    public void It_begins_when_work_begins()
    {
        var plan = Quote.Plan(Quote.Choices() with { StartsOn = Today.Plus(60) });

        Assert.Equal((Today.Plus(60), Today.Plus(60).AddMonths(36).AddDays(-1)), (plan.Contract!.Contract.From, plan.Contract.Contract.To));
        Assert.Equal(Today.Plus(60), plan.Order.Order.RequestedStart);
        plan.Order.FindsNo(OrderFindings.ContractNotRunning);
    }

    [Fact]
    public void A_short_one_goes_on_by_its_own_term() => Assert.Equal(
        3, An.OpenOrder().With(A.Offering("fiber").ForMonths(3)).Quoted(Edit.Add("fiber")).Convert().Contract!.RenewalMonths);

    [Fact]
    public void Without_a_term_it_has_no_end()
    {
        var contract = An.OpenOrder().With(A.Offering("fiber")).Quoted(Edit.Add("fiber")).Convert().Contract!;

        Assert.Equal((null, null), (contract.To, contract.RenewalMonths));
    }

    [Fact]
    public void The_term_of_a_bundle_is_that_of_its_components_also_of_one_that_is_ordered_alone()
    {
        var office = A.Offering("office").Priced().ForMonths(36).But(o => o with { Components = [new BundleComponent("fiber", 0, 2, 1) { StandsAlone = true }] });
        var quote = An.OpenOrder().With(office, A.Offering("fiber")).Quoted(Edit.Add("office"));
        var alone = quote.Plan(Select((2, 1)));

        Assert.Equal([36, 36], quote.Convert().Contract!.Lines.Select(line => line.TermMonths));
        Assert.Equal([36], alone.Contract!.Contract.Lines.Select(line => line.TermMonths));
        Assert.All([quote.Plan(), alone], plan => Assert.Equal(Today.Day.AddMonths(36).AddDays(-1), plan.Contract!.Contract.To));
        Assert.Equal(LineDifferences.None, ReviewedLine.In(alone)[1].Differences);
    }

    [Fact]
    public void It_names_what_was_bought_under_it()
    {
        var converted = Quote.Convert();
        var order = converted.Order.After.Order.Id;

        Assert.Equal(
            [
                new ContractLine(order, new LineId(1), "fiber", "fiber", 2, 24),
                new ContractLine(order, new LineId(2), "phone", "phone", 10, 36),
                new ContractLine(order, new LineId(3), "survey", "survey", 1, null),
            ],
            converted.Contract!.Lines);
    }

    [Fact]
    public void The_quoted_unit_prices_are_its_prices() => Assert.Equal(
        [Monthly("fiber", 45m), Monthly("phone", 5m), new("survey", "Installation", 300m) { Kind = ChargeKind.OneTime }],
        An.OpenOrder().With(Fiber, Phone, Survey)
            .Quoted(Edit.Add("fiber", 2), Edit.Add("phone", 10), Edit.Add("survey"), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10))
            .Convert().Contract!.NegotiatedPrices);

    [Fact]
    public void A_price_for_a_quantity_a_configuration_or_a_bundle_is_none_for_the_contract()
    {
        var tiered = A.Offering("phone").Priced(A.MonthlyPrice(5m) with { Tiers = [new(1, 5m), new(10, 4m)] });
        var fast = A.Offering("fiber").With(A.Characteristic("bandwidth") with { Default = "1000" })
            .Priced(A.MonthlyPrice(50m), A.MonthlyPrice(90m) with { When = new CharacteristicCondition("bandwidth", ["1000"]) });

        Assert.Empty(An.OpenOrder().With(fast, tiered).Quoted(Edit.Add("fiber"), Edit.Add("phone", 10)).Convert().Contract!.NegotiatedPrices);
    }

    [Fact]
    public void Nor_is_a_price_for_a_term_or_what_graduated_tiers_come_to()
    {
        var graduated = A.Offering("phone").Priced(A.MonthlyPrice(50m) with { Tiering = Tiering.Graduated, Tiers = [new(1, 50m), new(11, 40m)] });
        var forLong = A.Offering("fiber").ForMonths(36).Priced(A.MonthlyPrice(50m), A.MonthlyPrice(35m) with { TermMonths = 36 });

        Assert.Empty(An.OpenOrder().With(forLong, graduated).Quoted(Edit.Add("fiber"), Edit.Add("phone", 15)).Convert().Contract!.NegotiatedPrices);
    }

    [Fact]
    public void Nor_is_the_usual_price_of_what_has_others_for_more_or_for_something_else()
    {
        var tiered = A.Offering("phone").Priced(A.MonthlyPrice(5m) with { Tiers = [new(1, 5m), new(10, 4m)] });
        var fast = A.Offering("fiber").Priced(A.MonthlyPrice(50m), A.MonthlyPrice(90m) with { When = new CharacteristicCondition("bandwidth", ["1000"]) });

        Assert.Empty(An.OpenOrder().With(fast, tiered).Quoted(Edit.Add("fiber"), Edit.Add("phone", 1)).Convert().Contract!.NegotiatedPrices);
    }

    [Fact]
    public void Two_prices_for_the_same_are_none() => Assert.Empty(An.OpenOrder().With(Fiber)
        .Quoted(Edit.Add("fiber"), Edit.Add("fiber"), Edit.Adjust(2, "Monthly fee", AdjustmentKind.Override, 10)).Convert().Contract!.NegotiatedPrices);

    [Fact]
    public void The_next_part_of_the_quote_goes_under_the_same_one()
    {
        var first = Quote.Convert(Select((1, 1)));
        var second = Quote.After(first).Convert(Select((1, 1), (2, 10)));

        Assert.False(second.IsNewContract);
        Assert.Equal((first.Contract!.Id, ContractNumber, first.Contract.Version + 1), (second.Contract!.Id, second.Contract.Number, second.Contract.Version));
        Assert.Equal((Today.Day.AddMonths(24).AddDays(-1), Today.Day.AddMonths(36).AddDays(-1)), (first.Contract.To, second.Contract.To));
        Assert.Equal(["fiber 1", "fiber 1", "phone 10"], second.Contract.Lines.Select(l => FormattableString.Invariant($"{l.Name} {l.Quantity}")));
        Assert.Equal([Monthly("fiber", 50m), Monthly("phone", 5m)], second.Contract.NegotiatedPrices);
    }

    [Fact]
    public void So_does_one_that_begins_earlier_and_the_contract_with_it()
    {
        var first = Quote.Plan(Quote.Choices(Select((1, 1))) with { StartsOn = Today.Plus(30) }).Confirmed().Value;
        var second = Quote.After(first).Meanwhile(Fiber.Priced(A.MonthlyPrice(55m))).Plan();

        Assert.Equal((first.Contract!.Id, false), (second.Contract!.Contract.Id, second.Contract.IsNew));
        Assert.Equal((Today.Day, Today.Day.AddMonths(36).AddDays(-1)), (second.Contract.Contract.From, second.Contract.Contract.To));
        Assert.Empty(second.Differences);
    }

    [Fact]
    public void The_quotes_own_contract_is_amended()
    {
        var frame = A.Contract("Frame") with { NegotiatedPrices = [new NegotiatedPrice("fiber", "Monthly fee", 40m)] };
        var converted = An.OpenOrder().With(frame).With(Fiber, Phone).Quoted(Edit.Add("fiber"), Edit.Add("phone")).Convert();

        Assert.Equal((frame.Id, frame.Number, false), (converted.Contract!.Id, converted.Contract.Number, converted.IsNewContract));
        Assert.Equal([.. frame.NegotiatedPrices, Monthly("phone", 5m)], converted.Contract.NegotiatedPrices);
        Assert.Equal(Today.Day.AddMonths(36).AddDays(-1), converted.Contract.To);
        Assert.Equal(frame.Id, converted.Order.After.Order.ContractId);
    }

    [Fact]
    public void One_without_an_end_stays_without() => Assert.Null(
        An.OpenOrder().With(A.Contract("Frame") with { To = null }).With(Fiber).Quoted(Edit.Add("fiber")).Convert().Contract!.To);

    [Fact]
    public void What_is_charged_once_needs_none()
    {
        Assert.Null(Quote.Convert(Select((3, 1))).Contract);
        Assert.Null(Quote.Convert(Select((3, 1))).Order.After.Order.ContractId);
    }

    [Fact]
    public void What_is_changed_or_taken_away_needs_none() => Assert.Null(An.OpenOrder()
        .With(Fiber).With(A.SoldProduct("line", Fiber), A.SoldProduct("other", Fiber))
        .Quoted(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "2"), Edit.Disconnect("other")).Convert().Contract);

    [Fact]
    public void Rights_come_with_what_is_bought()
    {
        var support = A.Offering("support").ForMonths(12).But(o => o with { Entitles = [new("Engineering days", "engineering-day", "day", 2.5m)] });
        var converted = An.OpenOrder().With(support).Quoted(Edit.Add("support", 4), Edit.Add("support")).Convert();

        var right = Assert.Single(converted.Entitlements);
        Assert.Equal((NumberSeries.Entitlement.At<Entitlement>(1), converted.Contract!.Id, Quote.Quote.CustomerId), (right.Number, right.ContractId, right.CustomerId));
        Assert.Equal(("Engineering days", "engineering-day", "day", 12.5m, 12.5m), (right.Name, right.OfferingCode, right.Unit, right.UnitsGranted, right.UnitsLeft));
        Assert.Equal((Today.Day, converted.Contract.To), (right.ValidFrom, right.ValidTo));
    }

    [Fact]
    public void A_right_under_a_contract_without_an_end_holds_for_a_year()
    {
        var once = A.Offering("hours").Priced(A.OneTimePrice(900m)).But(o => o with { Entitles = [new("Hours", "support", "hour", 10)] });
        var converted = An.OpenOrder().With(once).Quoted(Edit.Add("hours")).Convert();

        Assert.Null(converted.Contract!.To);
        Assert.Equal(Today.Day.AddMonths(12).AddDays(-1), Assert.Single(converted.Entitlements).ValidTo);
    }

    [Fact]
    public void So_does_one_under_a_contract_that_went_on_after_its_last_day()
    {
        var once = A.Offering("hours").Priced(A.OneTimePrice(900m)).But(o => o with { Entitles = [new("Hours", "support", "hour", 10)] });
        var converted = An.OpenOrder().With(A.Contract("Frame") with { To = Today.Minus(1), RenewalMonths = 12 }).With(once).Quoted(Edit.Add("hours")).Convert();

        Assert.Equal(Today.Minus(1), converted.Contract!.To);
        Assert.Equal(Today.Day.AddMonths(12).AddDays(-1), Assert.Single(converted.Entitlements).ValidTo);
    }

    [Fact]
    public void A_new_contract_needs_a_number() => Assert.Throws<ArgumentException>(
        () => Quote.Plan().Confirm(new(OrderNumber, null, []), Id.Of<OrderEdit>("conversion")));

    private static NegotiatedPrice Monthly(string offering, decimal price) => new(offering, "Monthly fee", price) { Kind = ChargeKind.Recurring, Period = RecurringPeriod.Month };
}
