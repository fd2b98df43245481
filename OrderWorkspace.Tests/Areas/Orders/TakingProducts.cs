using Bunit;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class TakingProducts : PageTest
{
    private static readonly ProductRow[] Products =
    [
        Row("Fiber", SoldProductState.Active), Row("Router", SoldProductState.Active), Row("Phone", SoldProductState.Suspended),
        Row("Office", SoldProductState.Active) with { HasParts = true },
    ];

    private OrderEdit? _edit;
    private IReadOnlyList<Id<SoldProduct>> _considered = [];

    [Fact]
    public void Nothing_is_offered_before_a_product_is_chosen() => Assert.Equal([], Offered(Picker()));

    [Fact]
    public void An_active_product_can_be_all_but_resumed() => Assert.Equal(["Change (1)", "Move (1)", "Suspend (1)", "Disconnect (1)"], Offered(Choosing("Fiber")));

    [Fact]
    public void A_suspended_product_can_be_resumed_or_disconnected() => Assert.Equal(["Resume (1)", "Disconnect (1)"], Offered(Choosing("Phone")));

    [Fact]
    public void Several_products_can_be_what_each_of_them_can_be() => Assert.Equal(["Disconnect (2)"], Offered(Choosing("Fiber", "Phone")));

    [Fact]
    public void A_bundle_can_be_kept_for_the_sake_of_its_parts() => Assert.Contains("Keep for its parts (1)", Offered(Choosing("Office")));

    [Fact]
    public void Several_are_taken_with_one_edit()
    {
        Press(Choosing("Fiber", "Router"), "Suspend (2)");

        Assert.Equal([Id.Of<SoldProduct>("Fiber"), Id.Of<SoldProduct>("Router")], Assert.IsType<SuspendProducts>(_edit).Products);
    }

    [Fact]
    public void What_is_moved_goes_where_it_is_told_to()
    {
        var picker = Choosing("Fiber");
        picker.Find(".to select").Change(A.Location("Bonn").Id.ToString());
        Press(picker, "Move (1)");

        Assert.Equal(A.Location("Bonn").Id, Assert.IsType<MoveProducts>(_edit).To);
    }

    [Fact]
    public void What_is_moved_goes_where_the_order_goes_unless_told_otherwise()
    {
        Press(Choosing("Fiber"), "Move (1)");

        Assert.Null(Assert.IsType<MoveProducts>(_edit).To);
    }

    [Fact]
    public void What_hangs_on_the_chosen_is_shown_before_anything_happens()
    {
        var picker = Choosing("Fiber", "Router");
        picker.Render(p => p.Add(c => c.Impact, new Impact { Dependents = [new Dependent("address", "Static address", 2, "fiber")] }));

        Assert.Equal([Id.Of<SoldProduct>("Fiber"), Id.Of<SoldProduct>("Router")], _considered);
        Assert.Contains("2 × Static address needs it and stays", picker.Find("section[aria-label='What hangs on it']").TextContent);
        Press(picker, "Disconnect (2)");
        Assert.Equal([], _considered);
        Assert.Empty(picker.FindAll("section"));
    }

    private static ProductRow Row(string name, SoldProductState state) =>
        new(Id.Of<SoldProduct>(name), Id.Number<SoldProduct>(NumberSeries.SoldProduct, name), name, state, 1, "Berlin HQ", null, null);

    private static IEnumerable<string> Offered(IRenderedComponent<ProductPicker> picker) =>
        picker.FindAll(".actions button:not([disabled])").Select(button => button.TextContent);

    private static void Press(IRenderedComponent<ProductPicker> picker, string action) => picker.FindAll("button").Single(button => button.TextContent == action).Click();

    private IRenderedComponent<ProductPicker> Choosing(params string[] products)
    {
        var picker = Picker();
        foreach (var product in products) picker.FindAll("li").Single(li => li.QuerySelector(".name")!.TextContent.StartsWith(product, StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
        return picker;
    }

    private IRenderedComponent<ProductPicker> Picker() => Render<ProductPicker>(picker => picker
        .Add(p => p.Products, Products).Add(p => p.Taken, new HashSet<Id<SoldProduct>>()).Add(p => p.Locations, [A.Location("Bonn")]).Add(p => p.Considered, chosen => _considered = chosen)
        .Add(p => p.Edited, edit => _edit = edit));
}
