using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.LineBuilding;

public sealed class PastingRows
{
    private static readonly CatalogEntry[] Sold =
    [
        A.Offering("dia").But(o => o with { Name = "Fiber" }).With(
            A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Unit = "Mbit/s", Minimum = 50 },
            A.Characteristic("backup", CharacteristicType.Boolean) with { Label = "Backup" }),
        A.Offering("phone").But(o => o with { Name = "Desk Phone" }),
    ];

    private static readonly Location[] Sites = [A.Location("Berlin HQ"), A.Location("Bonn, Lager"), A.Location("Berlin Lab")];
    private static readonly QuickAddCatalog Catalog = new(Sold.Select(s => s.Offering), Sold.Select(s => s.Specification!), Sites);

    [Theory]
    [InlineData("Offering\tQuantity\tLocation\tBandwidth\tBackup\nFiber\t5\tBerlin HQ\t1000\tyes\nDesk Phone\t20\t\t\t")]
    [InlineData("Standort;Anzahl;Produkt;bandwidth;BACKUP\r\nBerlin HQ;5;fiber;1,000;ja\r\n;20;desk phone;;")]
    [InlineData("Fiber\t5\tBerlin HQ\t1000\tbackup\n\nDesk Phone\t20")]
    [InlineData("5,Fiber,\"Berlin HQ\",1000,Backup\n20,Desk Phone")]
    [InlineData("5 x fiber 1000 backup @ Berlin HQ\n20 desk phone")]
    [InlineData("Name;Menge\n\"Fiber 1000 backup @ Berlin HQ\";5\nphone;20")]
    public void Rows_in_any_usual_form_become_lines(string text) => Assert.Equal(
        ["5 x Fiber bandwidth=1000 backup=true @ Berlin HQ", "20 x Desk Phone"],
        PastedRows.Read(text, Catalog).Select(row => QuickAddText.Of(row.Request!, Catalog)));

    [Fact]
    public void What_cannot_be_read_is_found_with_row_and_column()
    {
        var rows = PastedRows.Read("Offering;Quantity;Location;Bandwidth\nFiber;many;Atlantis;1000\nUnicorn;1;Berlin;\nDesk Phone;1;;100\n;1;;\nFiber;1;;", Catalog);

        Assert.Equal(
            [
                "rows[2].quantity line.quick-add.quantity-unreadable", "rows[2].location line.quick-add.location-unknown",
                "rows[3].offering line.quick-add.offering-unknown", "rows[3].location line.quick-add.location-ambiguous",
                "rows[4].characteristics.Bandwidth line.characteristic.unknown",
                "rows[5].offering line.quick-add.offering-missing",
            ],
            rows.SelectMany(row => row.Findings).Select(f => $"{f.Path} {f.Code}"));
        Assert.Equal(QuickAddFindings.QuantityUnreadable, rows[0].Findings[0].Kind);
        Assert.Equal([(2, false), (3, false), (4, false), (5, false), (6, true)], rows.Select(row => (row.Number, row.Request is not null)));
        Assert.Equal("Fiber | many | Atlantis | 1000", rows[0].Text);
    }

    [Fact]
    public void A_cell_in_quotes_may_hold_anything() => Assert.Equal(
        Sites[1].Id, Assert.Single(PastedRows.Read("Offering,Location,Note\n\"Fiber\",\"Bonn, Lager\",", Catalog)).Request!.Location);

    [Fact]
    public void A_heading_alone_and_nothing_at_all_are_no_rows()
    {
        Assert.Empty(PastedRows.Read("", Catalog));
        Assert.Empty(PastedRows.Read("\n \n", Catalog));
        Assert.Empty(PastedRows.Read("Offering\tQuantity", Catalog));
    }

    [Fact]
    public void Ten_thousand_rows_take_ten_times_what_a_thousand_take()
    {
        Read(10);

        Assert.InRange(Bytes(10_000), 0, 12 * Bytes(1_000));

        static long Bytes(int rows)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(rows, Read(rows).Count(row => row.Request is not null));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static IReadOnlyList<PastedRow> Read(int rows) =>
            PastedRows.Read("Offering\tQuantity\tLocation\tBandwidth\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"Fiber\t{i % 9 + 1}\tBerlin HQ\t1000\n")), Catalog);
    }
}
