using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Data;

/// <summary>The JSON Schemas of specifications, draft-07 and 2020-12, each read once. The only place that knows the library.</summary>
internal static class JsonSchemas
{
    private const string Draft7 = "http://json-schema.org/draft-07/schema";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private static readonly ConcurrentDictionary<string, Func<JsonObject, IReadOnlyList<Misfit>?>> Read = new();

    /// <summary>See <see cref="SchemaCheck"/>.</summary>
    public static IReadOnlyList<Misfit>? Misfits(string schema, JsonObject configuration) => Read.GetOrAdd(schema, CheckBy)(configuration);

    /// <summary>What is wrong with a schema that is JSON; null when it can be used.</summary>
    public static SchemaFlaw? FlawIn(string schema)
    {
        var whole = JsonNode.Parse(schema);
        if (whole is null || MetaSchemaOf(whole) is not { } meta) return new SchemaFlaw(["$schema"], $"{Draft7}# or {Draft202012}");
        if (new ReadSchema(meta).Misfits(whole) is { Count: > 0 } misfits) return new SchemaFlaw(misfits.MaxBy(misfit => misfit.Place.Count)!.Place, "what a JSON Schema can hold there");
        var references = new SchemaReferences(whole);
        if (references.Broken is { } broken) return new SchemaFlaw(broken.Place, "a reference to a place in the same file");
        if (references.Endless is { } endless) return new SchemaFlaw(endless, "a reference that does not lead back to itself for the same value");
        return Misfits(schema, []) is null ? new SchemaFlaw([], "a JSON Schema that can be used") : null;
    }

    internal static JsonNode? At(JsonNode? node, string pointer) => StepsOf(pointer).Aggregate(node, Child);

    internal static JsonNode? Child(JsonNode? node, string step) =>
        node is JsonArray list && int.TryParse(step, CultureInfo.InvariantCulture, out var at) && at < list.Count ? list[at] : (node as JsonObject)?[step];

    internal static string[] StepsOf(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static Func<JsonObject, IReadOnlyList<Misfit>?> CheckBy(string schema)
    {
        try
        {
            if (JsonNode.Parse(schema) is not { } whole) return _ => null;
            var references = new SchemaReferences(whole);
            if (references.Broken is { } broken) return _ => [new Misfit([], "$ref", broken.Reference)];
            return references.Endless is null ? new ReadSchema(JsonSchema.FromText(schema), references).Misfits : _ => null;
        }
        catch (Exception unusable) when (unusable is JsonException or ArgumentException)
        {
            return _ => null;
        }
    }

    private static JsonSchema? MetaSchemaOf(JsonNode schema) => (schema as JsonObject)?["$schema"]?.ToString().TrimEnd('#') switch
    {
        Draft7 => MetaSchemas.Draft7,
        null or Draft202012 => MetaSchemas.Draft202012,
        _ => null,
    };
}

/// <summary>What keeps a JSON Schema from being used.</summary>
/// <param name="Place">Where in the schema.</param>
/// <param name="MayHold">What it may hold there.</param>
internal sealed record SchemaFlaw(IReadOnlyList<string> Place, string MayHold);
