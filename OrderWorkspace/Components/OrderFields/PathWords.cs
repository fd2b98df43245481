using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Components.OrderFields;

/// <summary>Says in people's words what a path names: <c>lines[3].characteristics.bandwidth</c> is "1.2 Fiber 500, Bandwidth".</summary>
public static class PathWords
{
    private const string Adjustments = "adjustments[";

    public static string Place(this IStringLocalizer<Texts> text, OpenOrder open, FieldPath path)
    {
        if (path.LineOf() is not { } id) return path.Value.Length == 0 ? text["Order"] : text[$"Field{Pascal(path.Value)}"];
        if (!open.Order.Lines.TryGetValue(id, out var line)) return text["ALineThatIsGone"];
        var name = $"{open.Tree[id].Number} {line.Name}";
        var inside = path.Value[path.Edited().Value.Length..];
        return path == FieldPath.Root.Line(id.Value) ? name : $"{name}, {text.FieldName(open.Context.SpecificationOf(line), path)}{inside}";
    }

    /// <summary>What the field of a line that <paramref name="path"/> names, or lies inside, is called.</summary>
    public static string FieldName(this IStringLocalizer<Texts> text, ProductSpecification? specification, FieldPath path)
    {
        if (path.CharacteristicName is { } name) return specification?.Characteristics.FirstOrDefault(c => c.Name == name)?.Label ?? name;
        var field = path.Value[(path.Value.IndexOf("].", StringComparison.Ordinal) + 2)..];
        return text[field.StartsWith(Adjustments, StringComparison.Ordinal) ? "LineFieldPrice" : $"LineField{Pascal(field)}"];
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
