using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class CheckingAProductLine
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(
        A.Characteristic("bandwidth", CharacteristicType.Integer) with { Maximum = 1000 },
        A.Characteristic("access") with { Label = "Access", IsChangeableAfterActivation = false });

    private static readonly SoldProduct Line = A.SoldProduct("line", Fiber, new Characteristic("bandwidth", "100"), new Characteristic("access", "fiber"));

    private static readonly SetCharacteristic Faster = Edit.Set(1, "bandwidth", "500");

    [Fact]
    public void A_change_with_a_new_value_is_ready() => After(Edit.Change("line"), Faster).FindsNothing();

    [Fact]
    public void A_change_changes_something()
    {
        After(Edit.Change("line")).Finds(OrderFindings.NothingChanged, at: "lines[1].characteristics");
        After(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "2")).FindsNothing();
        After(Edit.Change("line"), Faster, Edit.Set(1, "bandwidth", "100")).Finds(OrderFindings.NothingChanged, at: "lines[1].characteristics");
    }

    [Fact]
    public void The_same_number_written_in_another_way_changes_nothing()
    {
        var rack = A.Offering("rack").With(A.Characteristic("power", CharacteristicType.Decimal), A.Characteristic("slots", CharacteristicType.Integer) with { IsChangeableAfterActivation = false });
        var order = An.OpenOrder().With(rack).With(A.SoldProduct("our rack", rack, new Characteristic("power", "2.50"), new Characteristic("slots", "4.0")));

        order.After(Edit.Change("our rack"), Edit.Set(1, "power", "2.5")).Finds(OrderFindings.NothingChanged, at: "lines[1].characteristics");
        order.After(Edit.Change("our rack"), Edit.Set(1, "power", "3"), Edit.Set(1, "slots", "4")).FindsNothing();
        order.After(Edit.Suspend("our rack")).FindsNothing();
    }

    [Fact]
    public void A_change_keeps_what_cannot_be_changed() => After(Edit.Change("line"), Edit.Set(1, "access", "copper"))
        .Finds(OrderFindings.NotChangeable, at: "lines[1].characteristics.access", new Fix(FixKind.SetValue, "fiber"));

    [Fact]
    public void New_values_have_to_be_valid() => After(Edit.Change("line"), Edit.Set(1, "bandwidth", "2000"))
        .Finds(CharacteristicFindings.TooLarge, at: "lines[1].characteristics.bandwidth", new Fix(FixKind.SetValue, "1000"));

    [Fact]
    public void A_new_quantity_has_to_be_one_that_is_sold() => After(Edit.Change("line"), Edit.Set(1, LineField.Quantity, "1.5"))
        .Finds(OrderFindings.QuantityNotWhole, at: "lines[1].quantity", new Fix(FixKind.SetValue, "2"));

    [Fact]
    public void What_is_charged_today_is_not_changed_into_nothing() => An.OpenOrder().With(Fiber.Priced()).With(Line).After(Edit.Change("line"), Faster)
        .Finds(OrderFindings.PriceMissing, at: "lines[1].price");

    [Fact]
    public void Its_contract_lasts_until_it_is_changed()
    {
        var frame = A.Contract("Frame") with { To = Today.Plus(20) };
        var open = An.OpenOrder().With(Fiber).With(frame).With(Line with { ContractId = frame.Id }).After(Edit.Change("line"), Faster);

        open.FindsNothing();
        Assert.Equal(Severity.Warning, open.After(Edit.Set(1, LineField.RequestedOn, Today.Plus(21).Text())).Finds(OrderFindings.ContractEndsBefore, at: "lines[1].contract").Severity);
    }

    [Fact]
    public void What_is_charged_by_term_only_needs_one_to_be_changed()
    {
        var open = An.OpenOrder().With(Fiber.Priced(A.MonthlyPrice(20m) with { TermMonths = 24 })).With(Line).After(Edit.Change("line"), Faster);

        open.Finds(OrderFindings.TermRequired, at: "lines[1].termMonths", new Fix(FixKind.SetValue, "24"));
        open.FindsNo(OrderFindings.PriceMissing);
        open.After(Edit.Set(1, LineField.TermMonths, "24")).FindsNothing();
    }

    [Fact]
    public void A_product_that_was_free_stays_free() => An.OpenOrder().With(Fiber.Priced()).With(Line with { Charges = [] })
        .After(Edit.Change("line"), Faster).FindsNothing();

    [Fact]
    public void A_suspended_customer_changes_nothing_and_may_disconnect()
    {
        var suspended = An.OpenOrder().For(An.Account("Acme") with { Status = CustomerStatus.Suspended }).With(Fiber).With(Line);

        suspended.After(Edit.Change("line"), Faster).Finds(OrderFindings.CustomerSuspended, at: "lines[1].action");
        suspended.After(Edit.Disconnect("line")).FindsNothing();
    }

    [Theory]
    [InlineData(SoldProductState.PendingActive)]
    [InlineData(SoldProductState.Suspended)]
    [InlineData(SoldProductState.Terminated)]
    public void What_is_changed_is_active(SoldProductState state) => An.OpenOrder().With(Fiber).With(Line with { State = state })
        .After(Edit.Change("line"), Faster).Finds(OrderFindings.ProductNotInUse, at: "lines[1].soldProduct");

    [Theory]
    [InlineData(SoldProductState.Active, true)]
    [InlineData(SoldProductState.Suspended, true)]
    [InlineData(SoldProductState.PendingTerminate, false)]
    [InlineData(SoldProductState.Terminated, false)]
    public void What_is_disconnected_is_in_use(SoldProductState state, bool isInUse)
    {
        var open = An.OpenOrder().With(Fiber).With(Line with { State = state }).After(Edit.Disconnect("line"));

        if (isInUse) open.FindsNothing();
        else open.Finds(OrderFindings.ProductNotInUse, at: "lines[1].soldProduct");
    }

    [Fact]
    public void What_went_onto_another_order_meanwhile_is_found() => After(Edit.Disconnect("line"))
        .Meanwhile(world => world with { OnOtherOrders = world.OnOtherOrders.Add(Line.Id, new OtherOrder(new("ORD0000088"), IsDraft: false)) })
        .Finds(OrderFindings.ProductOnOtherOrder, at: "lines[1].soldProduct");

    [Fact]
    public void What_is_not_the_customers_any_more_is_found()
    {
        foreach (var edit in new OrderEdit[] { Edit.Change("line"), Edit.Disconnect("line") })
        {
            After(edit).Meanwhile(world => world with { SoldProducts = world.SoldProducts.Clear() }).Finds(OrderFindings.ProductForeign, at: "lines[1].soldProduct");
            After(edit).Meanwhile(world => world with { SoldProducts = world.SoldProducts.SetItem(Line.Id, Line with { CustomerId = Id.Of<Customer>("Other") }) })
                .Finds(OrderFindings.ProductForeign, at: "lines[1].soldProduct");
        }
    }

    [Fact]
    public void A_date_has_to_be_to_come()
    {
        After(Edit.Change("line"), Faster, Edit.Set(1, LineField.RequestedOn, Today.Minus(1).Text())).Finds(OrderFindings.DatePast, at: "lines[1].requestedOn");
        After(Edit.Disconnect("line"), Edit.Set(1, LineField.RequestedOn, Today.Minus(1).Text())).Finds(OrderFindings.DatePast, at: "lines[1].requestedOn");
    }

    [Fact]
    public void A_contract_that_goes_on_is_named_with_what_it_costs_on_the_day()
    {
        var frame = A.Contract("Frame") with { EarlyTerminationPercent = 50 };
        var open = An.OpenOrder().With(Fiber).With(frame).With(Line with { ContractId = frame.Id }).After(Edit.Disconnect("line"));

        var finding = open.Finds(OrderFindings.ContractStillRunning, at: "lines[1].requestedOn");

        Assert.Equal((Severity.Warning, "60.00 EUR"), (finding.Severity, finding.Values["amount"]!.ToString()));
        open.After(Edit.Set(1, LineField.RequestedOn, frame.To!.Value.Text())).FindsNo(OrderFindings.ContractStillRunning);
    }

    private static OpenOrder After(params OrderEdit[] edits) => An.OpenOrder().With(Fiber).With(Line).After(edits);
}
