using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class TakingAProduct
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(
        A.Characteristic("bandwidth", CharacteristicType.Integer), A.Characteristic("name"));

    private static readonly SoldProduct Line = A.SoldProduct("line", Fiber, new Characteristic("colour", "red"), new Characteristic("bandwidth", "100"));
    private static readonly SoldProduct Router = A.SoldProduct("router", A.Offering("router")) with { ParentId = Line.Id };
    private static readonly SoldProduct Port = A.SoldProduct("port", A.Offering("port")) with { ParentId = Router.Id };

    private static OrderInTheMaking Order => An.OpenOrder().With(Fiber, A.Offering("router"), A.Offering("port")).With(Line, Router, Port);

    [Fact]
    public void To_change_it_starts_from_its_values_and_keeps_them_beside_the_new()
    {
        var line = Order.After(Edit.Change("line"), Edit.Set(1, "bandwidth", "500")).Line(1);

        Assert.Equal(
            [new Characteristic("bandwidth", "500", "100"), new Characteristic("name", null), new Characteristic("colour", "red", "red")], line.Characteristics);
        Assert.Equal(new FieldSource(SourceKind.SoldProduct, Line.Number.Value), line.Read(LineField.Quantity).Source);
        Assert.Equal(Line.Charges, line.ReplacedCharges);
    }

    [Fact]
    public void To_change_it_leaves_its_parts_alone() => Assert.Single(Order.After(Edit.Change("line")).Order.Lines);

    [Fact]
    public void To_disconnect_it_takes_its_parts_along()
    {
        var open = Order.After(Edit.Disconnect("line"));

        Assert.Equal(["1 line", "1.1 router", "1.1.1 port"], Told(open));
        Assert.All(open.Order.Lines.Values, l => Assert.Equal((LineAction.Disconnect, 0), (l.Action, l.Charges.Count)));
    }

    [Fact]
    public void To_disconnect_it_leaves_parts_that_are_gone_already()
    {
        var open = An.OpenOrder().With(Fiber).With(Line, Router with { State = SoldProductState.Terminated }).After(Edit.Disconnect("line"));

        Assert.Single(open.Order.Lines);
    }

    [Theory]
    [InlineData("line", "router")]
    [InlineData("router", "line")]
    public void Together_with_its_parts_takes_each_once(string one, string other)
    {
        var open = Order.After(Edit.Disconnect(one, other));

        Assert.Equal(["line", "port", "router"], open.Order.Lines.Values.Select(l => l.Name).Order());
        open.FindsNo(OrderFindings.ProductTwice);
    }

    [Fact]
    public void That_is_on_the_order_already_is_refused() =>
        Order.After(Edit.Change("line")).Refuses(Edit.Disconnect("line"), OrderFindings.ProductTwice, at: "");

    [Fact]
    public void Twice_in_one_edit_is_refused() => Order.After().Refuses(Edit.Change("line", "line"), OrderFindings.ProductTwice, at: "");

    [Fact]
    public void Whose_part_is_on_the_order_already_is_found_until_it_is_off()
    {
        var open = Order.After(Edit.Change("router"), Edit.Disconnect("line"));

        open.Finds(OrderFindings.ProductTwice, at: "lines[3].soldProduct");
        open.After(Edit.Remove(1)).FindsNo(OrderFindings.ProductTwice);
    }

    [Fact]
    public void That_is_on_another_open_order_is_refused_and_names_it()
    {
        var finding = Order.WithOnOtherOrder("line", isDraft: false).After().Refuses(Edit.Change("line"), OrderFindings.ProductOnOtherOrder, at: "");

        Assert.Contains("ORD0000077", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_in_another_draft_is_taken_with_a_warning() =>
        Order.WithOnOtherOrder("line", isDraft: true).After(Edit.Disconnect("line")).Finds(OrderFindings.ProductOnOtherDraft, at: "lines[1].soldProduct");

    [Fact]
    public void That_nobody_knows_is_refused() => Order.After().Refuses(Edit.Change("ghost"), OrderFindings.ProductForeign, at: "");

    [Fact]
    public void Of_another_customer_is_refused()
    {
        var open = Order.After();
        var theirs = Line with { CustomerId = Id.Of<Customer>("Somebody else") };
        open = open with { Context = open.Context with { SoldProducts = open.Context.SoldProducts.SetItem(Line.Id, theirs) } };

        open.Refuses(Edit.Disconnect("line"), OrderFindings.ProductForeign, at: "");
    }

    [Fact]
    public void Refuses_all_when_one_cannot_be_taken_and_says_each()
    {
        var outcome = Order.After(Edit.Change("port")).Apply(Edit.Disconnect("line", "port", "ghost"));

        Assert.Equal([OrderFindings.ProductTwice, OrderFindings.ProductForeign], outcome.Findings.Select(f => f.Kind));
    }

    private static IEnumerable<string> Told(OpenOrder open) => open.Tree.InOrder.Select(p => $"{p.Number} {open.Order.Lines[p.Id].Name}");
}
