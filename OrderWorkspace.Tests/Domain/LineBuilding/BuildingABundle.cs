using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class BuildingABundle
{
    private static readonly CatalogEntry Phone = A.Offering("phone").Containing("headset", 0, 2, 1)
        .With(A.Characteristic("colour") with { Default = "black" }, A.Characteristic("keys", CharacteristicType.Integer) with { Maximum = 20 }, A.Characteristic("stand"));

    private static readonly CatalogEntry Softphone = A.Offering("softphone")
        .With(A.Characteristic("colour") with { Default = "grey" }, A.Characteristic("keys", CharacteristicType.Integer) with { Maximum = 10, Default = "8" }, A.Characteristic("licence"));

    private static readonly OrderInTheMaking Order = An.OpenOrder().With(
        A.Offering("office").Containing("fiber", 1, 1, 1).Containing("phone", 2, 5, 2).Or("phone", "softphone", "old phone").Containing("fax", 0, 1, 0),
        A.Offering("fiber"), Phone, Softphone, A.Offering("headset"), A.Offering("fax"),
        A.Offering("old phone").But(o => o with { Lifecycle = OfferingLifecycle.Retired }));

    [Fact]
    public void An_optional_component_is_added_as_many_times_as_there_are_bundles()
    {
        var open = Order.After(Edit.Add("office", 3), Edit.AddTo(1, "fax", 1));

        Assert.Equal(["1 office 3", "1.1 fiber 3", "1.2 phone 6", "1.2.1 headset 6", "1.3 fax 3"], Told(open));
        open.FindsNothing();
    }

    [Fact]
    public void A_component_comes_with_what_it_is_made_of() =>
        Assert.Equal(["1.3 phone 2", "1.3.1 headset 2"], Told(Order.After(Edit.Add("office", 2), Edit.AddTo(1, "phone", 1))).TakeLast(2));

    [Fact]
    public void As_many_are_added_as_it_lacks_when_nobody_says_how_many()
    {
        var open = Order.After(Edit.Add("office", 3), Edit.Remove(3));
        var finding = open.Finds(OrderFindings.ComponentTooFew, at: "lines[1].components", new Fix(FixKind.AddComponent, "phone"));
        Assert.Equal(0m, finding.Values["count"]);

        open = open.After(Edit.AddTo(1, "phone"));

        Assert.Contains("1.2 phone 6", Told(open));
        open.FindsNothing();
        Assert.Contains("1.3 phone 3", Told(open.After(Edit.AddTo(1, "phone"))));
        Assert.Contains("1.3 fax 4", Told(Order.With(A.Offering("fax").But(o => o with { MinimumQuantity = 4 })).After(Edit.Add("office", 3), Edit.AddTo(1, "fax"))));
    }

    [Theory]
    [InlineData(1, 9, 3, 2, null, 6)] // as usual
    [InlineData(2, 9, 0, 1, null, 4)] // no fewer than it needs
    [InlineData(0, 2, 5, 1, null, 4)] // no more than it takes
    [InlineData(1, 9, 1, 5, null, 5)] // as many as are sold at least
    [InlineData(1, 9, 3, 1, 4, 4)] // no more than are sold on a line
    [InlineData(3, 9, 3, 1, 4, 6)] // where both cannot be, as usual
    public void A_new_bundle_comes_with_what_it_takes_and_what_is_sold(int minimum, int maximum, int usual, int least, int? most, int quantity)
    {
        var fax = A.Offering("fax").But(o => o with { MinimumQuantity = least, MaximumQuantity = most });
        var open = Order.With(A.Offering("office").Containing("fax", minimum, maximum, usual), fax).After(Edit.Add("office", 2));

        Assert.Equal(["1 office 2", $"1.1 fax {quantity}"], Told(open));
    }

    [Fact]
    public void An_alternative_counts_as_the_component_whose_place_it_takes()
    {
        var open = Order.After(Edit.Add("office"), Edit.Remove(3), Edit.AddTo(1, "softphone", 2));
        open.FindsNothing();

        open.After(Edit.AddTo(1, "phone", 4)).Finds(OrderFindings.ComponentTooMany, at: "lines[1].components");
    }

    [Fact]
    public void What_takes_the_place_of_a_component_that_is_needed_but_sold_no_more_comes_instead()
    {
        var order = Order.With(Phone.But(o => o with { Lifecycle = OfferingLifecycle.Retired }));
        var open = order.After(Edit.Add("office", 2));

        Assert.Equal(["1 office 2", "1.1 fiber 2", "1.2 softphone 4"], Told(open));
        open.After(Edit.Remove(3)).Finds(OrderFindings.ComponentTooFew, at: "lines[1].components", new Fix(FixKind.AddComponent, "softphone"));
        Assert.Equal(["1 office 1"], Told(order.With(A.Offering("office").Containing("phone", 0, 5, 2).Or("phone", "softphone")).After(Edit.Add("office"))));
        order.With(Softphone.But(o => o with { Lifecycle = OfferingLifecycle.Retired })).After(Edit.Add("office"))
            .Finds(OrderFindings.ComponentTooFew, at: "lines[1].components");
    }

    [Fact]
    public void Nothing_is_added_that_is_no_component()
    {
        var open = Order.After(Edit.Add("office"), Edit.Add("fiber"));

        open.Refuses(Edit.AddTo(1, "headset"), OrderFindings.ComponentUnknown, at: "lines[1].components");
        open.Refuses(Edit.AddTo(5, "phone"), OrderFindings.ComponentUnknown, at: "lines[5].components");
        open.Refuses(Edit.AddTo(9, "phone"), OrderFindings.LineUnknown, at: "lines[9]");
        open.Refuses(Edit.AddTo(1, "old phone"), OrderFindings.OfferingNotActive, at: "lines[1].components");
        open.Refuses(Edit.AddTo(1, "fax", 10_000_000), OrderFindings.QuantityTooLarge, at: "quantity");
    }

    [Fact]
    public void A_swap_leaves_it_where_it_was_as_many_as_it_was()
    {
        var (bonn, ada) = (A.Location("Bonn"), A.Contact("Ada"));
        var open = Order.With(A.Location("Berlin HQ"), bonn).After(
            Edit.Add("office", 3), Edit.Set(3, LineField.Location, bonn.Id.ToString()), Edit.Set(3, LineField.SiteContact, ada.Id.ToString()), Edit.Set(3, LineField.RequestedOn, Today.Plus(9).Text()), Edit.Swap(3, "softphone"));

        Assert.Equal(["1 office 3", "1.1 fiber 3", "1.2 softphone 6"], Told(open));
        Assert.Equal((bonn.Id, ada.Id, Today.Plus(9)), (open.Line(5).LocationId!.Value, open.Line(5).SiteContactId!.Value, open.Line(5).RequestedOn!.Value));
    }

    [Fact]
    public void A_swap_keeps_the_values_that_both_have_in_common()
    {
        var open = Order.After(Edit.Add("office"), Edit.Set(3, "colour", "red"), Edit.Set(3, "keys", "15"), Edit.Set(3, "stand", "wall"), Edit.Swap(3, "softphone"));

        Assert.Equal([new("colour", "red"), new("keys", "8"), new("licence", null)], open.Line(5).Characteristics);
        Assert.Equal((SourceKind.Entered, SourceKind.Specification), (open.Line(5).Read("colour").Source!.Kind, open.Line(5).Read("keys").Source!.Kind));
    }

    [Fact]
    public void A_swap_back_and_forth_is_one_step_each_to_undo()
    {
        var session = new Orders.EditingSession(Order.After(Edit.Add("office")));
        var before = Told(session.Open).ToList();

        Assert.Equal(before, Told(session.Do(Edit.Swap(3, "softphone")).Undo().Open));
    }

    [Fact]
    public void A_swap_is_between_alternatives()
    {
        var open = Order.After(Edit.Add("office"), Edit.Add("phone"));

        open.Refuses(Edit.Swap(3, "fax"), OrderFindings.ComponentUnknown, at: "lines[3].offering");
        open.Refuses(Edit.Swap(5, "softphone"), OrderFindings.ComponentUnknown, at: "lines[5].offering");
        open.Refuses(Edit.Swap(3, "ghost"), OrderFindings.OfferingUnknown, at: "");
        open.Refuses(Edit.Swap(99, "softphone"), OrderFindings.LineUnknown, at: "lines[99]");
        Assert.Null(open.Apply(Edit.Swap(3, "phone")).Value.Entry);
    }

    [Fact]
    public void A_bundle_in_use_gets_no_more_than_it_takes()
    {
        var office = A.SoldProduct("our office", A.Offering("office"));
        var order = Order.With(office, A.SoldProduct("our phone", Phone) with { ParentId = office.Id, Quantity = 4 });
        var open = order.After(Edit.Keep("our office"), Edit.AddTo(1, "softphone", 1));
        open.FindsNothing();

        open = open.After(Edit.AddTo(1, "softphone", 1));
        open.Finds(OrderFindings.ComponentTooMany, at: "lines[1].components");

        open.After(Edit.Disconnect("our phone")).FindsNothing();
    }

    [Fact]
    public void Quantities_multiply_down_when_the_bundles_changes()
    {
        var open = Order.After(Edit.Add("office", 2), Edit.Set(1, LineField.Quantity, "5"));

        Assert.Equal(["1 office 5", "1.1 fiber 5", "1.2 phone 10", "1.2.1 headset 10"], Told(open));
        Assert.Equal(["1 office 2", "1.1 fiber 2", "1.2 phone 4", "1.2.1 headset 4"], Told(open.After(Edit.Set(1, LineField.Quantity, "2"))));
    }

    [Fact]
    public void Quantities_multiply_down_from_any_bundle_in_it() =>
        Assert.Equal(["1 office 2", "1.1 fiber 2", "1.2 phone 8", "1.2.1 headset 8"], Told(Order.After(Edit.Add("office", 2), Edit.Set(3, LineField.Quantity, "8"))));

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData(null)]
    public void What_is_no_quantity_leaves_the_parts_as_many_as_they_are(string? typed) =>
        Assert.Equal(2, Order.After(Edit.Add("office", 2), Edit.Set(1, LineField.Quantity, typed)).Line(2).Quantity);

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData(null)]
    public void The_parts_follow_once_it_is_a_quantity_again(string? typed)
    {
        var open = Order.After(Edit.Add("office", 2), Edit.Set(1, LineField.Quantity, typed), Edit.Set(1, LineField.Quantity, "5"));
        Assert.Equal(["1 office 5", "1.1 fiber 5", "1.2 phone 10", "1.2.1 headset 10"], Told(open));

        open = Order.After(Edit.Add("office"), Edit.AddTo(1, "fax", 1), Edit.Set(3, LineField.Quantity, "3"), Edit.Set(1, LineField.Quantity, typed), Edit.Set(1, LineField.Quantity, "2"));
        Assert.Equal(["1 office 2", "1.1 fiber 2", "1.2 phone 6", "1.2.1 headset 6", "1.3 fax 2"], Told(open));
    }

    [Fact]
    public void A_bundle_in_use_that_is_changed_leaves_its_parts_as_they_are()
    {
        var open = Order.With(A.SoldProduct("our office", A.Offering("office"))).After(Edit.Change("our office"), Edit.AddTo(1, "fax", 1), Edit.Set(1, LineField.Quantity, "5"));

        Assert.Equal(1, open.Line(2).Quantity);
    }

    [Fact]
    public void What_an_agent_says_of_a_part_is_still_what_the_agent_said()
    {
        var open = Order.After(Edit.Add("office"), Edit.Set(3, LineField.Quantity, "3"), Edit.Set(1, LineField.Quantity, "2"));

        Assert.Equal(new FieldValue("6", new FieldSource(SourceKind.Entered, "Grace")), open.Line(3).Read(LineField.Quantity));
    }

    [Fact]
    public void However_often_it_changes_a_bundle_keeps_its_proportions() => Property.Holds(
        from counts in Gen.ArrayOf(Gen.Choose(1, 400)) select counts,
        counts =>
        {
            var open = Order.After([Edit.Add("office"), .. counts.Select(count => Edit.Set(1, LineField.Quantity, $"{count}"))]);

            var offices = open.Line(1).Quantity;
            Assert.Equal([offices, 2 * offices, 2 * offices], new[] { 2, 3, 4 }.Select(line => open.Line(line).Quantity));
            open.FindsNothing();
        });

    private static IEnumerable<string> Told(OpenOrder open) =>
        open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name} {open.Order.Lines[p.Id].Quantity:0.######}");
}
