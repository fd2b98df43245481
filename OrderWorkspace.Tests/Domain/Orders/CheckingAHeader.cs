using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class CheckingAHeader
{
    [Fact]
    public void A_closed_customer_cannot_order() =>
        An.OpenOrder().For(An.Account("Acme") with { Status = CustomerStatus.Closed }).After().Finds(OrderFindings.CustomerClosed, at: "");

    [Theory]
    [InlineData(CustomerStatus.Prospect)]
    [InlineData(CustomerStatus.Active)]
    public void Any_other_can(CustomerStatus status) =>
        An.OpenOrder().For(An.Account("Acme") with { Status = status }).With(A.Offering("fiber")).After(Edit.Add("fiber")).FindsNothing();

    [Fact]
    public void Somebody_has_to_have_ordered() =>
        An.OpenOrder().After(Edit.Set(HeaderField.OrderingContact, null)).Finds(OrderFindings.Required, at: "orderingContact");

    [Fact]
    public void The_bill_has_to_go_somewhere() =>
        An.OpenOrder().After(Edit.Set(HeaderField.BillingLocation, null)).Finds(OrderFindings.Required, at: "billingLocation");

    [Fact]
    public void A_customer_may_want_its_own_number_on_each_order()
    {
        var open = An.OpenOrder().For(An.Account("Acme") with { NeedsPurchaseOrderNumber = true }).After();

        open.Finds(OrderFindings.PurchaseOrderNumberRequired, at: "purchaseOrderNumber");
        open.After(Edit.Set(HeaderField.PurchaseOrderNumber, "PO 7")).FindsNo(OrderFindings.PurchaseOrderNumberRequired);
    }

    [Fact]
    public void A_contact_has_to_be_the_customers() => An.OpenOrder().After(Edit.Set(HeaderField.BillingContact, null), Edit.Set(HeaderField.TechnicalContact, null))
        .Meanwhile(world => world with { Contacts = [] }).Finds(OrderFindings.ContactForeign, at: "orderingContact");

    [Fact]
    public void A_location_has_to_be_the_customers() => An.OpenOrder().After(Edit.Set(HeaderField.DeliveryLocation, null))
        .Meanwhile(world => world with { Locations = [] }).Finds(OrderFindings.LocationForeign, at: "billingLocation");

    [Fact]
    public void A_location_has_to_be_open()
    {
        var open = An.OpenOrder().After(Edit.Set(HeaderField.BillingLocation, null));

        open.Meanwhile(ClosedOn(Today.Day)).Finds(OrderFindings.LocationClosed, at: "deliveryLocation");
        open.Meanwhile(ClosedOn(Today.Plus(1))).FindsNo(OrderFindings.LocationClosed);

        open.Meanwhile(ClosedOn(Today.Plus(9))).After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(9).Text())).Finds(OrderFindings.LocationClosed, at: "deliveryLocation");

        static Func<OrderContext, OrderContext> ClosedOn(DateOnly day) => world => world with { Locations = [.. world.Locations.Select(l => l with { ClosedOn = day })] };
    }

    [Fact]
    public void A_contract_has_to_be_the_customers() => An.OpenOrder().With(A.Contract("Frame")).After()
        .Meanwhile(world => world with { Contracts = [] }).Finds(OrderFindings.ContractForeign, at: "contract");

    [Theory]
    [InlineData(ContractState.Draft, 0)]
    [InlineData(ContractState.Terminated, 0)]
    [InlineData(ContractState.Active, 366)]
    [InlineData(ContractState.Active, -366)]
    public void A_contract_has_to_be_in_force(ContractState state, int days) => An.OpenOrder().With(A.Contract("Frame")).After()
        .Meanwhile(world => world with { Today = Today.Plus(days), Contracts = [A.Contract("Frame") with { State = state }] })
        .Finds(OrderFindings.ContractNotRunning, at: "contract");

    [Fact]
    public void A_contract_that_nobody_ended_goes_on_after_its_last_day() => An.OpenOrder().With(A.Contract("Frame")).After()
        .Meanwhile(world => world with { Today = Today.Plus(366), Contracts = [A.Contract("Frame") with { RenewalMonths = 12 }] })
        .FindsNo(OrderFindings.ContractNotRunning);

    [Fact]
    public void A_contract_has_to_be_in_the_orders_currency() => An.OpenOrder().With(A.Contract("Frame") with { Currency = new Currency("USD") })
        .After(Edit.Set(HeaderField.Contract, A.Contract("Frame").Id.ToString())).Finds(OrderFindings.ContractInOtherCurrency, at: "contract");

    [Theory]
    [InlineData(HeaderField.RequestedStart, "requestedStart")]
    [InlineData(HeaderField.RequestedCompletion, "requestedCompletion")]
    public void A_date_has_to_be_to_come(HeaderField field, string path)
    {
        An.OpenOrder().After(Edit.Set(field, Today.Minus(1).Text())).Finds(OrderFindings.DatePast, at: path);
        An.OpenOrder().After(Edit.Set(field, Today.Day.Text())).FindsNo(OrderFindings.DatePast);
    }

    [Fact]
    public void Work_begins_before_it_is_done()
    {
        var open = An.OpenOrder().After(Edit.Set(HeaderField.RequestedStart, Today.Plus(9).Text()), Edit.Set(HeaderField.RequestedCompletion, Today.Plus(8).Text()));

        open.Finds(OrderFindings.DatesReversed, at: "requestedCompletion");
        open.After(Edit.Set(HeaderField.RequestedCompletion, Today.Plus(9).Text())).FindsNo(OrderFindings.DatesReversed);
    }

    [Fact]
    public void There_has_to_be_something_to_do() => An.OpenOrder().After().Finds(OrderFindings.NoLines, at: "lines");
}
