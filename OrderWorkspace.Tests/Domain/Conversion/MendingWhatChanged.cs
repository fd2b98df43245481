using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

/// <summary>What the catalogue or the customer does not allow any more, and what each answer makes of the order.</summary>
public sealed class MendingWhatChanged
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber");
    private static readonly Location Berlin = A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true };
    private static readonly CharacteristicSpecification Plan = A.Characteristic("plan", CharacteristicType.Object);
    private static readonly QuoteInTheMaking Planned = An.OpenOrder().With(Fiber.With(Plan)).Quoted(Edit.Add("fiber"), Edit.Set(1, "plan", """{"vlan": 7}"""));

    [Fact]
    public void A_value_that_a_schema_does_not_allow_any_more_is_replaced_as_a_whole()
    {
        var quote = Planned.Meanwhile(Fiber.With(Plan).Fitting("""{"properties": {"plan": {"properties": {"vlan": {"minimum": 100}}}}}"""));
        const string Path = "lines[1].characteristics.plan.vlan";

        var difference = quote.Plan().Differs<NotOrderable>(SchemaFindings.Limit, Path, WayOut.TakeNew, WayOut.LeaveOut);
        Assert.Equal(("""{"vlan": 7}""", null, false), (difference.Agreed, difference.Now, difference.IsSettled));

        var undecided = quote.Plan(answers: Answer(SchemaFindings.Limit, Path, WayOut.TakeNew));
        undecided.Finds(SchemaFindings.Limit, at: Path);
        Assert.Equal("""{"vlan": 7}""", undecided.Order.Line(1).Characteristics[0].Value);

        var mended = quote.Convert(answers: Answer(SchemaFindings.Limit, Path, WayOut.TakeNew, """{"vlan": 100}""")).Order.After;
        Assert.Equal("""{"vlan": 100}""", mended.Line(1).Characteristics[0].Value);
        mended.FindsNo(SchemaFindings.Limit);
    }

    [Fact]
    public void A_value_that_a_schema_needs_by_now_is_entered()
    {
        var quote = Planned.Meanwhile(Fiber.With(Plan, A.Characteristic("class")).Fitting("""{"required": ["class"]}"""));
        quote.Plan().Differs<NotOrderable>(SchemaFindings.Missing, "lines[1].characteristics.class", WayOut.TakeNew, WayOut.LeaveOut);

        quote.Plan(answers: Answer(SchemaFindings.Missing, "lines[1].characteristics.class", WayOut.TakeNew)).Finds(SchemaFindings.Missing, at: "lines[1].characteristics.class");
        Assert.Equal("gold", quote.Convert(answers: Answer(SchemaFindings.Missing, "lines[1].characteristics.class", WayOut.TakeNew, "gold")).Order.After.Line(1).Characteristics.ValueOf("class"));
    }

    [Theory]
    [InlineData("""{"minProperties": 2}""", "lines[1].characteristics", "line.characteristic.schema.limit")]
    [InlineData("""{"required": ["class"]}""", "lines[1].characteristics.class", "line.characteristic.schema.required")]
    public void What_no_single_value_mends_is_left_to_who_works_on_the_order(string schema, string path, string code)
    {
        var difference = Assert.Single(Planned.Meanwhile(Fiber.With(Plan).Fitting(schema)).Plan().Differences);

        Assert.Equal((code, path), (difference.Finding.Code, difference.Finding.Path.Value));
        Assert.Equal([WayOut.KeepAsAgreed, WayOut.LeaveOut], difference.WaysOut);
    }

    [Fact]
    public void More_values_are_entered_where_more_are_needed_by_now()
    {
        var sites = A.Characteristic("sites") with { MaximumCount = 3 };
        var quote = An.OpenOrder().With(Fiber.With(sites)).Quoted(Edit.Add("fiber"), Edit.Set(1, "sites", "Bonn")).Meanwhile(Fiber.With(sites with { MinimumCount = 2 }));
        const string Path = "lines[1].characteristics.sites";

        quote.Plan().Differs<NotOrderable>(CharacteristicFindings.TooFew, Path, WayOut.TakeNew, WayOut.LeaveOut);
        Assert.Equal("Bonn|Kiel", quote.Convert(answers: Answer(CharacteristicFindings.TooFew, Path, WayOut.TakeNew, "Bonn|Kiel")).Order.After.Line(1).Characteristics[0].Value);
    }

    [Fact]
    public void What_is_sold_for_a_term_by_now_gets_one()
    {
        var quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber")).Meanwhile(Fiber.ForMonths(24, 36));
        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.TermRequired, "lines[1].termMonths", WayOut.TakeNew, WayOut.LeaveOut);

        Assert.Equal((null, "24"), (difference.Agreed, difference.Now));
        Assert.Equal(24, TermTaken(null));
        Assert.Equal(36, TermTaken("36"));

        int? TermTaken(string? value) => quote.Convert(answers: Answer(OrderFindings.TermRequired, "lines[1].termMonths", WayOut.TakeNew, value)).Order.After.Line(1).TermMonths;
    }

    [Fact]
    public void What_is_delivered_somewhere_by_now_gets_a_location()
    {
        var quote = An.OpenOrder().With(A.Location("Bonn"), A.Location("Kiel")).With(Fiber).Quoted(Edit.Add("fiber")).Meanwhile(Fiber.DeliveredToALocation());

        quote.Plan().Differs<NotOrderable>(OrderFindings.LocationRequired, "lines[1].location", WayOut.TakeNew, WayOut.LeaveOut);
        quote.Plan(answers: Answer(OrderFindings.LocationRequired, "lines[1].location", WayOut.TakeNew)).Finds(OrderFindings.LocationRequired, at: "lines[1].location");
        Assert.Equal(A.Location("Kiel").Id, quote
            .Convert(answers: Answer(OrderFindings.LocationRequired, "lines[1].location", WayOut.TakeNew, A.Location("Kiel").Id.ToString())).Order.After.Line(1).LocationId);
    }

    [Fact]
    public void What_is_not_sold_there_any_more_goes_elsewhere()
    {
        var wien = A.Location("Wien") with { Country = "AT" };
        var fiber = Fiber.DeliveredToALocation();
        var quote = An.OpenOrder().With(Berlin, wien).With(fiber).Quoted(Edit.Add("fiber") with { Location = wien.Id }).Meanwhile(fiber.But(o => o with { Countries = ["DE"] }));

        Assert.Equal(wien.Id.ToString(), quote.Plan().Differs<NotOrderable>(OrderFindings.NotSoldThere, "lines[1].location", WayOut.TakeNew, WayOut.LeaveOut).Agreed);
        Assert.Equal(Berlin.Id, quote
            .Convert(answers: Answer(OrderFindings.NotSoldThere, "lines[1].location", WayOut.TakeNew, Berlin.Id.ToString())).Order.After.Line(1).LocationId);
    }

    [Fact]
    public void More_than_is_sold_on_a_line_by_now_becomes_the_most_and_the_rest_stays_to_be_ordered()
    {
        var quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 10)).Meanwhile(Fiber.But(o => o with { MaximumQuantity = 4 }));
        var difference = quote.Plan().Differs<NotOrderable>(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.TakeNew, WayOut.LeaveOut);
        Assert.Equal(("10", "4"), (difference.Agreed, difference.Now));

        var converted = quote.Convert(answers: Answer(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.TakeNew));

        Assert.Equal((4m, 40m), (converted.Order.After.Line(1).Quantity, converted.Order.After.Line(1).Charges[0].Amount.Amount));
        Assert.Equal((6m, QuoteState.PartiallyConverted), (converted.Lines.Single().QuantityRemaining, converted.Quote.State));
    }

    [Fact]
    public void Fewer_than_are_sold_by_now_become_the_fewest_where_so_many_are_left()
    {
        var quote = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 10)).Meanwhile(Fiber.But(o => o with { MinimumQuantity = 5 }));

        Assert.Equal("5", quote.Plan(Select((1, 2))).Differs<NotOrderable>(OrderFindings.QuantityTooSmall, "lines[1].quantity", WayOut.TakeNew, WayOut.LeaveOut).Now);
        Assert.Equal(5, quote.Convert(Select((1, 2)), Answer(OrderFindings.QuantityTooSmall, "lines[1].quantity", WayOut.TakeNew)).Order.After.Line(1).Quantity);
    }

    [Fact]
    public void Where_fewer_are_left_than_are_sold_by_now_they_can_only_be_left_out() => An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 2))
        .Meanwhile(Fiber.But(o => o with { MinimumQuantity = 5 })).Plan().Differs<NotOrderable>(OrderFindings.QuantityTooSmall, "lines[1].quantity", WayOut.LeaveOut);

    [Fact]
    public void The_quantity_of_a_product_in_use_cannot_be_divided()
    {
        var quote = An.OpenOrder().With(Fiber).With(A.SoldProduct("line", Fiber)).Quoted(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "8"))
            .Meanwhile(Fiber.But(o => o with { MaximumQuantity = 4 }));

        quote.Plan().Differs<NotOrderable>(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.LeaveOut);
    }

    [Theory]
    [InlineData("many", "order.field.unreadable")]
    [InlineData("11", "quote.line.quantity.left")]
    [InlineData("2.5", "line.quantity.not-whole")]
    [InlineData("0", "line.quantity.required")]
    public void A_quantity_that_cannot_be_ordered_is_no_answer(string quantity, string code)
    {
        var plan = An.OpenOrder().With(Fiber).Quoted(Edit.Add("fiber", 10)).Meanwhile(Fiber.But(o => o with { MaximumQuantity = 4 }))
            .Plan(answers: Answer(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.TakeNew, quantity));

        Assert.Equal([code, "line.quantity.maximum"], plan.Findings.Select(finding => finding.Code));
        Assert.False(plan.CanBeConfirmed);
    }

    [Fact]
    public void With_fewer_of_a_bundle_fewer_of_its_components_are_ordered()
    {
        var office = A.Offering("office").Containing("fiber", 2, 2, 2);
        var quote = An.OpenOrder().With(office, Fiber).Quoted(Edit.Add("office", 6)).Meanwhile(office.But(o => o with { MaximumQuantity = 3 }));

        var ordered = quote.Convert(answers: Answer(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.TakeNew)).Order.After;

        Assert.Equal([3, 6], ordered.Order.Lines.Values.Select(line => line.Quantity!.Value));
    }

    [Fact]
    public void All_of_it_can_be_left_out_instead()
    {
        var quote = An.OpenOrder().With(Fiber, A.Offering("router")).Quoted(Edit.Add("fiber", 10), Edit.Add("router")).Meanwhile(Fiber.But(o => o with { MaximumQuantity = 4 }).ForMonths(12));

        var ordered = quote.Convert(answers: [Answer(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.LeaveOut), Answer(OrderFindings.TermRequired, "lines[1].termMonths", WayOut.LeaveOut)]);

        Assert.Equal("router", Assert.Single(ordered.Order.After.Order.Lines.Values).Name);
    }
}
