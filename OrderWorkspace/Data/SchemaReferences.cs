using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderWorkspace.Data;

/// <summary>Where the references inside a JSON Schema lead: by pointer, anchor or <c>$id</c>, as draft-07 and 2020-12 have them. One that leads back to itself for the very same value would be followed for ever.</summary>
internal sealed class SchemaReferences
{
    // A value that has to fit more schemas than this one after the other, none of them about a part of it, is no real product's.
    private const int LongestChain = 32;

    private static readonly Uri Nameless = new("https://schema.invalid/");
    private static readonly string[] Keywords = ["$ref", "$dynamicRef", "$recursiveRef"];
    private static readonly string[] NoSchemas = ["const", "enum", "default", "examples"];
    private static readonly string[] ByName = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"];
    private static readonly string[] AboutTheSameValue = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies"];

    private readonly JsonNode _whole;
    private readonly bool _isDraft7;
    private readonly Dictionary<JsonNode, Uri> _within = [];
    private readonly Dictionary<Uri, JsonNode> _named = [];
    private readonly Dictionary<(Uri Within, string Anchor), JsonNode> _anchored = [];
    private readonly List<(IReadOnlyList<string> Place, JsonObject From, JsonValue Reference)> _all = [];
    private readonly Dictionary<JsonNode, int> _chains = [];

    /// <summary>The references in <paramref name="schema"/>.</summary>
    public SchemaReferences(JsonNode schema)
    {
        (_whole, _isDraft7) = (schema, (schema as JsonObject)?["$schema"]?.ToString().Contains("draft-07", StringComparison.Ordinal) == true);
        _named[Nameless] = schema;
        Read(schema, Nameless, []);
    }

    /// <summary>The place of one that leads out of the text, or to nothing in it, and what it says; null when there is none.</summary>
    public (IReadOnlyList<string> Place, string Reference)? Broken =>
        _all.Find(reference => Target(reference.From, reference.Reference) is null) is { From: not null } broken ? (broken.Place, broken.Reference.ToString()) : null;

    /// <summary>The place of one that leads back to itself; null when there is none.</summary>
    public IReadOnlyList<string>? Endless => _all.Find(reference => ChainFrom(Target(reference.From, reference.Reference), 0) > LongestChain).Place;

    /// <summary>What the schema holds at the end of a path that goes through references.</summary>
    public JsonNode? At(IEnumerable<string> path) => path.Aggregate((JsonNode?)_whole, (node, step) =>
        Keywords.Contains(step) && node is JsonObject from && from[step] is JsonValue reference ? Target(from, reference) : JsonSchemas.Child(node, step));

    private void Read(JsonNode? node, Uri within, IReadOnlyList<string> place)
    {
        if (node is JsonArray items)
            for (var at = 0; at < items.Count; at++) Read(items[at], within, [.. place, at.ToString(CultureInfo.InvariantCulture)]);
        if (node is not JsonObject schema) return;
        within = Named(schema, within);
        foreach (var (keyword, value) in schema)
            if (value is JsonValue reference && Keywords.Contains(keyword)) _all.Add(([.. place, keyword], schema, reference));
            else if (value is JsonObject byName && ByName.Contains(keyword))
                foreach (var (name, one) in byName) Read(one, within, [.. place, keyword, name]);
            else if (!NoSchemas.Contains(keyword)) Read(value, within, [.. place, keyword]);
    }

    /// <summary>Keeps the names that <paramref name="schema"/> gives itself; what references in it are relative to. Beside a reference draft-07 has nothing else.</summary>
    private Uri Named(JsonObject schema, Uri within)
    {
        var (id, fragment) = _isDraft7 && schema.ContainsKey("$ref") ? ("", null) : Parts(TextOf(schema["$id"]));
        if (id.Length > 0 && Uri.TryCreate(within, id, out var own)) _named[within = own] = schema;
        _within[schema] = within;
        foreach (var anchor in new[] { fragment, TextOf(schema["$anchor"]), TextOf(schema["$dynamicAnchor"]) })
            if (!string.IsNullOrEmpty(anchor)) _anchored[(within, anchor)] = schema;
        return within;
    }

    /// <summary>What <paramref name="reference"/> names, in the schema that it stands in; null for anything that is not there.</summary>
    private JsonNode? Target(JsonObject from, JsonValue reference)
    {
        var (to, fragment) = Parts(reference.ToString());
        var within = _within.GetValueOrDefault(from, Nameless);
        if (to.Length > 0 && !Uri.TryCreate(within, to, out within)) return null;
        return fragment is null or "" ? _named.GetValueOrDefault(within)
            : fragment[0] == '/' ? _named.TryGetValue(within, out var whole) ? JsonSchemas.At(whole, fragment) : null
            : _anchored.GetValueOrDefault((within, fragment));
    }

    /// <summary>How many schemas a value has to fit one after the other, from <paramref name="node"/> on.</summary>
    private int ChainFrom(JsonNode? node, int before)
    {
        if (before > LongestChain) return before;
        if (node is not JsonObject schema) return 0;
        if (_chains.TryGetValue(schema, out var known)) return known;
        _chains[schema] = LongestChain + 1; // to whoever comes back here
        return _chains[schema] = 1 + Next(schema).Select(next => ChainFrom(next, before + 1)).DefaultIfEmpty().Max();
    }

    private IEnumerable<JsonNode?> Next(JsonObject schema) => schema.SelectMany<KeyValuePair<string, JsonNode?>, JsonNode?>(field => field switch
    {
        { Value: JsonValue reference } when Keywords.Contains(field.Key) => [Target(schema, reference)],
        { Key: "dependentSchemas" or "dependencies", Value: JsonObject several } => several.Select(one => one.Value),
        { Value: JsonArray several } when AboutTheSameValue.Contains(field.Key) => several,
        _ when AboutTheSameValue.Contains(field.Key) => [field.Value],
        _ => [],
    });

    private static (string Before, string? Fragment) Parts(string? reference) => (reference ?? "").Split('#', 2) is [var before, var fragment] ? (before, fragment) : (reference ?? "", null);

    private static string? TextOf(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
