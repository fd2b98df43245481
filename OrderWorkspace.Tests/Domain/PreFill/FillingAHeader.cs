using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.PreFill;

public sealed class FillingAHeader
{
    private static readonly Contact Ada = A.Contact("Ada") with { Roles = ContactRoles.Ordering };
    private static readonly Contact Bob = A.Contact("Bob") with { Roles = ContactRoles.Billing };

    [Fact]
    public void Takes_the_only_contact_for_a_role_as_certain()
    {
        var filled = Fill(An.OpenOrder().With(Ada, Bob), HeaderField.BillingContact);

        Assert.Equal((Bob.Id.ToString(), Confidence.Certain, SourceKind.Role), (filled.Value, filled.Confidence, filled.Source.Kind));
        Assert.Equal(["Ada", "Bob"], filled.Alternatives.Select(a => a.Label));
    }

    [Fact]
    public void Suggests_one_of_several_contacts_for_a_role()
    {
        var filled = Fill(An.OpenOrder().With(Ada, Bob with { Roles = ContactRoles.Ordering }), HeaderField.OrderingContact);

        Assert.Equal((Ada.Id.ToString(), Confidence.Suggested), (filled.Value, filled.Confidence));
    }

    [Fact]
    public void Suggests_the_contact_of_the_last_order_where_several_have_the_role()
    {
        var filled = Fill(AfterAnOrder(o => o with { OrderingContactId = Bob.Id }, Ada, Bob with { Roles = ContactRoles.Ordering }), HeaderField.OrderingContact);

        Assert.Equal((Bob.Id.ToString(), SourceKind.EarlierOrder), (filled.Value, filled.Source.Kind));
    }

    [Fact]
    public void Suggests_the_usual_contact_before_the_last_one()
    {
        var (eve, bob) = (A.Contact("Eve"), Bob with { Roles = ContactRoles.Ordering });
        var filled = Fill(An.OpenOrder().With(Ada, bob, eve).WithEarlierOrders(Ordered(Ada), Ordered(bob), Ordered(bob), Ordered(bob)), HeaderField.OrderingContact);

        Assert.Equal((bob.Id.ToString(), new FieldSource(SourceKind.Habit, "3/4"), Confidence.Suggested), (filled.Value, filled.Source, filled.Confidence));
        Assert.Equal(
            [("Bob", new FieldSource(SourceKind.Habit, "3/4")), ("Ada", new FieldSource(SourceKind.Habit, "1/4")), ("Eve", new FieldSource(SourceKind.Role, eve.Roles.ToString()))],
            filled.Alternatives.Select(a => (a.Label, a.Source)));
    }

    [Fact]
    public void Learns_nothing_from_drafts()
    {
        var bob = Bob with { Roles = ContactRoles.Ordering };
        var draft = Ordered(bob) with { State = OrderState.Draft };

        Assert.Equal(Ada.Id.ToString(), Fill(An.OpenOrder().With(Ada, bob).WithEarlierOrders(draft, draft, Ordered(Ada)), HeaderField.OrderingContact).Value);
    }

    [Fact]
    public void Learns_nothing_about_paying_from_service_orders()
    {
        var bob = Bob with { Roles = ContactRoles.Ordering };
        var service = Ordered(bob) with { Kind = OrderKind.ServiceOrder };
        var filled = Fill(An.OpenOrder().With(Ada, bob).WithEarlierOrders(service, Ordered(Ada) with { BillingContactId = bob.Id }), HeaderField.BillingContact);

        Assert.Equal((bob.Id.ToString(), SourceKind.EarlierOrder), (filled.Value, filled.Source.Kind));
    }

    [Fact]
    public void Suggests_the_usual_location_where_none_is_the_default()
    {
        var (berlin, bonn) = (A.Location("Berlin"), A.Location("Bonn"));
        EarlierOrder[] before = [To(berlin), To(bonn), To(bonn)];

        var filled = Fill(An.OpenOrder().With(berlin, bonn).WithEarlierOrders(before), HeaderField.DeliveryLocation);
        Assert.Equal((bonn.Id.ToString(), new FieldSource(SourceKind.Habit, "2/3")), (filled.Value, filled.Source));

        filled = Fill(An.OpenOrder().With(berlin with { IsDeliveryDefault = true }, bonn).WithEarlierOrders(before), HeaderField.DeliveryLocation);
        Assert.Equal((berlin.Id.ToString(), SourceKind.Customer), (filled.Value, filled.Source.Kind));
        Assert.Equal([bonn.Id.ToString(), berlin.Id.ToString()], filled.Alternatives.Select(a => a.Value));

        filled = Fill(An.OpenOrder().With(berlin, A.Location("Ulm"), bonn with { ClosedOn = Today.Day }).WithEarlierOrders(before), HeaderField.DeliveryLocation);
        Assert.Equal((berlin.Id.ToString(), SourceKind.EarlierOrder), (filled.Value, filled.Source.Kind));
    }

    [Fact]
    public void Offers_the_customers_usual_number_without_filling_it()
    {
        var filled = Fill(An.OpenOrder().WithEarlierOrders(Earlier with { PurchaseOrderNumber = "FRAME 7" }, Earlier, Earlier with { PurchaseOrderNumber = "FRAME 7" }), HeaderField.PurchaseOrderNumber);

        Assert.Null(filled.Value);
        Assert.Equal([new Alternative("FRAME 7", "FRAME 7", new FieldSource(SourceKind.Habit, "2/2"))], filled.Alternatives);
        Assert.DoesNotContain(HeaderPreFill.Fill(An.OpenOrder().WithEarlierOrders(Earlier with { PurchaseOrderNumber = "1" }, Earlier with { PurchaseOrderNumber = "2" }).Context, OrderKind.CustomerOrder), f => f.Field == HeaderField.PurchaseOrderNumber);
    }

    [Fact]
    public void Of_a_service_order_leaves_out_what_is_about_paying()
    {
        var begun = An.OpenOrder().With(A.Contract("Frame")).As(OrderKind.ServiceOrder);

        Assert.Equal(
            [HeaderField.OrderingContact, HeaderField.TechnicalContact, HeaderField.DeliveryLocation, HeaderField.Priority],
            Enum.GetValues<HeaderField>().Where(field => begun.Order.Read(field).Text is not null));
        Assert.Equal([OrderFindings.NoLines], begun.Findings.All.Select(f => f.Kind));
    }

    [Fact]
    public void Of_a_consumer_who_is_the_only_contact_takes_the_consumer_for_everything()
    {
        var order = An.OpenOrder().For(A.Consumer("Anna")).With(A.Contact("Anna") with { Roles = ContactRoles.None });

        Assert.All([HeaderField.OrderingContact, HeaderField.BillingContact, HeaderField.TechnicalContact], field =>
            Assert.Equal((A.Contact("Anna").Id.ToString(), Confidence.Certain), (Fill(order, field).Value, Fill(order, field).Confidence)));
        Assert.Equal("14 days net", Fill(order, HeaderField.PaymentTerms).Value);
    }

    private static EarlierOrder Ordered(Contact by) => Earlier with { OrderingContactId = by.Id };

    private static EarlierOrder To(Location location) => Earlier with { DeliveryLocationId = location.Id };

    [Fact]
    public void Passes_over_a_contact_of_the_last_order_who_has_left()
    {
        var filled = Fill(AfterAnOrder(o => o with { OrderingContactId = A.Contact("Eve").Id }, Ada, Bob with { Roles = ContactRoles.Ordering }), HeaderField.OrderingContact);

        Assert.Equal(Ada.Id.ToString(), filled.Value);
    }

    [Fact]
    public void Takes_the_only_contact_there_is_whatever_its_role()
    {
        var filled = Fill(An.OpenOrder().With(Bob), HeaderField.OrderingContact);

        Assert.Equal((Bob.Id.ToString(), SourceKind.Customer), (filled.Value, filled.Source.Kind));
    }

    [Fact]
    public void Leaves_a_role_empty_that_only_a_person_can_decide_and_says_so()
    {
        var filled = Fill(An.OpenOrder().With(Bob, A.Contact("Eve") with { Roles = ContactRoles.None }), HeaderField.TechnicalContact);

        Assert.Equal((null, new FieldSource(SourceKind.Missing, "Technical")), (filled.Value, filled.Source));
        Assert.Equal(2, filled.Alternatives.Count);
    }

    [Fact]
    public void Takes_the_default_location_for_each_purpose()
    {
        var order = An.OpenOrder().With(
            A.Location("Berlin") with { IsBillingDefault = true }, A.Location("Munich") with { IsDeliveryDefault = true }, A.Location("Bonn"));

        Assert.Equal(A.Location("Berlin").Id.ToString(), Fill(order, HeaderField.BillingLocation).Value);
        Assert.Equal(A.Location("Munich").Id.ToString(), Fill(order, HeaderField.DeliveryLocation).Value);
    }

    [Fact]
    public void Never_takes_or_offers_a_closed_location()
    {
        var filled = Fill(
            An.OpenOrder().With(A.Location("Berlin") with { IsBillingDefault = true, ClosedOn = Today.Day }, A.Location("Bonn")), HeaderField.BillingLocation);

        Assert.Equal(A.Location("Bonn").Id.ToString(), filled.Value);
        Assert.Equal(["Bonn, Berlin"], filled.Alternatives.Select(a => a.Label));
    }

    [Fact]
    public void Takes_a_running_contract_in_the_customers_currency_the_newest_first()
    {
        var filled = Fill(
            An.OpenOrder().With(
                A.Contract("Old"),
                A.Contract("New") with { From = Today.Minus(10) },
                A.Contract("Ended") with { To = Today.Minus(1) },
                A.Contract("Coming") with { From = Today.Plus(1) },
                A.Contract("Dollars") with { Currency = new Currency("USD"), From = Today.Minus(5) }),
            HeaderField.Contract);

        Assert.Equal((A.Contract("New").Id.ToString(), Confidence.Suggested), (filled.Value, filled.Confidence));
        Assert.Equal(2, filled.Alternatives.Count);
    }

    [Fact]
    public void Takes_payment_terms_from_the_customer_and_the_usual_priority()
    {
        Assert.Equal("30 days net", Fill(An.OpenOrder(), HeaderField.PaymentTerms).Value);
        Assert.Equal("Normal", Fill(An.OpenOrder(), HeaderField.Priority).Value);
    }

    [Fact]
    public void Offers_what_it_fills_among_the_alternatives() => Assert.All(
        HeaderPreFill.Fill(An.OpenOrder().With(Ada, Bob).With(A.Contract("Frame")).Context, OrderKind.CustomerOrder).Where(f => f is { Value: not null, Alternatives.Count: > 0 }),
        filled => Assert.Contains(filled.Alternatives, a => a.Value == filled.Value));

    private static FilledField Fill(OrderInTheMaking order, HeaderField field) => HeaderPreFill.Fill(order.Context, OrderKind.CustomerOrder).Single(f => f.Field == field);

    private static OrderInTheMaking AfterAnOrder(Func<EarlierOrder, EarlierOrder> made, params Contact[] contacts) => An.OpenOrder().With(contacts).WithEarlierOrders(made(Earlier));

    private static EarlierOrder Earlier => new() { Id = Id.Of<Order>("earlier"), Number = NumberSeries.CustomerOrder.At<Order>(7), State = OrderState.Acknowledged, CreatedAt = Today.Morning };
}
