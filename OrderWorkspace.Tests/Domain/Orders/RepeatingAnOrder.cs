using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class RepeatingAnOrder
{
    private static readonly Number<Order> Other = NumberSeries.CustomerOrder.At<Order>(77);

    private static readonly EarlierOrder Placed = new() { Id = Id.Of<Order>("placed"), Number = Other, State = OrderState.Acknowledged, CreatedAt = Today.Morning };

    private static OpenOrder Draft => An.OpenOrder().With(A.Location("Berlin HQ") with { IsBillingDefault = true, IsDeliveryDefault = true }, A.Location("Hamburg"))
        .With(A.Offering("fiber"), A.Offering("router")).After(Edit.Add("fiber", 2), Edit.Add("router"));

    [Theory]
    [InlineData(OrderState.Draft)]
    [InlineData(OrderState.Acknowledged)]
    [InlineData(OrderState.Completed)]
    public void The_same_lines_within_days_are_worth_a_look(OrderState state)
    {
        var finding = After(Like(Draft) with { State = state }).Finds(OrderFindings.SameLines, at: "lines");

        Assert.Equal(Other, finding.Values["number"]);
    }

    [Theory]
    [InlineData(OrderState.Rejected)]
    [InlineData(OrderState.AssessingCancellation)]
    [InlineData(OrderState.PendingCancellation)]
    [InlineData(OrderState.Cancelled)]
    public void What_was_given_up_may_be_ordered_anew(OrderState state) =>
        After(Like(Draft.After(Edit.Set(HeaderField.PurchaseOrderNumber, "PO 7"))) with { State = state }).After(Edit.Set(HeaderField.PurchaseOrderNumber, "PO 7")).FindsNothing();

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void After_a_week_it_is_no_repetition(int days, bool repeats)
    {
        var open = After(Like(Draft) with { CreatedAt = Placed.CreatedAt.AddDays(-days) });

        Assert.Equal(repeats, open.Findings.All.Any(finding => finding.Code == OrderFindings.SameLines.Code));
    }

    [Fact]
    public void The_order_of_the_lines_does_not_matter() =>
        After(Like(Draft)).After(Edit.Remove(1), Edit.Add("fiber", 2)).Finds(OrderFindings.SameLines, at: "lines");

    [Fact]
    public void Another_quantity_offering_or_place_is_another_order()
    {
        var open = After(Like(Draft));

        open.After(Edit.Set(1, LineField.Quantity, "3")).FindsNothing();
        open.After(Edit.Add("router")).FindsNothing();
        open.After(Edit.Set(1, LineField.Location, Id.Of<Location>("Hamburg").ToString())).FindsNothing();
        open.After(Edit.Set(HeaderField.DeliveryLocation, Id.Of<Location>("Hamburg").ToString())).FindsNothing();
    }

    [Fact]
    public void A_quantity_is_the_same_however_many_digits_it_was_stored_with()
    {
        var line = Draft.Order.Lines.Values.First();

        Assert.Equal(Likeness.Of([line with { Quantity = 2m }]), Likeness.Of([line with { Quantity = 2.000000m }]));
        Assert.Equal(4, new[] { Likeness.Of([line]), Likeness.Of([line with { Quantity = 20m }]), Likeness.Of([line with { Quantity = null }]), Likeness.Of([line with { LocationId = Id.Of<Location>("elsewhere") }]) }.Distinct().Count());
    }

    [Fact]
    public void Another_configuration_is_another_order_whatever_the_order_of_its_values()
    {
        var line = Draft.Order.Lines.Values.First();

        Assert.Equal(7, new[] { Mark(), Mark(("speed", "100")), Mark(("speed", "1000")), Mark(("class", "100")), Mark(("speed", "100"), ("class", "gold")), Mark(("speed", "gold"), ("class", "100")), Mark(("speed1", "00")) }.Distinct().Count());
        Assert.Equal(Mark(("speed", "100"), ("class", "gold")), Mark(("class", "gold"), ("speed", "100")));
        Assert.Equal(Mark(("speed", "100")), Mark(("speed", "100"), ("class", null)));
        Assert.Equal(Likeness.Of([line with { Action = LineAction.Move }]), Likeness.Of([line with { Action = LineAction.Move, Characteristics = [new("speed", "100")] }]));

        long Mark(params (string Name, string? Value)[] values) => Likeness.Of([line with { Characteristics = [.. values.Select(value => new Characteristic(value.Name, value.Value))] }]);
    }

    [Fact]
    public void An_order_without_lines_repeats_none() => An.OpenOrder().After().Meanwhile(With(Like(An.OpenOrder()))).FindsNo(OrderFindings.SameLines);

    [Fact]
    public void An_order_does_not_repeat_itself() => After(Like(Draft) with { Number = Draft.Order.Number }).FindsNothing();

    [Fact]
    public void A_purchase_order_number_is_used_once_within_days()
    {
        var open = After(Placed with { PurchaseOrderNumber = "PO 7" });

        Assert.Equal(Other, open.After(Edit.Set(HeaderField.PurchaseOrderNumber, "po 7")).Finds(OrderFindings.PurchaseOrderNumberUsed, at: "purchaseOrderNumber").Values["number"]);
        open.After(Edit.Set(HeaderField.PurchaseOrderNumber, "PO 8")).FindsNothing();
    }

    [Fact]
    public void Parts_of_one_quote_may_be_alike_and_share_its_purchase_order_number()
    {
        var quote = Id.Of<Quote>("offer");
        var open = Draft.After(Edit.Set(HeaderField.PurchaseOrderNumber, "PO 7"));
        var ofTheQuote = open with { Order = open.Order with { QuoteId = quote } };

        ofTheQuote.Meanwhile(With(Like(open) with { QuoteId = quote })).FindsNothing();
        ofTheQuote.Meanwhile(With(Like(open))).Finds(OrderFindings.PurchaseOrderNumberUsed, at: "purchaseOrderNumber");
        ofTheQuote.Meanwhile(With(Like(open))).Finds(OrderFindings.SameLines, at: "lines");
        open.Meanwhile(With(Like(open) with { QuoteId = null })).Finds(OrderFindings.SameLines, at: "lines");
    }

    [Theory]
    [InlineData(LineAction.Add, 3449750757201996486)]
    [InlineData(LineAction.Resume, 1972831853440158274)]
    public void Marks_are_stored_so_they_stay_as_they_are(LineAction action, long mark) => Assert.Equal(mark, Likeness.Of(
    [
        Draft.Order.Lines.Values.First() with { Action = action, OfferingId = new(Guid.Parse("01990000-0000-7000-8000-000000000001")), LocationId = null },
    ]));

    [Fact]
    public void So_do_those_of_what_is_configured() => Assert.Equal(-6399395684857689041, Likeness.Of(
    [
        Draft.Order.Lines.Values.First() with { OfferingId = new(Guid.Parse("01990000-0000-7000-8000-000000000001")), LocationId = null, Characteristics = [new("bandwidth", "100")] },
    ]));

    [Fact]
    public void A_repeated_order_can_be_submitted() => Assert.True(After(Like(Draft)).Apply(Edit.Submit()).Succeeded);

    private static OpenOrder After(EarlierOrder other) => Draft.Meanwhile(With(other));

    private static Func<OrderContext, OrderContext> With(EarlierOrder other) => world => world with { EarlierOrders = [other] };

    private static EarlierOrder Like(OpenOrder open) => Placed with
    {
        PurchaseOrderNumber = open.Order.PurchaseOrderNumber,
        DeliveryLocationId = open.Order.DeliveryLocationId,
        Likeness = open.Order.Likeness,
    };
}
