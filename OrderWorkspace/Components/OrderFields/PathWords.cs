using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Components.OrderFields;

/// <summary>Says in people's words what a path names: <c>lines[3].characteristics.bandwidth</c> is "1.2 Fiber 500, Bandwidth".</summary>
public static class PathWords
{
    private const string Line = "lines[";
    private const string Characteristics = "characteristics.";
    private const string Adjustments = "adjustments[";

    /// <summary>The line that <paramref name="path"/> lies in; null when it lies in none.</summary>
    public static LineId? LineOf(this FieldPath path) =>
        path.Value.StartsWith(Line, StringComparison.Ordinal)
        && int.TryParse(path.Value.AsSpan(Line.Length, path.Value.IndexOf(']') - Line.Length), CultureInfo.InvariantCulture, out var id) ? new LineId(id) : null;

    public static string Place(this IStringLocalizer<Texts> text, OpenOrder open, FieldPath path)
    {
        if (path.LineOf() is not { } id) return path.Value.Length == 0 ? text["Order"] : text[$"Field{Pascal(path.Value)}"];
        var field = FieldIn(path.Edited());
        if (!open.Order.Lines.TryGetValue(id, out var line)) return text["ALineThatIsGone"];
        var name = $"{open.Tree[id].Number} {line.Name}";
        var inside = path.Value[path.Edited().Value.Length..];
        return field is null ? name : $"{name}, {text.FieldName(open.Context.SpecificationOf(line), field)}{inside}";
    }

    public static string FieldName(this IStringLocalizer<Texts> text, ProductSpecification? specification, string field) =>
        field.StartsWith(Characteristics, StringComparison.Ordinal)
            ? specification?.Characteristics.FirstOrDefault(c => c.Name == field[Characteristics.Length..])?.Label ?? field[Characteristics.Length..]
            : text[field.StartsWith(Adjustments, StringComparison.Ordinal) ? "LineFieldPrice" : $"LineField{Pascal(field)}"];

    private static string? FieldIn(FieldPath path) => path.Value.IndexOf("].", StringComparison.Ordinal) is > 0 and var end ? path.Value[(end + 2)..] : null;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
