using FsCheck.Fluent;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class WritingWhatCanBeRead
{
    private static readonly string[] Words =
        ["Fiber", "fibre", "Wi-Fi", "x", "5x", "×", "@", "=", "1000", "10", "2.5", "Gold", "Zürich", "Berlin", "HQ", "a\"b", "Büro", "true", "'", "Fi", "N°5", "365"];

    [Fact]
    public void It_is_read_as_it_was_meant() => Property.Holds(Typed, one =>
    {
        var (catalog, request) = one;

        var text = QuickAddText.Of(request, catalog);

        var read = QuickAddReader.Read(text, catalog).Request;
        Assert.True(read is not null, text);
        Assert.Equal((request.Offering, request.Quantity, request.Location), (read.Offering, read.Quantity, read.Location));
        Assert.Equal(request.Characteristics, read.Characteristics);
    }, times: 500);

    [Fact]
    public void What_was_read_is_read_so_again() => Property.Holds(
        from one in Typed
        from words in Gen.NonEmptyListOf(Gen.Elements(Words))
        select (one.Catalog, Text: string.Join(' ', words)),
        one =>
        {
            if (QuickAddReader.Read(one.Text, one.Catalog).Request is not { } read) return;
            var again = QuickAddReader.Read(QuickAddText.Of(read, one.Catalog), one.Catalog).Request!;
            Assert.Equal((read.Offering, read.Quantity, read.Location), (again.Offering, again.Quantity, again.Location));
            Assert.Equal(read.Characteristics, again.Characteristics);
        }, times: 500);

    private static FsCheck.Gen<string> Name => Gen.NonEmptyListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words.Take(4)));

    private static FsCheck.Gen<CharacteristicSpecification> Characteristic(int index) =>
        from name in Gen.Elements("bandwidth", "service class", "a=b", "x", "@home")
        from type in Gen.Elements(CharacteristicType.Integer, CharacteristicType.String, CharacteristicType.Enumeration, CharacteristicType.Boolean)
        select A.Characteristic($"{name} {index}", type) with { AllowedValues = type == CharacteristicType.Enumeration ? ["Gold", "Next business day", "=", "10"] : [] };

    private static FsCheck.Gen<CatalogEntry> Offering(int index) =>
        from name in Name
        from first in Characteristic(1)
        from second in Characteristic(2)
        select A.Offering($"code-{index}").But(o => o with { Name = name }).With(first, second);

    private static FsCheck.Gen<string> Value(CharacteristicSpecification specification) => specification.Type switch
    {
        CharacteristicType.Integer => Gen.Choose(0, 100_000).Select(number => $"{number}"),
        CharacteristicType.Enumeration => Gen.Elements(specification.AllowedValues.ToArray()),
        CharacteristicType.Boolean => Gen.Elements("true", "false"),
        _ => Name,
    };

    private static FsCheck.Gen<IReadOnlyList<Characteristic>> Values(CatalogEntry entry) =>
        from first in Value(entry.Specification!.Characteristics[0])
        from second in Value(entry.Specification!.Characteristics[1])
        from given in Gen.Choose(0, 3)
        select (IReadOnlyList<Characteristic>)[.. entry.Specification!.Characteristics.Zip([first, second], (c, value) => new Characteristic(c.Name, value)).Where((_, index) => (given & (1 << index)) > 0)];

    private static FsCheck.Gen<(QuickAddCatalog Catalog, LineRequest Request)> Typed =>
        from first in Offering(1)
        from second in Offering(2)
        from third in Offering(3)
        from names in Gen.ListOf(Name, 4)
        from pick in Gen.Choose(0, 2)
        from quantity in Gen.Choose(1, 1_000_000)
        from digits in Gen.Elements(1m, 10m, 1000m)
        from site in Gen.Choose(-1, 3)
        let all = new[] { first, second, third }
        from values in Values(all[pick])
        let sites = names.Select((name, index) => A.Location($"site {index}") with { Name = name }).ToList()
        select (
            new QuickAddCatalog(all.Select(o => o.Offering), all.Select(o => o.Specification!), sites),
            new LineRequest(all[pick].Offering.Id, quantity / digits, site < 0 ? null : sites[site].Id) { Characteristics = values });
}
