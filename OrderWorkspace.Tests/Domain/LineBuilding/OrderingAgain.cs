using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class OrderingAgain
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").ForMonths(24, 36).With(
        A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Default = "100", Maximum = 1000 }, A.Characteristic("name") with { Label = "Name" });

    private static readonly Location Berlin = A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true };
    private static readonly Location Bonn = A.Location("Bonn");

    private static readonly OrderInTheMaking Then = An.OpenOrder().With(Berlin, Bonn).With(A.Contract("Frame") with { RenewalMonths = 12 })
        .With(Fiber, A.Offering("office").Containing("fiber", 1, 2, 1).Containing("fax", 0, 1, 1), A.Offering("fax"))
        .With(A.SoldProduct("old line", Fiber));

    private static readonly Order Earlier = Then.After(
        Edit.Add("office", 3), Edit.Remove(3), Edit.Set(2, "bandwidth", "500"), Edit.Set(2, "name", "Main"),
        Edit.Add("fiber", 2), Edit.Set(4, LineField.Location, Bonn.Id.ToString()), Edit.Set(4, LineField.TermMonths, "36"),
        Edit.Set(4, LineField.Contract, A.Contract("Frame").Id.ToString()), Edit.Adjust(4, "Monthly fee", OrderWorkspace.Domain.Pricing.AdjustmentKind.Percentage, -50)).Order;

    [Fact]
    public void Gives_the_same_lines_configured_as_they_were()
    {
        var open = Then.After(new Reorder(Earlier));

        Assert.Equal(["1 office 3", "1.1 fiber 3", "2 fiber 2"], open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name} {open.Order.Lines[p.Id].Quantity}"));
        Assert.Equal([new("bandwidth", "500"), new("name", "Main")], open.Line(2).Characteristics);
        Assert.Equal((Bonn.Id, 36, A.Contract("Frame").Id), (open.Line(3).LocationId!.Value, open.Line(3).TermMonths!.Value, open.Line(3).ContractId!.Value));
        open.FindsNothing();
    }

    [Fact]
    public void Says_from_which_order_it_has_what_it_has()
    {
        var open = Then.After(new Reorder(Earlier));
        var source = new FieldSource(SourceKind.EarlierOrder, Earlier.Number.Value);

        Assert.Equal(new FieldValue("500", source), open.Line(2).Read("bandwidth"));
        Assert.All(new[] { LineField.Quantity, LineField.Location, LineField.TermMonths, LineField.Contract }, field => Assert.Equal(source, open.Line(3).Read(field).Source));
    }

    [Fact]
    public void Takes_todays_prices_and_names_then_and_now()
    {
        var open = Then.After(new Reorder(Earlier));

        Assert.Equal(20m, open.Charge(3, "Monthly fee").Amount.Amount); // what was agreed by hand then is not agreed now
        var finding = Differs(open, ReorderFindings.PriceChanged, at: "lines[3].price");
        Assert.Equal("Monthly fee of fiber was 10.00 EUR; it is 20.00 EUR now.", finding.Message);
    }

    [Fact]
    public void Of_the_same_day_differs_in_nothing_that_was_not_changed_by_hand() =>
        Assert.Single(new Reorder(Earlier).DifferencesIn(Then.After(new Reorder(Earlier))));

    [Fact]
    public void Leaves_a_value_that_has_something_in_it_that_is_not_taken_any_more()
    {
        var plan = A.Characteristic("net.plan", CharacteristicType.Object);
        var then = An.OpenOrder().With(A.Offering("fiber").With(plan));
        var earlier = then.After(Edit.Add("fiber"), Edit.Set(1, "net.plan", """{"vlan": 7}""")).Order;

        var open = then.With(A.Offering("fiber").With(plan).Fitting("""{"properties": {"net.plan": {"properties": {"vlan": {"minimum": 100}}}}}""")).After(new Reorder(earlier));

        Assert.Null(open.Line(1).Characteristics[0].Value);
        open.FindsNothing();
    }

    [Fact]
    public void Takes_the_version_that_is_sold_today()
    {
        var newer = Fiber.But(o => o with { Id = Id.Of<ProductOffering>("fiber 2"), Revision = 2, Name = "Fiber Plus" });
        var open = Then.With(Fiber.But(o => o with { Lifecycle = OfferingLifecycle.Retired }), newer).After(new Reorder(Earlier));

        Assert.Equal([newer.Offering.Id, newer.Offering.Id], [open.Line(2).OfferingId, open.Line(3).OfferingId]);
        Differs(open, ReorderFindings.OfferingNewer, at: "lines[2]");
    }

    [Fact]
    public void Leaves_out_what_is_sold_no_more_with_all_that_was_in_it()
    {
        var open = Then.With(A.Offering("office").But(o => o with { Lifecycle = OfferingLifecycle.Retired })).After(new Reorder(Earlier));

        Assert.Equal(["fiber"], open.Order.Lines.Values.Select(l => l.Name));
        Differs(open, ReorderFindings.OfferingGone, at: "");
    }

    [Fact]
    public void Leaves_out_what_changed_or_took_away()
    {
        var earlier = Then.After(Edit.Add("fiber"), Edit.Disconnect("old line")).Order;
        var open = Then.After(new Reorder(earlier));

        Assert.Single(open.Order.Lines);
        Assert.Equal(LineAction.Disconnect, new Reorder(earlier).DifferencesIn(open).Single(f => f.Kind == ReorderFindings.NotAdded).Values["action"]);
    }

    [Fact]
    public void Takes_the_usual_value_where_the_one_of_then_is_not_possible_any_more()
    {
        var slower = A.Offering("fiber").ForMonths(24, 36).With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Default = "100", Maximum = 200 });
        var open = Then.With(slower).After(new Reorder(Earlier));

        Assert.Equal([new("bandwidth", "100")], open.Line(2).Characteristics);
        Assert.Equal(
            ["Bandwidth 500 of fiber is not possible any more; it is 100 now.", "name Main of fiber is not possible any more; it is – now."],
            new Reorder(Earlier).DifferencesIn(open).Where(f => f.Kind == ReorderFindings.ValueNotTaken).Select(f => f.Message));
    }

    [Fact]
    public void Goes_where_the_order_goes_when_its_place_is_closed()
    {
        var open = Then.With(Berlin, Bonn with { ClosedOn = Today.Minus(1) }).After(new Reorder(Earlier));

        Assert.Equal(Berlin.Id, open.Order.LocationOf(open.Line(3)));
        Differs(open, ReorderFindings.LocationClosed, at: "lines[3]");
    }

    [Fact]
    public void Takes_the_usual_term_where_the_one_of_then_is_not_offered_any_more()
    {
        var open = Then.With(Fiber.But(o => o with { TermMonths = [24] })).After(new Reorder(Earlier));

        Assert.Equal(24, open.Line(3).TermMonths);
        Differs(open, ReorderFindings.TermNotOffered, at: "lines[3]");
    }

    [Fact]
    public void Leaves_a_contract_that_has_ended()
    {
        var open = Then.With(A.Contract("Frame") with { To = Today.Minus(1) }).After(new Reorder(Earlier));

        Assert.Equal((null, null), (open.Line(1).ContractId, open.Line(3).ContractId));
        Assert.Equal(
            [(ReorderFindings.OrdersContractEnded, ""), (ReorderFindings.ContractEnded, "lines[3]")],
            new Reorder(Earlier).DifferencesIn(open).Where(f => f.Values.ContainsKey("contract")).Select(f => (f.Kind, f.Path.Value)));
    }

    [Fact]
    public void Tells_once_that_the_contract_of_all_lines_has_ended()
    {
        var earlier = Then.After(Edit.Add("fiber"), Edit.Add("fiber")).Order;
        var again = new Reorder(earlier);

        var differences = again.DifferencesIn(Then.With(A.Contract("Frame") with { To = Today.Minus(1) }).After(again));

        Assert.Equal(ReorderFindings.OrdersContractEnded, Assert.Single(differences, f => f.Values.ContainsKey("contract")).Kind);
    }

    [Fact]
    public void Goes_where_the_order_of_then_went_and_under_its_contract()
    {
        var frame = A.Contract("Frame");
        var earlier = Then.After(Edit.Add("office"), Edit.Set(HeaderField.DeliveryLocation, Bonn.Id.ToString()), Edit.Set(HeaderField.Contract, frame.Id.ToString())).Order;
        var open = Then.After(Edit.Set(HeaderField.Contract, null), new Reorder(earlier));

        Assert.Equal((Bonn.Id, frame.Id), (open.Line(1).LocationId!.Value, open.Line(1).ContractId!.Value));
        Assert.Equal((null, null), (open.Line(2).LocationId, open.Line(2).ContractId));
        Assert.Equal(Bonn.Id, open.Order.LocationOf(open.Line(2)));
    }

    [Fact]
    public void Meets_whom_it_met_then_while_it_is_a_contact_still()
    {
        var earlier = Then.After(Edit.Add("fiber"), Edit.Set(1, LineField.SiteContact, A.Contact("Ada").Id.ToString())).Order;
        var open = Then.After(new Reorder(earlier));

        Assert.Equal(new FieldValue(A.Contact("Ada").Id.ToString(), new FieldSource(SourceKind.EarlierOrder, earlier.Number.Value)), open.Line(1).Read(LineField.SiteContact));
        Assert.Null(Then.With(A.Contact("Ben")).After(new Reorder(earlier)).Line(1).SiteContactId);
    }

    [Fact]
    public void Says_nothing_of_its_own_where_the_order_says_the_same()
    {
        var open = Then.After(new Reorder(Earlier));

        Assert.Equal((null, null), (open.Line(1).LocationId, open.Line(1).ContractId));
    }

    [Fact]
    public void Keeps_a_term_that_only_its_prices_know_as_long_as_there_is_a_price_for_it()
    {
        static CatalogEntry Priced(params int[] terms) => A.Offering("rack").Priced([.. terms.Select(months => A.MonthlyPrice(100m - months) with { TermMonths = months })]);
        var then = Then.With(Priced(12, 36));
        var earlier = then.After(Edit.Add("rack"), Edit.Set(1, LineField.TermMonths, "36")).Order;

        Assert.Equal(36, then.After(new Reorder(earlier)).Line(1).TermMonths);
        var open = Then.With(Priced(12)).After(new Reorder(earlier));
        Assert.Equal(12, open.Line(1).TermMonths);
        Assert.Contains(new Reorder(earlier).DifferencesIn(open), finding => finding.Kind == ReorderFindings.TermNotOffered);
    }

    [Fact]
    public void Of_another_customer_is_refused() =>
        Then.After().Refuses(new Reorder(Earlier with { CustomerId = Id.Of<Customer>("Somebody else") }), OrderFindings.OrderUnknown, at: "");

    [Fact]
    public void That_added_nothing_is_refused_and_leaves_no_empty_order_behind() =>
        Then.After().Refuses(new Reorder(Then.After(Edit.Disconnect("old line")).Order), ReorderFindings.Nothing, at: "");

    [Fact]
    public void Any_order_can_be_ordered_again_that_added_something() => Property.Holds(Orders.Story.Any, story =>
    {
        var earlier = story.ToldTo(story.Begun()).Open;
        var added = earlier.Order.Lines.Values.Count(line => line.Action == LineAction.Add);

        var applied = earlier.Meanwhile(world => world).Apply(new Reorder(earlier.Order));

        Assert.Equal(applied.Succeeded ? [] : [ReorderFindings.Nothing], applied.Findings.Select(finding => finding.Kind));
        if (!applied.Succeeded) return;
        Assert.InRange(applied.Value.After.Order.Lines.Count - earlier.Order.Lines.Count, 0, added);
        Assert.All(new Reorder(earlier.Order).DifferencesIn(applied.Value.After), finding => Assert.Equal(Severity.Warning, finding.Severity));
    });

    private static Finding Differs(OpenOrder open, FindingKind kind, string at)
    {
        var differences = new Reorder(Earlier).DifferencesIn(open).ToList();
        differences.AreWhole();
        var difference = differences.Find(finding => finding.Kind == kind);
        Assert.Equal(at, difference?.Path.Value);
        return difference!;
    }
}
