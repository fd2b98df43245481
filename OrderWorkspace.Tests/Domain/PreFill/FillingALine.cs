using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.PreFill;

public sealed class FillingALine
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber")
        .With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Maximum = 1000, Default = "100" }, A.Characteristic("access"))
        .But(o => o with { TermMonths = [24, 36] });

    private static readonly CatalogEntry German = A.Offering("german").DeliveredToALocation().But(o => o with { Countries = ["DE"] });
    private static readonly Location Bonn = A.Location("Bonn");
    private static readonly Location Graz = A.Location("Graz") with { Country = "AT", IsDeliveryDefault = true };

    private static readonly OrderInTheMaking Order = An.OpenOrder().With(Fiber);

    [Fact]
    public void Takes_what_the_customer_usually_takes_before_the_default()
    {
        var line = After(Taking("500"), Taking("500"), Taking("200")).Line(1);

        Assert.Equal(new FieldValue("500", new FieldSource(SourceKind.Habit, "2/3")), line.Read("bandwidth"));
        Assert.Equal(["500", "200", "100"], Bandwidth(Taking("500"), Taking("500"), Taking("200")).Alternatives.Select(a => a.Value));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("500", "200")]
    [InlineData("500", "500", "200", "300")]
    public void Makes_no_habit_of_what_was_taken_once_or_by_half(params string[] before)
    {
        var filled = Bandwidth([.. before.Select(Taking)]);

        Assert.Equal(("100", SourceKind.Specification, Confidence.Suggested), (filled.Value, filled.Source.Kind, filled.Confidence));
        Assert.Equal("100", After([.. before.Select(Taking)]).Line(1).Read("bandwidth").Text);
    }

    [Fact]
    public void Never_takes_what_the_specification_takes_no_more()
    {
        var filled = Bandwidth(Taking("2000"), Taking("2000"), Taking("fast"));

        Assert.Equal(("100", Confidence.Certain), (filled.Value, filled.Confidence));
        Assert.Equal(["100"], filled.Alternatives.Select(a => a.Value));
    }

    [Fact]
    public void Learns_nothing_from_another_offering() =>
        Assert.Equal("100", Bandwidth(Taking("500") with { OfferingCode = "dsl" }, Taking("500") with { OfferingCode = "dsl" }).Value);

    [Fact]
    public void Says_so_when_nothing_is_known()
    {
        var filled = LinePreFill.Fill(Order.Context, Fiber.Offering, Fiber.Specification!, Fiber.Specification!.Characteristics[1]);

        Assert.Equal((null, new FieldSource(SourceKind.Missing, "NothingKnown")), (filled.Value, filled.Source));
    }

    [Fact]
    public void Takes_the_term_the_customer_usually_takes_if_it_is_offered_still()
    {
        Assert.Equal("36", After(For(36), For(36)).Line(1).Read(LineField.TermMonths).Text);
        Assert.Equal("24", After(For(48), For(48)).Line(1).Read(LineField.TermMonths).Text);
        Assert.Equal(["24", "36"], LinePreFill.Fill(Order.After().Order, Order.Context, Fiber.Offering, LineField.TermMonths).Alternatives.Select(a => a.Value));
    }

    [Fact]
    public void Takes_the_usual_location_only_where_the_order_names_none()
    {
        var bonn = A.Location("Bonn");
        var order = Order.With(A.Location("Berlin HQ"), bonn);
        Taken[] before = [At(bonn.Id), At(bonn.Id)];

        Assert.Equal(bonn.Id, After(order, before).Line(1).LocationId);
        Assert.Null(After(order.With(A.Location("Berlin HQ") with { IsDeliveryDefault = true }, bonn), before).Line(1).LocationId);
        Assert.Null(After(order.With(A.Location("Berlin HQ"), A.Location("Ulm"), bonn with { ClosedOn = Today.Day }), before).Line(1).LocationId);
    }

    [Fact]
    public void Takes_whoever_opens_the_door_only_where_the_order_names_nobody()
    {
        var (ada, ben) = (A.Contact("Ada") with { Roles = ContactRoles.Ordering }, A.Contact("Ben") with { Roles = ContactRoles.Site });
        var (alone, several) = (Order.With(ada, ben), Order.With(ada, ben, A.Contact("Cleo") with { Roles = ContactRoles.Site }));
        var onSite = new FieldSource(SourceKind.Role, nameof(ContactRoles.Site));

        Assert.Equal(new FieldValue(ben.Id.ToString(), onSite), alone.After(Edit.Add("fiber")).Line(1).Read(LineField.SiteContact));
        Assert.Equal((Confidence.Certain, Confidence.Suggested), (SiteContact(alone).Confidence, SiteContact(several).Confidence));
        Assert.Equal(ada.Id, After(alone, [Meeting(ada.Id), Meeting(ada.Id)]).Line(1).SiteContactId);
        Assert.Equal(ben.Id, After(alone, [Meeting(Id.Of<Contact>("gone")), Meeting(Id.Of<Contact>("gone"))]).Line(1).SiteContactId);

        var named = SiteContact(Order.With(A.Contact("Ada"), ben));
        Assert.Equal((null, SourceKind.Missing), (named.Value, named.Source.Kind));
        Assert.Equal([ben.Id.ToString()], named.Alternatives.Select(a => a.Value));
    }

    [Fact]
    public void Takes_the_only_location_where_it_is_sold_when_the_order_goes_elsewhere()
    {
        var line = Located([Bonn, Graz]).Line(1);

        Assert.Equal(new FieldValue(Bonn.Id.ToString(), new FieldSource(SourceKind.Customer, An.Account("Acme").Number.Value)), line.Read(LineField.Location));
        Assert.Null(Located([Bonn with { IsDeliveryDefault = true }, Graz with { IsDeliveryDefault = false }]).Line(1).LocationId);
    }

    [Fact]
    public void Takes_the_only_location_that_is_open_when_it_is_to_be_there()
    {
        var kiel = A.Location("Kiel") with { ClosedOn = Today.Plus(10) };

        Assert.Equal(kiel.Id, Located([kiel, Graz]).Line(1).LocationId);
        Assert.Null(Located([kiel, Graz], leadTimeDays: 10).Line(1).LocationId);
        Assert.Equal(Bonn.Id, Located([kiel, Graz, Bonn], leadTimeDays: 10).Line(1).LocationId);
        Assert.Equal(Bonn.Id, Located([kiel with { IsDeliveryDefault = true }, Bonn], leadTimeDays: 10).Line(1).LocationId);
    }

    [Fact]
    public void Leaves_it_to_people_where_several_or_none_could_have_it_and_says_so()
    {
        Located([Bonn, A.Location("Kiel"), Graz]).Finds(OrderFindings.NotSoldThere, at: "lines[1].location");
        Located([Graz]).Finds(OrderFindings.NotSoldThere, at: "lines[1].location");

        Assert.Equal((null, "SeveralLocationsForIt", 2), Location(Bonn, A.Location("Kiel"), Graz));
        Assert.Equal((null, "NoLocationForIt", 0), Location(Graz));

        static (string?, string?, int) Location(params Location[] all)
        {
            var open = An.OpenOrder().With(all).With(German).After();
            var filled = LinePreFill.Fill(open.Order, open.Context, German.Offering, LineField.Location);
            return (filled.Value, filled.Source.Reference, filled.Alternatives.Count);
        }
    }

    [Fact]
    public void Takes_a_location_where_all_of_a_bundle_is_sold()
    {
        var office = A.Offering("office").Containing("german", 1, 1, 1);

        Assert.Equal([Bonn.Id, null], An.OpenOrder().With(Bonn, Graz).With(office, German).After(Edit.Add("office")).Order.Lines.Values.Select(line => line.LocationId));
    }

    [Fact]
    public void Never_takes_what_does_not_fit_the_schema()
    {
        var bandwidth = A.Characteristic("bandwidth", CharacteristicType.Integer);

        Assert.Equal("100", Fitting(bandwidth with { Default = "100" }, most: 400).Line(1).Read("bandwidth").Text);
        Assert.Equal(new FieldValue(null), Fitting(bandwidth with { Default = "100" }, most: 50).Line(1).Read("bandwidth"));
        Assert.Equal("500", Fitting(bandwidth with { Default = "100" }, most: 500).Line(1).Read("bandwidth").Text);

        static OpenOrder Fitting(CharacteristicSpecification bandwidth, int most) => After(
            An.OpenOrder().With(A.Offering("fiber").With(bandwidth).Fitting($$"""{"properties": { "bandwidth": { "maximum": {{most}} } } }""")), [Taking("500"), Taking("500")]);
    }

    [Fact]
    public void Draws_on_a_right_to_the_offering_as_long_as_there_is_enough_left()
    {
        var hours = An.Entitlement("fibers") with { OfferingCode = "fiber", UnitsGranted = 3 };
        var order = Order.With(A.Contract("Frame")).With(An.Entitlement("other") with { OfferingCode = "dsl" }, hours);
        var open = order.After(Edit.Add("fiber", 2), Edit.Add("fiber", 2), Edit.Add("fiber"));

        Assert.Equal(new FieldValue(hours.Id.ToString(), new FieldSource(SourceKind.Contract, A.Contract("Frame").Number.Value)), open.Line(1).Read(LineField.Entitlement));
        Assert.Equal([hours.Id, null, hours.Id], open.Order.Lines.Values.Select(l => l.EntitlementId));
        Assert.Null(OpenOrder.Of(order.After().Order, order.Context with { OpenDraws = [new(Id.Of<Order>("other"), hours.Id, 3)] }).After(Edit.Add("fiber")).Line(1).EntitlementId);
        Assert.Null(Order.With(hours with { ValidTo = Today.Minus(1) }).After(Edit.Add("fiber")).Line(1).EntitlementId);
    }

    [Fact]
    public void Draws_on_a_right_that_holds_on_the_day_the_line_is_asked_for()
    {
        var hours = An.Entitlement("fibers") with { OfferingCode = "fiber" };
        var slow = An.OpenOrder().With(Fiber.But(o => o with { LeadTimeDays = 10 }));

        Assert.Null(slow.With(hours with { ValidTo = Today.Plus(9) }).After(Edit.Add("fiber")).Line(1).EntitlementId);
        Assert.Equal(hours.Id, slow.With(hours with { ValidFrom = Today.Plus(10) }).After(Edit.Add("fiber")).Line(1).EntitlementId);
        Assert.Null(slow.With(hours with { ValidTo = Today.Plus(15) }).After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(16).Text()), Edit.Add("fiber")).Line(1).EntitlementId);
    }

    [Fact]
    public void Asks_for_a_bundle_when_all_of_it_can_be_there()
    {
        var bundle = A.Offering("office").Containing("slow", 1, 1, 1).But(o => o with { LeadTimeDays = 5 });
        var open = An.OpenOrder().With(bundle, A.Offering("slow").But(o => o with { LeadTimeDays = 20 })).After(Edit.Add("office"));

        Assert.Equal(Today.Plus(20), open.Line(1).RequestedOn);
        open.FindsNothing();
    }

    [Fact]
    public void Offers_other_contracts_without_choosing_one()
    {
        var filled = LinePreFill.Fill(Order.After().Order, Order.With(A.Contract("Frame"), A.Contract("Over") with { To = Today.Minus(1) }).Context, Fiber.Offering, LineField.Contract);

        Assert.Null(filled.Value);
        Assert.Equal([A.Contract("Frame").Id.ToString()], filled.Alternatives.Select(a => a.Value));
    }

    private static OpenOrder Located(Location[] locations, int leadTimeDays = 0) =>
        An.OpenOrder().With(locations).With(German.But(o => o with { LeadTimeDays = leadTimeDays })).After(Edit.Add("german"));

    private static Taken Taking(string bandwidth) => Before with { Characteristics = [new("bandwidth", bandwidth)] };

    private static Taken For(int months) => Before with { TermMonths = months };

    private static Taken At(OrderWorkspace.Domain.Id<Location> location) => Before with { LocationId = location };

    private static Taken Meeting(OrderWorkspace.Domain.Id<Contact> contact) => Before with { SiteContactId = contact };

    private static FilledValue SiteContact(OrderInTheMaking order) => LinePreFill.Fill(order.After().Order, order.Context, Fiber.Offering, LineField.SiteContact);

    private static Taken Before => new("fiber", [], null, null);

    private static FilledValue Bandwidth(params Taken[] before) =>
        LinePreFill.Fill(With(Order, before).Context, Fiber.Offering, Fiber.Specification!, Fiber.Specification!.Characteristics[0]);

    private static OpenOrder After(params Taken[] before) => After(Order, before);

    private static OpenOrder After(OrderInTheMaking order, Taken[] before) => With(order, before).After(Edit.Add("fiber"));

    private static OrderInTheMaking With(OrderInTheMaking order, Taken[] before) => new(order.World with { TakenBefore = before });
}
