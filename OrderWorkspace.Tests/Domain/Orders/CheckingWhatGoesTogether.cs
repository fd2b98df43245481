using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class CheckingWhatGoesTogether
{
    private static readonly CatalogEntry Router = A.Offering("router");
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Requiring("router");
    private static readonly CatalogEntry Copper = A.Offering("copper").Excluding("router");

    private static OrderInTheMaking Order => An.OpenOrder().With(Router, Fiber, Copper);

    [Fact]
    public void What_needs_another_is_mended_by_adding_it()
    {
        var open = Order.After(Edit.Add("fiber"));

        open.Finds(OrderFindings.RequiresOffering, at: "lines[1].offering", new Fix(FixKind.AddOffering, "router"));
        open.After(Edit.Add("router")).FindsNothing();
        open.After(Edit.Add("router"), Edit.Remove(2)).Finds(OrderFindings.RequiresOffering, at: "lines[1].offering", new Fix(FixKind.AddOffering, "router"));
    }

    [Fact]
    public void What_needs_another_is_content_with_one_in_use() =>
        Order.With(A.SoldProduct("old router", Router)).After(Edit.Add("fiber")).FindsNothing();

    [Fact]
    public void What_needs_another_does_not_find_it_in_one_that_is_disconnected()
    {
        var order = Order.With(A.SoldProduct("old router", Router), A.SoldProduct("second router", Router));

        order.After(Edit.Add("fiber"), Edit.Disconnect("old router")).FindsNothing();
        order.After(Edit.Add("fiber"), Edit.Disconnect("old router", "second router"))
            .Finds(OrderFindings.RequiresOffering, at: "lines[1].offering", new Fix(FixKind.AddOffering, "router"));
    }

    [Fact]
    public void What_does_not_go_with_another_is_mended_by_removing_it()
    {
        var remove = new Fix(FixKind.RemoveLine, null);

        Order.After(Edit.Add("copper"), Edit.Add("router")).Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", remove);
        Order.With(A.SoldProduct("old router", Router)).After(Edit.Add("copper")).Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", remove);
    }

    [Fact]
    public void What_does_not_go_with_another_may_replace_it() =>
        Order.With(A.SoldProduct("old router", Router)).After(Edit.Add("copper"), Edit.Disconnect("old router")).FindsNothing();

    [Fact]
    public void What_is_in_use_and_does_not_go_with_what_is_added_is_found_as_if_that_said_so()
    {
        var order = Order.With(A.SoldProduct("old copper", Copper));

        var finding = order.After(Edit.Add("router")).Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", new Fix(FixKind.RemoveLine, null));
        Assert.Equal("router does not go with copper.", finding.Message);
        order.After(Edit.Add("fiber"), Edit.Add("copper")).FindsNo(OrderFindings.ExcludesOffering);
    }

    [Fact]
    public void What_excludes_each_other_is_found_once() => Assert.Single(
        Order.With(Router.Excluding("copper")).With(A.SoldProduct("old copper", Copper)).After(Edit.Add("router")).Findings.All, f => f.Kind == OrderFindings.ExcludesOffering);

    [Fact]
    public void What_is_in_use_may_be_replaced_by_what_it_does_not_go_with()
    {
        var order = Order.With(A.SoldProduct("old copper", Copper), A.SoldProduct("second copper", Copper));

        order.After(Edit.Add("router"), Edit.Disconnect("old copper", "second copper")).FindsNothing();
        order.After(Edit.Add("router"), Edit.Disconnect("old copper")).Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", new Fix(FixKind.RemoveLine, null));
    }

    [Fact]
    public void A_version_that_says_nothing_goes_with_everything()
    {
        var first = Copper.But(o => o with { Id = Id.Of<ProductOffering>("copper 1"), Revision = 1, Lifecycle = OfferingLifecycle.Retired });
        var second = A.Offering("copper");
        var order = An.OpenOrder().With(Router, first, second).With(A.SoldProduct("old copper", first), A.SoldProduct("new copper", second));

        order.After(Edit.Add("router"), Edit.Disconnect("old copper")).FindsNothing();
        order.After(Edit.Add("router"), Edit.Disconnect("new copper")).Finds(OrderFindings.ExcludesOffering, at: "lines[1].offering", new Fix(FixKind.RemoveLine, null));
    }

    [Fact]
    public void What_stays_and_needs_what_goes_is_named()
    {
        var order = Order.With(A.SoldProduct("old router", Router), A.SoldProduct("second router", Router), A.SoldProduct("line", Fiber));
        var remove = new Fix(FixKind.RemoveLine, null);

        order.After(Edit.Disconnect("old router")).FindsNothing();
        order.After(Edit.Disconnect("old router", "second router")).Finds(OrderFindings.StillNeeded, at: "lines[2].soldProduct", remove);
        order.After(Edit.Disconnect("old router", "second router"), Edit.Remove(1)).FindsNothing();
    }

    [Fact]
    public void What_stays_may_find_what_it_needs_in_what_is_added_or_go_too()
    {
        var order = Order.With(A.SoldProduct("old router", Router), A.SoldProduct("line", Fiber));

        order.After(Edit.Disconnect("old router"), Edit.Add("router")).FindsNothing();
        order.After(Edit.Disconnect("old router", "line")).FindsNothing();
    }

    [Fact]
    public void A_part_does_not_stay_when_what_it_is_part_of_goes()
    {
        var router = A.SoldProduct("old router", Router);
        var order = Order.With(router, A.SoldProduct("line", Copper) with { ParentId = router.Id }, A.SoldProduct("past line", Copper) with { ParentId = router.Id, State = SoldProductState.Terminated });

        var open = order.After(Edit.Disconnect("old router"));
        open.FindsNothing();

        open = open.After(Edit.Remove(2));
        open.Finds(OrderFindings.PartLeft, at: "lines[1].soldProduct", new Fix(FixKind.RemoveLine, null));
        open.After(Edit.Disconnect("line")).FindsNothing();
        open.After(Edit.Remove(1)).FindsNo(OrderFindings.PartLeft);
    }

    [Fact]
    public void A_product_is_on_one_line_only()
    {
        var open = Order.With(A.SoldProduct("old router", Router)).After(Edit.Disconnect("old router"), Edit.Add("router"));
        var twice = open.Order with { Lines = open.Order.Lines.SetItem(new LineId(2), open.Line(1) with { Id = new LineId(2) }) };

        OpenOrder.Of(twice, open.Context).Finds(OrderFindings.ProductTwice, at: "lines[2].soldProduct");
    }
}
