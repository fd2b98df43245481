using System.Text;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>Rows copied out of a spreadsheet or a file: cells between tabs, semicolons or commas, in quotes where they hold one of these.</summary>
internal static class PastedCells
{
    /// <summary>The rows that are not empty, with their number in the text, counted from 1.</summary>
    public static IEnumerable<(int Number, List<string> Cells)> Of(string text)
    {
        var separator = SeparatorIn(text);
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            var cells = Row(text, separator, ref at);
            number++;
            if (cells.Exists(cell => cell.Length > 0)) yield return (number, cells);
        }
    }

    /// <summary>The tab, semicolon or comma of the first line, in this order; null when it has none and is one cell.</summary>
    private static char? SeparatorIn(string text)
    {
        var first = text.TrimStart().Split('\n', 2)[0];
        foreach (var separator in "\t;,")
            if (first.Contains(separator, StringComparison.Ordinal)) return separator;
        return null;
    }

    private static List<string> Row(string text, char? separator, ref int at)
    {
        var (cells, cell, isInQuotes) = (new List<string>(), new StringBuilder(), false);
        for (; at < text.Length && (isInQuotes || text[at] != '\n'); at++)
        {
            if (text[at] == '"' && separator is not null && (isInQuotes || cell.Length == 0)) isInQuotes = Quote(text, ref at, isInQuotes, cell);
            else if (text[at] == separator && !isInQuotes) Take(cells, cell);
            else cell.Append(text[at]);
        }
        at++;
        Take(cells, cell);
        return cells;
    }

    /// <summary>Whether what follows is in quotes. A doubled quote inside of quotes is one.</summary>
    private static bool Quote(string text, ref int at, bool isInQuotes, StringBuilder cell)
    {
        if (!isInQuotes || at + 1 >= text.Length || text[at + 1] != '"') return !isInQuotes;
        cell.Append(text[at++]);
        return true;
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
