using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class AnsweringDifferences
{
    private static readonly CharacteristicSpecification Bandwidth = A.Characteristic("bandwidth", CharacteristicType.Integer) with { Default = "100" };
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(Bandwidth);
    private static readonly CatalogEntry Retired = Fiber.But(o => o with { Lifecycle = OfferingLifecycle.Retired });
    private static readonly CatalogEntry Router = A.Offering("router");
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(Fiber, Router).Quoted(Edit.Add("fiber", 2), Edit.Set(1, "bandwidth", "500"), Edit.Add("router"));

    private static readonly CatalogEntry Successor = new(
        Fiber.Offering with { Id = Id.Of<ProductOffering>("fiber 2"), Revision = 2, Name = "Fiber II", SpecificationId = Id.Of<ProductSpecification>("fiber 2") },
        Fiber.Specification! with { Id = Id.Of<ProductSpecification>("fiber 2"), Revision = 2, Characteristics = [Bandwidth, A.Characteristic("class") with { IsRequired = true }] },
        []);

    [Fact]
    public void Nothing_differs_when_nothing_happened() => Assert.Empty(Quote.Plan().Differences);

    [Fact]
    public void A_retired_offering_can_only_be_left_out()
    {
        var quote = Quote.Meanwhile(Retired);
        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.LeaveOut);

        Assert.False(difference.IsSettled);
        quote.Plan().Finds(OrderFindings.OfferingNotActive, at: "lines[1].offering");

        var plan = quote.Plan(answers: Answer(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.LeaveOut));
        Assert.Equal([2], plan.Order.Order.Lines.Keys.Select(l => l.Value));
        Assert.Equal(((LineId?)new LineId(1), (WayOut?)WayOut.LeaveOut, true), plan.Differences.Select(d => (d.Line, d.Chosen, d.IsSettled)).Single());
        Assert.Equal(QuoteState.PartiallyConverted, plan.Confirmed().Value.Quote.State);
    }

    [Fact]
    public void A_characteristic_whose_name_has_dots_is_the_one_that_is_answered()
    {
        const string Path = "lines[1].characteristics['ip.address']";
        var (ip, address) = (A.Characteristic("ip"), A.Characteristic("ip.address", CharacteristicType.Integer));
        var quote = An.OpenOrder().With(A.Offering("fiber").With(ip, address)).Quoted(Edit.Add("fiber"), Edit.Set(1, "ip", "v4"), Edit.Set(1, "ip.address", "500"))
            .Meanwhile(A.Offering("fiber").With(ip, address with { Maximum = 400 }));

        Assert.Equal("500", quote.Plan().Differs<NotOrderable>(CharacteristicFindings.TooLarge, Path, WayOut.TakeNew, WayOut.LeaveOut).Agreed);
        Assert.Equal(
            [new Characteristic("ip", "v4"), new("ip.address", "400")],
            quote.Convert(answers: Answer(CharacteristicFindings.TooLarge, Path, WayOut.TakeNew)).Order.After.Line(1).Characteristics);
    }

    [Fact]
    public void Left_out_with_everything_there_is_nothing_to_order() => Quote.Meanwhile(Retired)
        .Plan(QuoteSelection.Of(new LineId(1)), Answer(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.LeaveOut))
        .Finds(QuoteFindings.NothingSelected, at: "lines");

    [Fact]
    public void A_way_that_is_not_open_is_refused() => Quote.Meanwhile(Retired)
        .Plan(answers: Answer(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.KeepAsAgreed))
        .Finds(QuoteFindings.WayNotOpen, at: "lines[1].offering");

    [Fact]
    public void An_answer_to_what_is_no_difference_any_more_changes_nothing()
    {
        var plan = Quote.Plan(answers: Answer(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.LeaveOut));

        plan.FindsNothing();
        Assert.Equal(2, plan.Order.Order.Lines.Count);
    }

    [Fact]
    public void A_superseded_offering_is_sold_as_it_was_quoted()
    {
        var plan = Quote.Meanwhile(Retired, Successor).Plan();
        var difference = plan.Differs<OfferingSuperseded>(DifferenceKinds.Superseded, "lines[1].offering", WayOut.KeepAsAgreed, WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal((Retired.Offering, Successor.Offering, true), (difference.Agreed, difference.Now, difference.IsSettled));
        Assert.Equal("fiber is sold in version 2 today; version 1 was quoted.", difference.Finding.Message);
        plan.FindsNothing();
        plan.Order.FindsNo(OrderFindings.OfferingNotActive);
        Assert.Equal(Fiber.Offering.Id, plan.Order.Line(1).OfferingId);
    }

    [Fact]
    public void Or_in_its_newer_version_with_what_that_needs_for_the_quoted_price()
    {
        var quote = Quote.Meanwhile(Retired, Successor);
        var take = Answer(DifferenceKinds.Superseded, "lines[1].offering", WayOut.TakeNew);

        var plan = quote.Plan(answers: take);
        plan.Finds(CharacteristicFindings.Required, at: "lines[1].characteristics.class");

        plan = quote.Plan(answers: [take, Answer(CharacteristicFindings.Required, "lines[1].characteristics.class", WayOut.TakeNew, "gold")]);
        plan.FindsNothing();
        var line = plan.Order.Line(1);
        Assert.Equal((Successor.Offering.Id, "Fiber II", Successor.Specification!.Id), (line.OfferingId, line.Name, line.SpecificationId!.Value));
        Assert.Equal([new("bandwidth", "500"), new("class", "gold")], line.Characteristics);
        Assert.Equal(20m, line.AgreedCharges.Single().Amount.Amount);
    }

    [Fact]
    public void A_value_that_is_not_allowed_any_more_is_replaced()
    {
        var quote = Quote.Meanwhile(A.Offering("fiber").With(Bandwidth with { AllowedValues = ["100", "1000"] }));
        const string Path = "lines[1].characteristics.bandwidth";
        var difference = quote.Plan().Differs<NotOrderable>(CharacteristicFindings.NotAllowed, Path, WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal(("500", "100"), (difference.Agreed, difference.Now));
        Assert.Equal("100", quote.Plan(answers: Answer(CharacteristicFindings.NotAllowed, Path, WayOut.TakeNew)).Order.Line(1).Characteristics[0].Value);
        Assert.Equal("1000", quote.Convert(answers: Answer(CharacteristicFindings.NotAllowed, Path, WayOut.TakeNew, "01000")).Order.After.Line(1).Characteristics[0].Value);
        quote.Plan(answers: Answer(CharacteristicFindings.NotAllowed, Path, WayOut.TakeNew, "600")).Finds(CharacteristicFindings.NotAllowed, at: Path);
    }

    [Fact]
    public void A_value_that_is_too_much_by_now_becomes_the_most_there_is()
    {
        var quote = Quote.Meanwhile(A.Offering("fiber").With(Bandwidth with { Maximum = 400 }));

        Assert.Equal("400", quote.Convert(answers: Answer(CharacteristicFindings.TooLarge, "lines[1].characteristics.bandwidth", WayOut.TakeNew)).Order.After.Line(1).Characteristics[0].Value);
    }

    [Fact]
    public void A_characteristic_that_is_no_more_is_dropped()
    {
        var quote = Quote.Meanwhile(A.Offering("fiber"));
        var difference = quote.Plan().Differs<NotOrderable>(CharacteristicFindings.Unknown, "lines[1].characteristics.bandwidth", WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal(("500", null), (difference.Agreed, difference.Now));
        Assert.Empty(quote.Convert(answers: Answer(CharacteristicFindings.Unknown, "lines[1].characteristics.bandwidth", WayOut.TakeNew)).Order.After.Line(1).Characteristics);
    }

    [Fact]
    public void A_value_taken_can_bring_up_the_next_question()
    {
        var quote = Quote.Meanwhile(A.Offering("fiber").With(
            Bandwidth with { AllowedValues = ["1000"] }, A.Characteristic("class") with { RequiredWhen = new("bandwidth", ["1000"]) }));
        var bandwidth = Answer(CharacteristicFindings.NotAllowed, "lines[1].characteristics.bandwidth", WayOut.TakeNew, "1000");

        quote.Plan(answers: bandwidth).Finds(CharacteristicFindings.RequiredWhen, at: "lines[1].characteristics.class");
        quote.Plan(answers: [bandwidth, Answer(CharacteristicFindings.RequiredWhen, "lines[1].characteristics.class", WayOut.TakeNew, "gold")]).FindsNothing();
    }

    [Fact]
    public void A_closed_location_is_replaced()
    {
        var (bonn, berlin) = (A.Location("Bonn"), A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true });
        var quote = An.OpenOrder().With(bonn, berlin).With(Fiber).Quoted(Edit.Add("fiber") with { Location = bonn.Id })
            .Meanwhile(w => w with { Locations = [bonn with { ClosedOn = Today.Minus(1) }, berlin, A.Location("Kiel")] });

        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.LocationClosed, "lines[1].location", WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal((bonn.Id.ToString(), null), (difference.Agreed, difference.Now));
        Assert.Null(quote.Convert(answers: Answer(OrderFindings.LocationClosed, "lines[1].location", WayOut.TakeNew)).Order.After.Line(1).LocationId);
        Assert.Equal(
            A.Location("Kiel").Id,
            quote.Convert(answers: Answer(OrderFindings.LocationClosed, "lines[1].location", WayOut.TakeNew, A.Location("Kiel").Id.ToString())).Order.After.Line(1).LocationId);
    }

    [Fact]
    public void A_location_of_the_header_was_never_agreed()
    {
        var bonn = A.Location("Bonn") with { ClosedOn = Today.Plus(5), IsDeliveryDefault = true, IsBillingDefault = true };
        var quote = An.OpenOrder().With(bonn).With(Fiber).Quoted(Edit.Add("fiber"));
        var details = new SetHeaderField(HeaderField.RequestedCompletion, "2030-01-01");

        var plan = ConversionPlan.Of(quote.Open, new ConversionDraft { QuoteId = quote.Quote.Id, Choices = quote.Choices(), Details = [details] }, An.Agent, Today.Morning);

        Assert.Contains(plan.Order.Findings.All, finding => finding.Kind == OrderFindings.LocationClosed);
        Assert.Empty(plan.Differences);
    }

    [Fact]
    public void A_term_that_is_not_offered_any_more_becomes_the_usual_one()
    {
        var quote = An.OpenOrder().With(Fiber.ForMonths(12)).Quoted(Edit.Add("fiber")).Meanwhile(Fiber.ForMonths(24, 36));
        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.TermNotOffered, "lines[1].termMonths", WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal(("12", "24"), (difference.Agreed, difference.Now));
        Assert.Equal(24, quote.Convert(answers: Answer(OrderFindings.TermNotOffered, "lines[1].termMonths", WayOut.TakeNew)).Order.After.Line(1).TermMonths);
    }

    [Fact]
    public void A_product_that_is_gone_or_taken_is_left_out()
    {
        var quote = An.OpenOrder().With(Router).With(A.SoldProduct("a", Router), A.SoldProduct("b", Router)).Quoted(Edit.Disconnect("a", "b"));

        quote.Meanwhile(w => w with { SoldProducts = w.SoldProducts.SetItem(Id.Of<SoldProduct>("a"), A.SoldProduct("a", Router) with { State = SoldProductState.Terminated }) })
            .Plan().Differs<NotOrderable>(OrderFindings.ProductNotInUse, "lines[1].soldProduct", WayOut.LeaveOut);
        quote.Meanwhile(w => w with { OnOtherOrders = w.OnOtherOrders.SetItem(Id.Of<SoldProduct>("b"), new OtherOrder(OrderNumber, false)) })
            .Plan().Differs<NotOrderable>(OrderFindings.ProductOnOtherOrder, "lines[2].soldProduct", WayOut.LeaveOut);
        quote.Meanwhile(w => w with { SoldProducts = w.SoldProducts.Clear() })
            .Plan(QuoteSelection.Of(new LineId(1))).Differs<NotOrderable>(OrderFindings.ProductForeign, "lines[1].soldProduct", WayOut.LeaveOut);
    }

    [Fact]
    public void What_does_not_go_together_any_more_is_for_a_person_to_decide()
    {
        var quote = Quote.Meanwhile(Fiber.Excluding("dsl"), A.Offering("dsl")).Meanwhile(w => w with { Installed = [InstalledOffering.Of(A.Offering("dsl").Offering, 1)] });

        quote.Plan().Differs<NotOrderable>(OrderFindings.ExcludesOffering, "lines[1].offering", WayOut.KeepAsAgreed, WayOut.LeaveOut);
        quote.Plan().Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering");

        var kept = quote.Convert(answers: Answer(OrderFindings.ExcludesOffering, "lines[1].offering", WayOut.KeepAsAgreed)).Order.After;
        kept.Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", new Fix(FixKind.RemoveLine, null));
    }

    [Fact]
    public void What_needs_a_line_that_is_left_out_is_asked_about_then()
    {
        var quote = An.OpenOrder().With(Fiber, Router.Requiring("fiber")).Quoted(Edit.Add("fiber"), Edit.Add("router")).Meanwhile(Retired);

        quote.Plan(answers: Answer(OrderFindings.OfferingNotActive, "lines[1].offering", WayOut.LeaveOut)).Finds(OrderFindings.RequiresOffering, at: "lines[2].offering");
    }

    [Fact]
    public void A_component_that_is_left_out_takes_its_bundle_along_unless_it_stands_alone()
    {
        CatalogEntry Office(bool standsAlone) => A.Offering("office").But(o => o with
        {
            Components = [new BundleComponent("fiber", 0, 1, 1) { StandsAlone = standsAlone }, new BundleComponent("router", 0, 1, 1)],
        });
        var quote = An.OpenOrder().With(Office(false), Fiber, Router).Quoted(Edit.Add("office"), Edit.Add("router"));
        var leave = Answer(OrderFindings.OfferingNotActive, "lines[2].offering", WayOut.LeaveOut);

        Assert.Equal([4], quote.Meanwhile(Retired).Plan(answers: leave).Order.Order.Lines.Keys.Select(l => l.Value));
        Assert.Equal([1, 3, 4], quote.Meanwhile(Office(true), Retired).Plan(answers: leave).Order.Order.Lines.Keys.Select(l => l.Value));
    }

    [Fact]
    public void A_contract_that_ended_is_replaced_by_a_new_one()
    {
        var frame = A.Contract("Frame");
        var quote = An.OpenOrder().With(frame).With(Fiber).Quoted(Edit.Add("fiber")).Meanwhile(w => w with { Contracts = [frame with { State = ContractState.Terminated }] });

        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.ContractNotRunning, "contract", WayOut.TakeNew);
        Assert.Equal(frame.Id.ToString(), difference.Agreed);

        var converted = quote.Convert(answers: Answer(OrderFindings.ContractNotRunning, "contract", WayOut.TakeNew));
        Assert.True(converted.IsNewContract);
        Assert.Equal(converted.Contract!.Id, converted.Order.After.Order.ContractId);
    }

    [Fact]
    public void A_contract_that_is_none_of_the_customers_stops_it()
    {
        var quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber")).But(q => q with { ContractId = A.Contract("Frame").Id });

        quote.Plan().Differs<NotOrderable>(OrderFindings.ContractForeign, "contract", WayOut.TakeNew);
        Assert.Null(quote.Plan().Contract);
    }
}
