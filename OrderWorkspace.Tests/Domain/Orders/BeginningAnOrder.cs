using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class BeginningAnOrder
{
    [Fact]
    public void Fills_its_header_and_says_from_what()
    {
        OpenOrder open = An.OpenOrder();

        Assert.Equal(new FieldValue(Id.Of<OrderWorkspace.Domain.Customers.Contact>("Ada").ToString(), new FieldSource(SourceKind.Role, "Ordering")), open.Order.Read(HeaderField.OrderingContact));
        Assert.Equal("30 days net", open.Order.PaymentTerms);
    }

    [Fact]
    public void Is_the_first_edit()
    {
        OpenOrder open = An.OpenOrder();

        Assert.Equal(1, open.Order.Version);
    }

    [Fact]
    public void Cannot_be_undone() => Assert.True(An.OpenOrder().After().UndoStacksOf(An.Agent.Id).Undo.IsEmpty);

    [Fact]
    public void Leaves_nothing_to_fill_but_the_lines() => An.OpenOrder().After().Finds(OrderFindings.NoLines, at: "lines");

    [Fact]
    public void And_adding_a_line_makes_it_ready_to_submit() =>
        An.OpenOrder().With(A.Offering("fiber")).After(Edit.Add("fiber")).FindsNothing();
}
