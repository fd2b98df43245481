using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>A row that was pasted.</summary>
/// <param name="Number">Its number in what was pasted, from 1, a heading counted.</param>
/// <param name="Text">Its cells, as they were pasted.</param>
/// <param name="Request">The line that is wanted; null when that is not clear.</param>
/// <param name="Findings">Why it is not clear; their paths name row and column: <c>rows[3].quantity</c>.</param>
public sealed record PastedRow(int Number, string Text, LineRequest? Request, IReadOnlyList<Finding> Findings);

/// <summary>
/// Understands rows pasted from a spreadsheet: columns between tabs, semicolons or commas, with or without a heading; one column is quick-add text row by row.
/// What a row costs does not depend on how many there are.
/// </summary>
public sealed class PastedRows
{
    private readonly QuickAddCatalog _catalog;
    private readonly PastedColumns _columns;
    private readonly Dictionary<string, QuickAddReading> _readings = [];
    private readonly Dictionary<string, IReadOnlyList<Site>> _sites = [];

    private PastedRows(QuickAddCatalog catalog, PastedColumns columns) => (_catalog, _columns) = (catalog, columns);

    /// <summary>The rows of <paramref name="text"/> that are not empty, without the heading.</summary>
    public static IReadOnlyList<PastedRow> Read(string text, QuickAddCatalog catalog)
    {
        var rows = PastedCells.Of(text).ToList();
        if (rows.Count == 0) return [];
        var reader = new PastedRows(catalog, PastedColumns.Of(rows[0].Cells));
        return [.. rows.Skip(reader._columns.HasHeading ? 1 : 0).Select(row => reader.Read(row.Number, row.Cells))];
    }

    private PastedRow Read(int number, List<string> cells)
    {
        var (row, findings) = (new FieldPath($"rows[{number}]"), new List<Finding>());
        var reading = ReadingOf(string.Join(' ', [Cell(cells, _columns.Offering), .. _columns.Values.Where(v => v.Heading is null).Select(v => Cell(cells, v.Column)).Where(cell => cell.Length > 0).Select(Token.Quoted)]));
        findings.AddRange(reading.Findings.Select(finding => finding with { Path = row.Field(finding.Path == FieldPath.Root.Field("location") ? "location" : "offering") }));
        if (reading == QuickAddReading.Nothing) findings.Add(Finding.Of(QuickAddFindings.OfferingMissing, row.Field("offering")));
        var quantity = Quantity(cells, row, findings);
        var site = SiteOf(cells, row, findings);
        var request = reading.Request is not { } read ? null : WithValues(
            read with { Quantity = quantity ?? read.Quantity, Location = site?.Location.Id ?? read.Location }, cells, row, findings);
        return new PastedRow(number, string.Join(" | ", cells), findings.Count == 0 ? request : null, findings);
    }

    private decimal? Quantity(List<string> cells, FieldPath row, List<Finding> findings)
    {
        if (_columns.Quantity is not { } column || Cell(cells, column) is not { Length: > 0 } text) return null;
        var quantity = TypedNumber.Of(text);
        if (quantity is null) findings.Add(Finding.Of(QuickAddFindings.QuantityUnreadable, row.Field("quantity"), ("value", text)));
        return quantity;
    }

    private Site? SiteOf(List<string> cells, FieldPath row, List<Finding> findings)
    {
        if (_columns.Location is not { } column || Cell(cells, column) is not { Length: > 0 } text) return null;
        if (!_sites.TryGetValue(text, out var sites)) _sites.Add(text, sites = SiteMatch.All([new Token(text)], _catalog));
        if (sites.Count == 0) findings.Add(Finding.Of(QuickAddFindings.LocationUnknown, row.Field("location"), ("text", text)));
        if (sites.Count > 1) findings.Add(Finding.Of(QuickAddFindings.LocationAmbiguous, row.Field("location"), ("text", text), ("names", string.Join(", ", sites.Select(s => $"{s.Location.Name}, {s.Location.City}")))));
        return sites is [var only] ? only : null;
    }

    private LineRequest WithValues(LineRequest request, List<string> cells, FieldPath row, List<Finding> findings)
    {
        var sold = _catalog.Of(request.Offering)!;
        var values = request.Characteristics.ToDictionary(given => given.Name);
        foreach (var (column, heading) in _columns.Values)
        {
            if (heading is null || Cell(cells, column) is not { Length: > 0 } text) continue;
            if (sold.Called(heading) is { } characteristic) values[characteristic.Name] = new Characteristic(characteristic.Name, TypedValue.Of(characteristic, text));
            else findings.Add(CharacteristicCheck.IsUnknown(sold.Offering.Name, heading, row));
        }
        return request with { Characteristics = [.. sold.Characteristics.Where(c => values.ContainsKey(c.Name)).Select(c => values[c.Name])] };
    }

    private QuickAddReading ReadingOf(string text)
    {
        if (!_readings.TryGetValue(text, out var reading)) _readings.Add(text, reading = QuickAddReader.Read(text, _catalog));
        return reading;
    }

    private static string Cell(List<string> cells, int column) => column < cells.Count ? cells[column] : "";
}
