using System.Text;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Reads comma-separated values (RFC 4180) with their lines. An empty cell holds nothing.</summary>
internal static class SeedCsv
{
    public static List<SeedField> Read(SeedPlace start, string text)
    {
        using var rows = Rows(text).GetEnumerator();
        if (!rows.MoveNext()) throw new BrokenSeedException(start, "nothing", "a heading and rows");
        var heading = rows.Current.Cells;
        var records = new List<SeedField>();
        while (rows.MoveNext()) records.Add(Record(start with { Line = rows.Current.Line }, heading, rows.Current.Cells));
        return records;
    }

    private static SeedField Record(SeedPlace place, List<string> heading, List<string> cells)
    {
        if (cells.Count != heading.Count) throw new BrokenSeedException(place, $"{cells.Count} values", $"{heading.Count}, as the heading does");
        var record = new SeedField(place);
        foreach (var (name, cell) in heading.Zip(cells))
            record.Add(name, new SeedField(place.At(name, place.Line)) { Text = cell.Length == 0 ? null : cell });
        return record;
    }

    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text)
    {
        var (cells, cell, line, first, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n') line++;
            if (letter == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = !quoted;
            }
            else if (quoted || letter is not (',' or '\n' or '\r'))
            {
                cell.Append(letter);
            }
            else if (letter != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter == ',') continue;
                if (cells.Count > 1 || cells[0].Length > 0) yield return (first, cells);
                (cells, first) = ([], line);
            }
        }
        if (cell.Length > 0 || cells.Count > 0) yield return (first, [.. cells, cell.ToString()]);
    }
}
