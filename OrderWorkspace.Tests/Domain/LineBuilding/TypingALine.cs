using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class TypingALine
{
    private static readonly CatalogEntry[] Sold =
    [
        A.Offering("dia").But(o => o with { Name = "Fiber" }).With(
            A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Unit = "Mbit/s", Minimum = 50, Maximum = 10_000 },
            A.Characteristic("class", CharacteristicType.Enumeration) with { Label = "Service class", AllowedValues = ["Gold", "Silver", "Next business day"] },
            A.Characteristic("backup", CharacteristicType.Boolean) with { Label = "Backup" },
            A.Characteristic("ready", CharacteristicType.Date) with { Label = "Ready on" }),
        A.Offering("sdwan-edge").But(o => o with { Name = "SD-WAN Edge" }),
        A.Offering("m365").But(o => o with { Name = "Microsoft 365" }),
        A.Offering("mobile").But(o => o with { Name = "Business Mobile" }),
        A.Offering("mobile-plus").But(o => o with { Name = "Business Mobile Unlimited" }),
        A.Offering("seat-basic").But(o => o with { Name = "Telephony seat" }),
        A.Offering("seat-plus").But(o => o with { Name = "Conference seat", MinimumQuantity = 3 }),
        A.Offering("cabling").But(o => o with { Name = "Cabling" }).With(
            A.Characteristic("wiring", CharacteristicType.Enumeration) with { Label = "Wiring", AllowedValues = ["T568A|B", "Cat7"], MaximumCount = 2 }),
    ];

    private static readonly Location[] Sites =
    [
        A.Location("Berlin HQ"), A.Location("Berlin Lab"), A.Location("Zürich-Süd") with { City = "Zürich", Street = "Bahnhofstr. 5" },
        A.Location("Lager") with { City = "Bonn", PostalCode = "53111" },
    ];

    private static readonly QuickAddCatalog Catalog = new(Sold.Select(s => s.Offering), Sold.Select(s => s.Specification!), Sites);

    [Theory]
    [InlineData("5 x fiber 1000 @ Berlin HQ")]
    [InlineData("FIBER 1000 x5 @berlin hq")]
    [InlineData("@ Berlin HQ 5x Fiber 1000")]
    [InlineData("fiber @ HQ Berlin 1000 5 ×")]
    [InlineData("5 fiber 1000 berlin hq")]
    [InlineData("fib 1,000 5x @ Berlin H")]
    [InlineData("5 * dia bandwidth=1000 @ Berlin HQ")]
    public void In_any_order_and_case_means_the_same(string typed) =>
        Says(typed, "Fiber", 5, "Berlin HQ", ("bandwidth", "1000"));

    [Theory]
    [InlineData("cabling cat7", "Cat7")]
    [InlineData("cabling t568a|b", @"T568A\|B")]
    [InlineData("cabling wiring=t568a|b", @"T568A\|B")]
    [InlineData(@"cabling wiring=""cat7|t568a\|b""", @"Cat7|T568A\|B")]
    [InlineData("cabling wiring=cat7|cat8", "Cat7|cat8")]
    public void Several_values_of_one_characteristic_are_written_with_a_bar_between_them(string typed, string value) =>
        Says(typed, "Cabling", 1, null, ("wiring", value));

    [Theory]
    [InlineData("fiber", 1)]
    [InlineData("100 fiber", 100)]
    [InlineData("2 x conference seat", 2)]
    [InlineData("conference seat", 3)]
    [InlineData("2.5 x fiber", 2.5)]
    [InlineData("2,5 x fiber", 2.5)]
    [InlineData("1,000 x fiber", 1000)]
    [InlineData("7 fiber 7", 7)]
    public void A_number_before_all_else_is_how_many_and_as_many_as_usual_are_meant_without(string typed, double quantity) =>
        Assert.Equal((decimal)quantity, (Read(typed).Request ?? Read(typed).Suggestions[0]).Quantity);

    [Theory]
    [InlineData("microsoft 365", 1)]
    [InlineData("365 micro", 1)]
    [InlineData("365 x microsoft", 365)]
    public void A_number_in_a_name_is_part_of_it(string typed, int quantity) => Says(typed, "Microsoft 365", quantity);

    [Theory]
    [InlineData("fiber gold backup 2026-12-01 200", "bandwidth=200 class=Gold backup=true ready=2026-12-01")]
    [InlineData("fiber Class=silver", "class=Silver")]
    [InlineData("fiber \"service class\"=\"next business day\"", "class=Next business day")]
    [InlineData("fiber \"next business day\"", "class=Next business day")]
    [InlineData("fiber backup=no", "backup=false")]
    [InlineData("fiber bandwidth=fast", "bandwidth=fast")]
    public void A_word_that_fits_a_characteristic_is_its_value(string typed, string values) =>
        Assert.Equal(values, string.Join(' ', Read(typed).Request!.Characteristics.Select(c => $"{c.Name}={c.Value}")));

    [Theory]
    [InlineData("sd-wan")]
    [InlineData("edge sdwan-edge")]
    [InlineData("SDWAN-EDGE")]
    public void A_name_is_found_by_parts_of_it_and_by_its_code(string typed) => Says(typed, "SD-WAN Edge", 1);

    [Fact]
    public void The_name_that_is_said_in_full_is_meant()
    {
        Says("business mobile", "Business Mobile", 1);
        Says("business mobile unl", "Business Mobile Unlimited", 1);
        Assert.Equal("Business Mobile Unlimited", Catalog.NameOf(Assert.Single(Read("business mobile").Suggestions).Offering));
    }

    [Theory]
    [InlineData("fiber @ zurich", "Zürich-Süd")]
    [InlineData("fiber @ sud", "Zürich-Süd")]
    [InlineData("fiber @ bonn", "Lager")]
    [InlineData("fiber @ 53111", "Lager")]
    [InlineData("fiber lager", "Lager")]
    public void A_location_is_found_by_parts_of_its_name_and_address(string typed, string location) => Says(typed, "Fiber", 1, location);

    [Fact]
    public void What_fits_several_offerings_is_asked_with_suggestions()
    {
        var reading = Read("3 x seat @ Berlin HQ");

        Finds(reading, QuickAddFindings.OfferingAmbiguous, "offering");
        Assert.Equal(["3 x Telephony seat @ Berlin HQ", "3 x Conference seat @ Berlin HQ"], reading.Suggestions.Select(Print));
    }

    [Fact]
    public void What_fits_several_locations_is_asked_with_suggestions()
    {
        var reading = Read("fiber @ Berlin");

        Finds(reading, QuickAddFindings.LocationAmbiguous, "location");
        Assert.Equal(["1 x Fiber @ Berlin HQ", "1 x Fiber @ Berlin Lab"], reading.Suggestions.Select(Print));
    }

    [Fact]
    public void What_fits_nothing_is_found()
    {
        Finds(Read("unicorn"), QuickAddFindings.OfferingUnknown, "offering");
        Finds(Read("5 x @ Berlin HQ"), QuickAddFindings.OfferingMissing, "offering");
        Finds(Read("fiber @ Atlantis"), QuickAddFindings.LocationUnknown, "location");
        Finds(Read("fiber shiny"), QuickAddFindings.WordUnknown, "offering");
        Finds(Read("fiber colour=red"), CharacteristicFindings.Unknown, "characteristics.colour");
        Finds(Read("7 x fiber 7"), QuickAddFindings.WordUnknown, "offering");
    }

    [Fact]
    public void Everything_that_is_wrong_is_found_at_once() => Assert.Equal(
        [QuickAddFindings.WordUnknown, CharacteristicFindings.Unknown, QuickAddFindings.LocationUnknown],
        Read("fiber shiny colour=red @ Atlantis").Findings.Select(f => f.Kind));

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    public void Nothing_is_nothing(string typed)
    {
        var reading = Read(typed);

        Assert.Null(reading.Request);
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Suggestions);
    }

    [Theory]
    [InlineData("= = @@ \" x x = \"\"\" ×")]
    [InlineData("x")]
    [InlineData("=")]
    [InlineData("@ x 5")]
    [InlineData("fiber \"")]
    [InlineData("99999999999999999999999999999999999 x fiber")]
    public void No_text_is_too_strange(string typed) => Assert.NotNull(Read(typed));

    [Fact]
    public void Two_locations_of_one_name_are_told_apart_by_identity()
    {
        Location[] twins = [A.Location("Depot"), A.Location("Depot") with { Id = Id.Of<Location>("Depot 2") }];
        var catalog = new QuickAddCatalog(Sold.Select(s => s.Offering), [], twins);
        var request = new LineRequest(Sold[1].Offering.Id, 2, twins[1].Id);

        Assert.Equal($"2 x SD-WAN Edge @ {twins[1].Id}", QuickAddText.Of(request, catalog));
        Assert.Equal(twins[1].Id, QuickAddReader.Read(QuickAddText.Of(request, catalog), catalog).Request!.Location);
    }

    [Fact]
    public void What_is_not_in_the_catalogue_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => Print(new LineRequest(Id.Of<ProductOffering>("ghost"))));
        Assert.Throws<ArgumentException>(() => Print(new LineRequest(Sold[0].Offering.Id, 1, Id.Of<Location>("nowhere"))));
    }

    private static void Says(string typed, string offering, decimal quantity, string? location = null, params (string Name, string Value)[] values)
    {
        var request = Read(typed).Request;

        Assert.NotNull(request);
        Assert.Equal((offering, quantity), (Catalog.NameOf(request.Offering), request.Quantity));
        Assert.Equal(location, Sites.FirstOrDefault(site => site.Id == request.Location)?.Name);
        Assert.Equal(values, request.Characteristics.Select(c => (c.Name, c.Value!)));
    }

    private static void Finds(QuickAddReading reading, FindingKind kind, string at)
    {
        Assert.Null(reading.Request);
        reading.Findings.AreWhole();
        Assert.Equal(at, Assert.Single(reading.Findings, f => f.Kind == kind).Path.Value);
    }

    private static QuickAddReading Read(string typed) => QuickAddReader.Read(typed, Catalog);

    private static string Print(LineRequest request) => QuickAddText.Of(request, Catalog);
}
