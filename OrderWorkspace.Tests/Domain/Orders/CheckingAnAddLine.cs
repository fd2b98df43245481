using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class CheckingAnAddLine
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber");

    [Fact]
    public void A_suspended_customer_adds_nothing() => After(Fiber, An.OpenOrder().For(An.Account("Acme") with { Status = CustomerStatus.Suspended }))
        .Finds(OrderFindings.CustomerSuspended, at: "lines[1].action");

    [Fact]
    public void The_offering_has_to_be_known() => After(Fiber).Meanwhile(world => world with { Offerings = world.Offerings.Clear() })
        .Finds(OrderFindings.OfferingUnknown, at: "lines[1].offering");

    [Theory]
    [InlineData(OfferingLifecycle.InDesign, -1, 1)]
    [InlineData(OfferingLifecycle.Retired, -1, 1)]
    [InlineData(OfferingLifecycle.Active, 1, 2)]
    [InlineData(OfferingLifecycle.Active, -2, -1)]
    public void The_offering_has_to_be_sold_today(OfferingLifecycle lifecycle, int from, int to) =>
        After(Fiber.But(o => o with { Lifecycle = lifecycle, ValidFrom = Today.Plus(from), ValidTo = Today.Plus(to) }))
            .Finds(OrderFindings.OfferingNotActive, at: "lines[1].offering");

    [Fact]
    public void The_offering_has_to_be_sold_to_the_segment() => Assert.Equal("fiber is not sold to Business customers in DE.",
        After(Fiber.But(o => o with { Segments = [Segment.Residential] })).Finds(OrderFindings.OfferingNotForCustomer, at: "lines[1].offering").Message);

    [Fact]
    public void The_offering_has_to_be_sold_in_the_country() =>
        After(Fiber.But(o => o with { Countries = ["FR", "US"] })).Finds(OrderFindings.OfferingNotForCustomer, at: "lines[1].offering");

    [Fact]
    public void The_offering_may_be_sold_to_the_segment_in_the_country() =>
        After(Fiber.But(o => o with { Segments = [Segment.Business], Countries = ["DE"] })).FindsNothing();

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData(null)]
    public void A_quantity_is_more_than_nothing(string? quantity) =>
        WithQuantity(quantity, Fiber.But(o => o with { MinimumQuantity = 2 })).Finds(OrderFindings.QuantityRequired, at: "lines[1].quantity", Set("2"));

    [Fact]
    public void Pieces_are_whole() => WithQuantity("2.5", Fiber).Finds(OrderFindings.QuantityNotWhole, at: "lines[1].quantity", Set("3"));

    [Fact]
    public void What_is_measured_need_not_be_whole() => WithQuantity("2.5", Fiber.But(o => o with { Unit = "km" })).FindsNothing();

    [Fact]
    public void A_quantity_is_not_below_the_smallest() =>
        WithQuantity("4", Fiber.But(o => o with { MinimumQuantity = 5 })).Finds(OrderFindings.QuantityTooSmall, at: "lines[1].quantity", Set("5"));

    [Fact]
    public void A_quantity_is_not_above_the_largest() =>
        WithQuantity("6", Fiber.But(o => o with { MaximumQuantity = 5 })).Finds(OrderFindings.QuantityTooLarge, at: "lines[1].quantity", Set("5"));

    [Theory]
    [InlineData("2")]
    [InlineData("5")]
    public void A_quantity_may_be_the_smallest_or_the_largest(string quantity) =>
        WithQuantity(quantity, Fiber.But(o => o with { MinimumQuantity = 2, MaximumQuantity = 5 })).FindsNothing();

    [Fact]
    public void Characteristics_have_to_be_valid() => After(Fiber.With(A.Characteristic("name") with { IsRequired = true }))
        .Finds(CharacteristicFindings.Required, at: "lines[1].characteristics.name");

    [Fact]
    public void There_has_to_be_a_price() => After(Fiber.Priced()).Finds(OrderFindings.PriceMissing, at: "lines[1].price");

    [Fact]
    public void A_bundle_and_its_components_need_no_price_of_their_own() => After(
        A.Offering("office").Priced().Containing("fiber", 1, 1, 1), An.OpenOrder().With(Fiber.Priced())).FindsNothing();

    [Fact]
    public void A_term_has_to_be_said() => After(Fiber.ForMonths(24, 36)).After(Edit.Set(1, LineField.TermMonths, null))
        .Finds(OrderFindings.TermRequired, at: "lines[1].termMonths", Set("24"));

    [Fact]
    public void A_term_has_to_be_one_of_the_offerings() => After(Fiber.ForMonths(24, 36)).After(Edit.Set(1, LineField.TermMonths, "12"))
        .Finds(OrderFindings.TermNotOffered, at: "lines[1].termMonths", Set("24"));

    [Fact]
    public void A_price_for_terms_only_needs_one()
    {
        var open = After(Fiber.Priced(A.OneTimePrice(50m), A.MonthlyPrice(20m) with { TermMonths = 24 }, A.MonthlyPrice(30m) with { TermMonths = 12 }));

        open.FindsNothing();
        Assert.Equal(("12", 30m), (open.Line(1).Read(LineField.TermMonths).Text, open.Charge(1, "Monthly fee").UnitPrice));
        Assert.Equal("fiber needs a term; it is sold for 12, 24 months.", open.After(Edit.Set(1, LineField.TermMonths, null)).Finds(OrderFindings.TermRequired, at: "lines[1].termMonths", Set("12")).Message);
        open.After(Edit.Set(1, LineField.TermMonths, "6")).Finds(OrderFindings.TermNotOffered, at: "lines[1].termMonths", Set("12"));
        open.After(Edit.Set(1, LineField.TermMonths, "36")).FindsNothing();
    }

    [Fact]
    public void A_term_is_long_enough_for_every_charge()
    {
        var open = After(Fiber.Priced(A.MonthlyPrice(20m) with { TermMonths = 24 }, A.MonthlyPrice(5m) with { Label = "Care", TermMonths = 12 }));

        Assert.Equal(24, open.Line(1).TermMonths);
        Assert.Equal([24], open.TermsOf(open.Line(1)));
        open.After(Edit.Set(1, LineField.TermMonths, "12")).Finds(OrderFindings.TermNotOffered, at: "lines[1].termMonths", Set("24"));
    }

    [Fact]
    public void A_price_that_a_term_only_makes_better_needs_none()
    {
        var open = After(Fiber.Priced(A.MonthlyPrice(40m), A.MonthlyPrice(30m) with { TermMonths = 12 }));

        open.FindsNothing();
        Assert.Null(open.Line(1).TermMonths);
        Assert.Equal([12], open.TermsOf(open.Line(1)));
    }

    [Fact]
    public void A_price_for_the_terms_of_another_configuration_needs_none() => After(Fiber.With(A.Characteristic("bandwidth"))
            .Priced(A.OneTimePrice(50m), A.MonthlyPrice(20m) with { TermMonths = 24, When = new CharacteristicCondition("bandwidth", ["1000"]) }))
        .After(Edit.Set(1, LineField.TermMonths, null)).FindsNothing();

    [Fact]
    public void What_has_no_charge_at_all_for_want_of_a_term_is_told_so_once()
    {
        var open = After(Fiber.Priced(A.MonthlyPrice(20m) with { TermMonths = 24 })).After(Edit.Set(1, LineField.TermMonths, null));

        Assert.Equal(OrderFindings.TermRequired, Assert.Single(open.Findings.All).Kind);
    }

    [Fact]
    public void What_is_delivered_to_a_place_needs_one()
    {
        var open = After(Fiber.DeliveredToALocation());

        open.FindsNothing();
        open.After(Edit.Set(HeaderField.DeliveryLocation, null)).Finds(OrderFindings.LocationRequired, at: "lines[1].location");
    }

    [Fact]
    public void Its_own_location_has_to_be_open() => After(Fiber, An.OpenOrder().With(A.Location("Berlin") with { IsBillingDefault = true, IsDeliveryDefault = true }, A.Location("Bonn") with { ClosedOn = Today.Day }))
        .After(Edit.Set(1, LineField.Location, A.Location("Bonn").Id.ToString())).Finds(OrderFindings.LocationClosed, at: "lines[1].location");

    [Fact]
    public void A_date_before_delivery_can_be_made_is_a_warning()
    {
        var open = After(Fiber.But(o => o with { LeadTimeDays = 10 }));

        var finding = open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(9).Text())).Finds(OrderFindings.BeforeLeadTime, at: "lines[1].requestedOn");
        Assert.Equal(Severity.Warning, finding.Severity);
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(10).Text())).FindsNothing();
    }

    [Fact]
    public void The_orders_date_is_the_lines_where_that_has_none() => After(Fiber.But(o => o with { LeadTimeDays = 10 }))
        .After(Edit.Set(1, LineField.RequestedOn, null), Edit.Set(HeaderField.RequestedCompletion, Today.Plus(9).Text()))
        .Finds(OrderFindings.BeforeLeadTime, at: "lines[1].requestedOn");

    [Fact]
    public void A_date_has_to_be_to_come() =>
        After(Fiber).After(Edit.Set(1, LineField.RequestedOn, Today.Minus(1).Text())).Finds(OrderFindings.DatePast, at: "lines[1].requestedOn");

    [Fact]
    public void Its_own_contract_has_to_be_in_force() => After(Fiber, An.OpenOrder().With(A.Contract("Frame") with { State = ContractState.Terminated }))
        .After(Edit.Set(1, LineField.Contract, A.Contract("Frame").Id.ToString())).Finds(OrderFindings.ContractNotRunning, at: "lines[1].contract");

    [Fact]
    public void Its_own_contract_may_begin_when_the_order_is_to_start()
    {
        var open = After(Fiber, An.OpenOrder().With(A.Contract("Frame") with { From = Today.Plus(5) }))
            .After(Edit.Set(1, LineField.Contract, A.Contract("Frame").Id.ToString()));

        open.Finds(OrderFindings.ContractNotRunning, at: "lines[1].contract");
        open.After(Edit.Set(HeaderField.RequestedStart, Today.Plus(5).Text())).FindsNo(OrderFindings.ContractNotRunning);
    }

    [Fact]
    public void A_contract_that_is_in_force_when_the_order_is_to_start_prices_it()
    {
        var frame = A.Contract("Frame") with { From = Today.Plus(5), RecurringAdjustmentPercent = -50 };
        var open = After(Fiber, An.OpenOrder().With(frame)).After(Edit.Set(1, LineField.Contract, frame.Id.ToString()));

        Assert.Equal(10m, open.Charge(1, "Monthly fee").UnitPrice);
        Assert.Equal(5m, open.After(Edit.Set(HeaderField.RequestedStart, Today.Plus(5).Text())).Charge(1, "Monthly fee").UnitPrice);
    }

    [Fact]
    public void A_contract_in_another_currency_or_out_of_force_prices_nothing()
    {
        var frame = A.Contract("Frame") with { RecurringAdjustmentPercent = -50 };
        Contract[] useless = [frame with { Currency = new Currency("USD") }, frame with { State = ContractState.Draft }];

        Assert.All(useless, contract => Assert.Equal(10m, After(Fiber, An.OpenOrder().With(contract))
            .After(Edit.Set(1, LineField.Contract, contract.Id.ToString())).Charge(1, "Monthly fee").UnitPrice));
    }

    [Fact]
    public void Its_own_contract_prices_it_rather_than_the_orders()
    {
        var (five, ten) = (A.Contract("Five") with { RecurringAdjustmentPercent = -5 }, A.Contract("Ten") with { RecurringAdjustmentPercent = -10, From = Today.Minus(1) });

        var open = After(Fiber, An.OpenOrder().With(five, ten));

        Assert.Equal(9m, open.Charge(1, "Monthly fee").UnitPrice);
        Assert.Equal(9.5m, open.After(Edit.Set(1, LineField.Contract, five.Id.ToString())).Charge(1, "Monthly fee").UnitPrice);
    }

    [Fact]
    public void An_entitlement_has_to_be_valid_on_the_day_it_is_drawn()
    {
        var open = Drawing(An.Entitlement("hours") with { ValidFrom = Today.Plus(5), ValidTo = Today.Plus(9) });

        Assert.Equal(Today.Day, open.Finds(OrderFindings.EntitlementNotValid, at: "lines[1].entitlement").Values["date"]);
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(4).Text())).Finds(OrderFindings.EntitlementNotValid, at: "lines[1].entitlement");
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(5).Text())).FindsNothing();
        open.After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(9).Text())).FindsNothing();
        open.After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(10).Text())).Finds(OrderFindings.EntitlementNotValid, at: "lines[1].entitlement");
    }

    [Fact]
    public void An_entitlement_has_to_be_the_customers()
    {
        var open = Drawing(An.Entitlement("hours"));

        open.Refuses(Edit.Set(1, LineField.Entitlement, An.Entitlement("others").Id.ToString()), OrderFindings.EntitlementForeign, at: "lines[1].entitlement");
        open.Meanwhile(world => world with { Entitlements = [] }).Finds(OrderFindings.EntitlementForeign, at: "lines[1].entitlement");
    }

    [Fact]
    public void Whoever_opens_the_door_has_to_be_the_customers() => After(Fiber, An.OpenOrder().With(A.Contact("Ada"), A.Contact("Ben")))
        .After(Edit.Set(1, LineField.SiteContact, A.Contact("Ben").Id.ToString())).Meanwhile(world => world with { Contacts = [A.Contact("Ada")] }).Finds(OrderFindings.ContactForeign, at: "lines[1].siteContact");

    [Fact]
    public void An_entitlement_is_used_up_whatever_the_day() => Drawing(An.Entitlement("hours") with { UnitsUsed = 9, ValidFrom = Today.Plus(5) })
        .After(Edit.Set(1, LineField.RequestedOn, Today.Plus(5).Text())).Finds(OrderFindings.EntitlementUsedUp, at: "lines[1].entitlement");

    [Fact]
    public void An_entitlement_has_to_have_enough_left()
    {
        Drawing(An.Entitlement("hours") with { UnitsUsed = 8 }).FindsNothing();
        Drawing(An.Entitlement("hours") with { UnitsUsed = 9 }).Finds(OrderFindings.EntitlementUsedUp, at: "lines[1].entitlement");
    }

    [Fact]
    public void What_open_lines_of_other_orders_draw_is_not_left()
    {
        var (hours, own) = (An.Entitlement("hours") with { UnitsUsed = 5 }, Id.Of<Order>("own"));
        var open = Drawing(hours).Meanwhile(world => world with
        {
            OrderId = own,
            OpenDraws = [new(Id.Of<Order>("one"), hours.Id, 2), new(Id.Of<Order>("two"), hours.Id, 1), new(own, hours.Id, 2), new(Id.Of<Order>("one"), An.Entitlement("others").Id, 5)],
        });

        open.FindsNothing();
        var finding = open.After(Edit.Set(1, LineField.Quantity, "3")).Finds(OrderFindings.EntitlementUsedUp, at: "lines[1].entitlement");
        Assert.Equal((2m, 3m), (finding.Values["left"], finding.Values["quantity"]));
    }

    [Fact]
    public void All_lines_that_draw_on_an_entitlement_count_and_the_last_is_told()
    {
        var hours = An.Entitlement("hours") with { UnitsUsed = 5 };
        var open = Drawing(hours).After(Edit.Add("fiber", 3), Edit.Set(2, LineField.Entitlement, hours.Id.ToString()));

        open.FindsNothing();
        var finding = open.After(Edit.Set(1, LineField.Quantity, "3")).Finds(OrderFindings.EntitlementUsedUp, at: "lines[2].entitlement");
        Assert.Equal((5m, 6m), (finding.Values["left"], finding.Values["quantity"]));
        open.After(Edit.Set(1, LineField.Quantity, "3"), Edit.Set(2, LineField.Entitlement, null)).FindsNothing();
        open.After(Edit.Set(1, LineField.Quantity, "3"), Edit.Remove(2)).FindsNothing();
        open.After(Edit.Set(1, LineField.Quantity, "6"), Edit.Remove(2)).Finds(OrderFindings.EntitlementUsedUp, at: "lines[1].entitlement");
    }

    [Fact]
    public void An_entitlement_is_for_its_offering()
    {
        Drawing(An.Entitlement("hours") with { OfferingCode = "fiber" }).FindsNothing();
        Drawing(An.Entitlement("hours") with { OfferingCode = "engineer" }).Finds(OrderFindings.EntitlementForOther, at: "lines[1].entitlement");
    }

    [Fact]
    public void What_a_line_may_draw_on_depends_on_its_day_and_its_offering()
    {
        Entitlement hours = An.Entitlement("hours"), later = An.Entitlement("later") with { ValidFrom = Today.Plus(5) }, others = An.Entitlement("others") with { OfferingCode = "engineer" };
        var open = After(Fiber, An.OpenOrder().With(hours, later, others));

        Assert.Equal([hours], open.EntitlementsOf(open.Line(1)));
        open = open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(5).Text()));
        Assert.Equal([hours, later], open.EntitlementsOf(open.Line(1)));
    }

    [Fact]
    public void An_offering_has_to_be_sold_on_the_day_it_should_be_there()
    {
        var open = After(Fiber.But(o => o with { ValidTo = Today.Plus(20) }));

        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(21).Text())).Finds(OrderFindings.OfferingNotActiveThen, at: "lines[1].requestedOn");
        open.After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(21).Text())).Finds(OrderFindings.OfferingNotActiveThen, at: "lines[1].requestedOn");
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(20).Text())).FindsNothing();
    }

    [Fact]
    public void What_is_delivered_to_a_place_has_to_be_sold_there()
    {
        var german = Fiber.But(o => o with { Countries = ["DE"] });
        var order = An.OpenOrder().With(A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true }, A.Location("Wien") with { Country = "AT" });
        var toVienna = Edit.Set(1, LineField.Location, A.Location("Wien").Id.ToString());

        After(german.DeliveredToALocation(), order).After(toVienna).Finds(OrderFindings.NotSoldThere, at: "lines[1].location");
        After(german.DeliveredToALocation(), order).After(Edit.Set(HeaderField.DeliveryLocation, A.Location("Wien").Id.ToString())).Finds(OrderFindings.NotSoldThere, at: "lines[1].location");
        After(german, order).After(toVienna).FindsNothing();
        After(german.DeliveredToALocation(), order).FindsNothing();
    }

    [Fact]
    public void Its_own_location_has_to_be_open_on_the_day()
    {
        var open = After(Fiber, An.OpenOrder().With(A.Location("Berlin") with { IsBillingDefault = true, IsDeliveryDefault = true }, A.Location("Bonn") with { ClosedOn = Today.Plus(9) }))
            .After(Edit.Set(1, LineField.Location, A.Location("Bonn").Id.ToString()));

        open.FindsNothing();
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(9).Text())).Finds(OrderFindings.LocationClosed, at: "lines[1].location");
    }

    [Fact]
    public void A_line_is_not_done_before_the_order_may_begin()
    {
        var open = After(Fiber).After(Edit.Set(HeaderField.RequestedStart, Today.Plus(9).Text()), Edit.Set(1, LineField.RequestedOn, Today.Plus(8).Text()));

        open.Finds(OrderFindings.DatesReversed, at: "lines[1].requestedOn");
        open.After(Edit.Set(HeaderField.RequestedStart, Today.Plus(8).Text())).FindsNothing();
    }

    [Fact]
    public void Its_contract_lasts_until_it_is_done()
    {
        var open = After(Fiber, An.OpenOrder().With(A.Contract("Frame") with { To = Today.Plus(20) }));

        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(21).Text())).Finds(OrderFindings.ContractEndsBefore, at: "lines[1].contract");
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(20).Text())).FindsNothing();
        After(Fiber, An.OpenOrder().With(A.Contract("Frame") with { To = Today.Plus(20), RenewalMonths = 12 }))
            .After(Edit.Set(1, LineField.RequestedOn, Today.Plus(21).Text())).FindsNothing();
    }

    [Fact]
    public void Its_contract_should_last_as_long_as_its_term()
    {
        var open = After(Fiber.ForMonths(12, 24), An.OpenOrder().With(A.Contract("Frame") with { To = Today.Day.AddMonths(12).AddDays(-1) }));

        open.FindsNothing();
        Assert.Equal(Severity.Warning, open.After(Edit.Set(1, LineField.TermMonths, "24")).Finds(OrderFindings.ContractEndsWithinTerm, at: "lines[1].contract").Severity);
        open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(1).Text())).Finds(OrderFindings.ContractEndsWithinTerm, at: "lines[1].contract");
    }

    [Fact]
    public void A_bundle_has_as_many_of_a_component_as_it_needs()
    {
        var open = After(A.Offering("office").Containing("fiber", 1, 2, 1), An.OpenOrder().With(Fiber));

        open.After(Edit.Remove(2)).Finds(OrderFindings.ComponentTooFew, at: "lines[1].components", new Fix(FixKind.AddComponent, "fiber"));
        open.After(Edit.Set(2, LineField.Quantity, "2")).FindsNothing();
        open.After(Edit.Set(2, LineField.Quantity, "3")).Finds(OrderFindings.ComponentTooMany, at: "lines[1].components");
        open.After(Edit.Set(1, LineField.Quantity, "2"), Edit.Set(2, LineField.Quantity, "1")).Finds(OrderFindings.ComponentTooFew, at: "lines[1].components", new Fix(FixKind.AddComponent, "fiber"));
    }

    private static OpenOrder After(CatalogEntry offering, OrderInTheMaking? order = null) =>
        (order ?? An.OpenOrder()).With(offering).After(Edit.Add(offering.Offering.Code));

    private static OpenOrder WithQuantity(string? quantity, CatalogEntry offering) => After(offering).After(Edit.Set(1, LineField.Quantity, quantity));

    private static OpenOrder Drawing(Entitlement entitlement) => After(Fiber, An.OpenOrder().With(entitlement))
        .After(Edit.Set(1, LineField.Quantity, "2"), Edit.Set(1, LineField.Entitlement, entitlement.Id.ToString()));

    private static Fix Set(string value) => new(FixKind.SetValue, value);
}
