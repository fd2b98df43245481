using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>What must be true of the characteristics together where a specification carries a JSON Schema. What does not fit is told in the words of an order, with the path inside the value.</summary>
internal static class SchemaRules
{
    /// <summary>Most characters that a finding says of a value. Our choice: what fits on one line of a finding.</summary>
    private const int LongestValue = 60;

    /// <summary>The finding for each misfit; nothing where the specification has no schema.</summary>
    public static IEnumerable<Finding> Check(ProductSpecification specification, IReadOnlyList<Characteristic> values, FieldPath line, SchemaCheck misfits)
    {
        if (specification.JsonSchema is not { } schema) return [];
        var configuration = ConfigurationJson.Of(specification, values);
        return misfits(schema, configuration) is { } found
            ? found.SelectMany(misfit => Findings(specification, configuration, misfit, line))
            : [Finding.Of(SchemaFindings.Unreadable, line.Field("characteristics"), ("specification", specification.Name))];
    }

    private static IEnumerable<Finding> Findings(ProductSpecification specification, JsonObject configuration, Misfit misfit, FieldPath line)
    {
        if (misfit is { Keyword: "$ref", Expected: { } reference })
            return [Finding.Of(SchemaFindings.Unresolved, PathOf([], line), ("specification", specification.Name), ("reference", reference.ToString()))];
        if (misfit is { Keyword: "required", Expected: JsonArray wanted })
            return wanted.Select(key => key!.ToString())
                .Where(key => At(configuration, misfit.Place) is not JsonObject there || !there.ContainsKey(key))
                .Select(key => Found(SchemaFindings.Missing, [.. misfit.Place, key]));
        return [Found(KindOf(misfit.Keyword), misfit.Place)];

        Finding Found(FindingKind kind, IReadOnlyList<string> place) => Finding.Of(kind, PathOf(place, line),
            ("place", NameOf(specification, place)), ("value", Text(At(configuration, place))), ("expected", Expected(misfit)), ("rule", RuleOf(misfit.Keyword)));
    }

    private static FindingKind KindOf(string keyword) => keyword switch
    {
        "required" => SchemaFindings.Missing,
        "type" => SchemaFindings.WrongType,
        "enum" or "const" => SchemaFindings.NotAllowed,
        "pattern" or "format" => SchemaFindings.WrongForm,
        "" or "additionalProperties" or "unevaluatedProperties" => SchemaFindings.Unexpected,
        _ when RuleOf(keyword) != keyword => SchemaFindings.Limit,
        _ => SchemaFindings.DoesNotFit,
    };

    private static string RuleOf(string keyword) => keyword switch
    {
        "minimum" => "least value",
        "maximum" => "greatest value",
        "exclusiveMinimum" => "value it has to exceed",
        "exclusiveMaximum" => "value it has to stay below",
        "multipleOf" => "step",
        "minLength" => "least length",
        "maxLength" => "greatest length",
        "minItems" or "minProperties" or "minContains" => "least count",
        "maxItems" or "maxProperties" or "maxContains" => "greatest count",
        _ => keyword,
    };

    private static IReadOnlyList<string> Expected(Misfit misfit) =>
        [.. (misfit.Expected is JsonArray several ? several : [misfit.Expected?.DeepClone()]).Select(one => misfit.Keyword == "type" ? TypeName(one) : Text(one))];

    private static string TypeName(JsonNode? type) => type?.ToString() switch
    {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "yes or no",
        "array" => "a list",
        "object" => "a JSON object",
        _ => "nothing",
    };

    private static FieldPath PathOf(IReadOnlyList<string> place, FieldPath line) =>
        place.Count == 0 ? line.Field("characteristics") : place.Skip(1).Aggregate(line.Characteristic(place[0]), (path, step) => path.Inside(step));

    private static string NameOf(ProductSpecification specification, IReadOnlyList<string> place)
    {
        if (place.Count == 0) return specification.Name;
        var label = specification.Characteristics.FirstOrDefault(c => c.Name == place[0])?.Label ?? place[0];
        var inside = place.Skip(1).Aggregate(FieldPath.Root, (path, step) => path.Inside(step)).Value;
        return inside.Length == 0 ? label : $"{label}, {inside}";
    }

    private static JsonNode? At(JsonNode? node, IReadOnlyList<string> place)
    {
        foreach (var step in place)
            node = node switch
            {
                JsonObject o => o[step],
                JsonArray a when int.TryParse(step, CultureInfo.InvariantCulture, out var at) && at < a.Count => a[at],
                _ => null,
            };
        return node;
    }

    private static string Text(JsonNode? node)
    {
        var text = node is null ? "null" : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
        return text.Length > LongestValue ? $"{text[..LongestValue]}…" : text;
    }
}
