using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class InheritingFromAbove
{
    private static readonly Location Berlin = A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true };
    private static readonly Location Bonn = A.Location("Bonn");

    private static readonly OrderInTheMaking Suites = An.OpenOrder().With(Berlin, Bonn).With(A.Contract("Frame"), A.Contract("Better"))
        .With(
            A.Offering("suite").ForMonths(24, 36).Containing("office", 1, 1, 1),
            A.Offering("office").Containing("fiber", 1, 1, 1),
            A.Offering("fiber").ForMonths(12, 24, 36).DeliveredToALocation());

    private readonly OpenOrder _open = Suites.After(Edit.Set(HeaderField.DeliveryLocation, null), Edit.Set(HeaderField.Contract, null), Edit.Add("suite"));

    [Fact]
    public void A_line_that_says_nothing_goes_where_the_order_goes()
    {
        _open.Finds(OrderFindings.LocationRequired, at: "lines[3].location");

        var open = _open.After(Edit.Set(HeaderField.DeliveryLocation, Berlin.Id.ToString()));

        Assert.Equal(Berlin.Id, open.Order.LocationOf(open.Line(3)));
        open.FindsNo(OrderFindings.LocationRequired);
    }

    [Fact]
    public void A_part_goes_where_its_bundle_goes()
    {
        var open = _open.After(Edit.Set(1, LineField.Location, Bonn.Id.ToString()));

        Assert.Equal(Bonn.Id, open.Order.LocationOf(open.Line(3)));
        open.FindsNo(OrderFindings.LocationRequired);
    }

    [Fact]
    public void Who_opens_the_door_for_a_bundle_does_so_for_its_parts_and_else_the_technical_contact()
    {
        var (ada, ben) = (A.Contact("Ada"), A.Contact("Ben"));
        var open = Suites.With(ada, ben).After(Edit.Set(HeaderField.TechnicalContact, ada.Id.ToString()), Edit.Add("suite"));
        Assert.Equal(ada.Id, open.Order.SiteContactOf(open.Line(3)));

        open = open.After(Edit.Set(1, LineField.SiteContact, ben.Id.ToString()));

        Assert.Equal(ben.Id, open.Order.SiteContactOf(open.Line(3)));
    }

    [Fact]
    public void The_nearest_says_it()
    {
        var open = _open.After(
            Edit.Set(HeaderField.RequestedCompletion, Today.Plus(90).Text()), Edit.Set(1, LineField.RequestedOn, Today.Plus(60).Text()), Edit.Set(2, LineField.RequestedOn, Today.Plus(30).Text()));

        Assert.Equal([Today.Plus(60), Today.Plus(30), Today.Plus(30)], new[] { 1, 2, 3 }.Select(line => open.Order.RequestedOn(open.Line(line))));
    }

    [Fact]
    public void A_part_is_bought_for_as_long_as_its_bundle_where_it_is_sold_for_that()
    {
        var longer = _open.After(Edit.Set(1, LineField.TermMonths, "36"));

        Assert.Equal((null, 36), (longer.Line(3).TermMonths, longer.Order.TermOf(longer.Line(3))));
        longer.FindsNo(OrderFindings.TermNotOffered);
        Assert.Contains("lines[3].termMonths", _open.After(Edit.Set(1, LineField.TermMonths, "48")).Findings.All.Where(f => f.Kind == OrderFindings.TermNotOffered).Select(f => f.Path.Value));
    }

    [Fact]
    public void A_part_has_its_bundles_contract_and_its_prices()
    {
        var better = A.Contract("Better") with { RecurringAdjustmentPercent = -50 };
        var open = Suites.With(A.Contract("Frame"), better).After(Edit.Add("suite"), Edit.Set(HeaderField.Contract, A.Contract("Frame").Id.ToString()));
        Assert.Equal(10m, open.Charge(3, "Monthly fee").UnitPrice);

        open = open.After(Edit.Set(1, LineField.Contract, better.Id.ToString()));

        Assert.Equal(better.Id, open.Order.ContractOf(open.Line(3)));
        Assert.Equal(5m, open.Charge(3, "Monthly fee").UnitPrice);
    }
}
