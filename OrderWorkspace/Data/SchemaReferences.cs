using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderWorkspace.Data;

/// <summary>Where the references inside a JSON Schema lead. One that leads back to itself for the very same value would be followed for ever.</summary>
internal sealed class SchemaReferences
{
    // A value that has to fit more schemas than this one after the other, none of them about a part of it, is no real product's.
    private const int LongestChain = 32;

    private static readonly string[] Keywords = ["$ref", "$dynamicRef", "$recursiveRef"];
    private static readonly string[] NoSchemas = ["const", "enum", "default", "examples"];
    private static readonly string[] AboutTheSameValue = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies"];

    private readonly Dictionary<JsonNode, int> _chains = [];
    private readonly List<(IReadOnlyList<string> Place, JsonNode? To)> _all;

    /// <summary>The references in <paramref name="schema"/>.</summary>
    public SchemaReferences(JsonNode schema) => _all = [.. In(schema, [])];

    /// <summary>The place of one that leads out of the text, or to nothing in it; null when there is none.</summary>
    public IReadOnlyList<string>? Broken => _all.Find(reference => reference.To is null).Place;

    /// <summary>The place of one that leads back to itself; null when there is none.</summary>
    public IReadOnlyList<string>? Endless => _all.Find(reference => ChainFrom(reference.To, 0) > LongestChain).Place;

    /// <summary>How many schemas a value has to fit one after the other, from <paramref name="node"/> on.</summary>
    private int ChainFrom(JsonNode? node, int before)
    {
        if (before > LongestChain) return before;
        if (node is not JsonObject schema) return 0;
        if (_chains.TryGetValue(schema, out var known)) return known;
        _chains[schema] = LongestChain + 1; // to whoever comes back here
        return _chains[schema] = 1 + Next(schema).Select(next => ChainFrom(next, before + 1)).DefaultIfEmpty().Max();
    }

    private static IEnumerable<JsonNode?> Next(JsonObject schema) => schema.SelectMany<KeyValuePair<string, JsonNode?>, JsonNode?>(field => field switch
    {
        { Value: JsonValue reference } when Keywords.Contains(field.Key) => [Target(schema, reference)],
        { Key: "dependentSchemas" or "dependencies", Value: JsonObject several } => several.Select(one => one.Value),
        { Value: JsonArray several } when AboutTheSameValue.Contains(field.Key) => several,
        _ when AboutTheSameValue.Contains(field.Key) => [field.Value],
        _ => [],
    });

    private static IEnumerable<(IReadOnlyList<string> Place, JsonNode? To)> In(JsonNode? node, IReadOnlyList<string> place) => node switch
    {
        JsonObject fields => fields.Where(field => !NoSchemas.Contains(field.Key)).SelectMany(field => field.Value is JsonValue reference && Keywords.Contains(field.Key)
            ? [([.. place, field.Key], Target(fields, reference))]
            : In(field.Value, [.. place, field.Key])),
        JsonArray items => items.SelectMany((item, index) => In(item, [.. place, index.ToString(CultureInfo.InvariantCulture)])),
        _ => [],
    };

    /// <summary>What <paramref name="reference"/> names, in the schema that it stands in; null for anything but a place in it.</summary>
    private static JsonNode? Target(JsonObject from, JsonValue reference)
    {
        if (reference.ToString() is not ['#', .. var to] || (to.Length > 0 && to[0] != '/')) return null;
        JsonNode whole = from;
        while (whole.Parent is { } above && (whole as JsonObject)?["$id"] is not JsonValue) whole = above;
        return JsonSchemas.At(whole, to);
    }
}
