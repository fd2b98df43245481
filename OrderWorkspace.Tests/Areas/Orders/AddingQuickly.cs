using Bunit;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Orders.AddLines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class AddingQuickly : PageTest
{
    private static readonly CatalogEntry[] Sold =
    [
        A.Offering("fiber").With(A.Characteristic("bandwidth", CharacteristicType.Integer) with { Minimum = 50 }),
        A.Offering("seat-one").But(o => o with { Name = "Telephony seat" }),
        A.Offering("seat-two").But(o => o with { Name = "Conference seat" }),
    ];

    private static readonly Location[] Sites = [A.Location("Berlin HQ"), A.Location("Bonn")];
    private static readonly QuickAddCatalog Catalog = new(Sold.Select(s => s.Offering), Sold.Select(s => s.Specification!), Sites);

    private OrderEdit? _edit;

    [Fact]
    public void What_is_typed_is_shown_as_it_is_read()
    {
        var box = Typing("5x FIB 1000 berlin");

        Assert.Equal(["5 x fiber bandwidth=1000 @ Berlin HQ"], Offered(box));
        Assert.Equal("true", box.Find("[role=option]").GetAttribute("aria-selected"));
    }

    [Fact]
    public void Enter_adds_it_and_makes_room_for_the_next()
    {
        var box = Typing("5 x fiber @ Berlin");
        Enter(box);

        Assert.Equal(new LineRequest(Sold[0].Offering.Id, 5, Sites[0].Id), Wanted()[0] with { Characteristics = new LineRequest(default).Characteristics });
        Assert.Empty(Offered(box));
    }

    [Fact]
    public void What_is_not_clear_says_so_and_is_chosen_by_arrow_and_Enter()
    {
        var box = Typing("seat");
        Assert.Contains("\"seat\" can be Telephony seat, Conference seat.", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Enter(box);
        Assert.Null(_edit);
        Assert.Equal("seat", box.Find("textarea").GetAttribute("value"));

        box.Find("textarea").KeyDown("ArrowDown");
        box.Find("textarea").KeyDown("ArrowDown");
        Enter(box);

        Assert.Equal(Sold[2].Offering.Id, Assert.Single(Wanted()).Offering);
    }

    [Fact]
    public void A_suggestion_is_clicked()
    {
        Typing("2 seat").FindAll("[role=option]")[0].Click();

        Assert.Equal((Sold[1].Offering.Id, 2m), (Wanted()[0].Offering, Wanted()[0].Quantity));
    }

    [Fact]
    public void Escape_takes_the_typing_back()
    {
        var box = Typing("seat");
        box.Find("textarea").KeyDown("Escape");

        Assert.Empty(Offered(box));
    }

    [Fact]
    public void Pasted_rows_say_what_could_not_be_read_and_the_rest_is_added()
    {
        var box = Typing("Offering\tQuantity\nfiber\t3\nunicorn\t1\nTelephony seat\t2");

        Assert.Equal("2 of 3 rows can be added", box.Find(".pasted strong").TextContent);
        Assert.Equal(["Row 3 unicorn | 1", "Product", "Nothing that is sold here fits \"unicorn\"."], box.FindAll(".pasted li p").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        box.FindAll(".pasted button")[0].Click();

        Assert.Equal([(Sold[0].Offering.Id, 3m), (Sold[1].Offering.Id, 2m)], Wanted().Select(request => (request.Offering, request.Quantity)));
        Assert.Empty(box.FindAll(".pasted"));
    }

    [Fact]
    public void Pasted_rows_can_be_left()
    {
        var box = Typing("fiber\nfiber");
        box.FindAll(".pasted button")[1].Click();

        Assert.Empty(box.FindAll(".pasted"));
        Assert.Null(_edit);
    }

    [Fact]
    public void What_names_no_location_goes_to_every_site_chosen()
    {
        var box = Typing("fiber", Sites[0].Id, Sites[1].Id);
        Enter(box);
        Assert.Equal([Sites[0].Id, Sites[1].Id], Wanted().Select(request => request.Location!.Value));

        box.Find("textarea").Input("fiber @ Bonn");
        Enter(box);
        Assert.Equal([Sites[1].Id], Wanted().Select(request => request.Location!.Value));
    }

    [Fact]
    public void Sites_are_chosen_in_their_order()
    {
        IReadOnlyList<OrderWorkspace.Domain.Id<Location>> chosen = [Sites[1].Id];
        var picker = Render<SitePicker>(p => p.Add(x => x.Locations, Sites).Add(x => x.Chosen, chosen).Add(x => x.ChosenChanged, now => chosen = now));
        Assert.Equal("Where to: each of the sites chosen (1)", picker.Find("summary").TextContent);

        picker.FindAll("input")[0].Change(true);
        Assert.Equal([Sites[0].Id, Sites[1].Id], chosen);
        picker.FindAll("button").Single(button => button.TextContent == "None").Click();
        Assert.Empty(chosen);
        picker.FindAll("button").Single(button => button.TextContent == "All").Click();
        Assert.Equal(2, chosen.Count);
    }

    [Fact]
    public void An_offering_goes_to_every_site_chosen()
    {
        OrderEdit? edit = null;
        var row = new OfferingRow(Sold[0].Offering.Id, "fiber", "fiber", "Connectivity", null, false, null, null, null);
        var picker = Render<OfferingPicker>(p => p.Add(x => x.Offerings, [row]).Add(x => x.Sites, [Sites[0].Id, Sites[1].Id]).Add(x => x.Edited, made => edit = made));

        picker.Find("[role=option]").Click();

        Assert.Equal([Sites[0].Id, Sites[1].Id], Assert.IsType<AddOfferings>(edit).Requests.Select(request => request.Location!.Value));
    }

    // The browser tells the key, then that it has emptied the box.
    private static void Enter(IRenderedComponent<QuickAddBox> box)
    {
        box.Find("textarea").KeyDown("Enter");
        box.Find("textarea").Input("");
    }

    private static IEnumerable<string> Offered(IRenderedComponent<QuickAddBox> box) => box.FindAll("[role=option]").Select(option => option.TextContent);

    private IReadOnlyList<LineRequest> Wanted() => Assert.IsType<AddOfferings>(_edit).Requests;

    private IRenderedComponent<QuickAddBox> Typing(string text, params OrderWorkspace.Domain.Id<Location>[] sites)
    {
        var box = Render<QuickAddBox>(p => p.Add(x => x.Catalog, Catalog).Add(x => x.Sites, sites).Add(x => x.Edited, edit => _edit = edit));
        box.Find("textarea").Input(text);
        return box;
    }
}
