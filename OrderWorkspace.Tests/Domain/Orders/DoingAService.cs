using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class DoingAService
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(A.Characteristic("bandwidth", CharacteristicType.Integer)).Priced(A.MonthlyPrice(20m) with { TermMonths = 24 });

    private static readonly SoldProduct Line = A.SoldProduct("line", A.Offering("fiber"), new Characteristic("bandwidth", "100"));

    [Fact]
    public void Costs_nothing_and_ends_no_charge()
    {
        var open = After(Edit.Add("fiber"), Edit.Change("line"), Edit.Set(2, "bandwidth", "500"), Edit.Suspend("other line"));

        Assert.All(open.Order.Lines.Values, line => Assert.Empty(line.Charges.Concat(line.ReplacedCharges)));
        Assert.Equal(Totals.None(A.Euro), open.Order.Totals);
        Assert.Empty(open.OtherPricesOf(open.Line(1), "Monthly fee"));
    }

    [Fact]
    public void Needs_no_price_and_no_term_for_one()
    {
        After(Edit.Add("fiber"), Edit.Set(1, LineField.TermMonths, null), Edit.Change("line"), Edit.Set(2, "bandwidth", "500")).FindsNothing();
        After(Edit.Add("free")).FindsNothing();
    }

    private static OpenOrder After(params OrderEdit[] edits)
    {
        OpenOrder begun = An.OpenOrder().With(Fiber, A.Offering("free").Priced()).With(Line, A.SoldProduct("other line", A.Offering("fiber")));
        return OpenOrder.Of(begun.Order with { Kind = OrderKind.ServiceOrder }, begun.Context).After(edits);
    }
}
