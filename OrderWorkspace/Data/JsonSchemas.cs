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

    private static readonly ConcurrentDictionary<string, ReadSchema?> Read = new();

    /// <summary>See <see cref="SchemaCheck"/>.</summary>
    public static IReadOnlyList<Misfit>? Misfits(string schema, JsonObject configuration) => Read.GetOrAdd(schema, ReadOrNull)?.Misfits(configuration);

    /// <summary>What is wrong with a schema that is JSON; null when it can be used.</summary>
    public static SchemaFlaw? FlawIn(string schema)
    {
        var whole = JsonNode.Parse(schema);
        if (whole is null || MetaSchemaOf(whole) is not { } meta) return new SchemaFlaw(["$schema"], $"{Draft7}# or {Draft202012}");
        if (new ReadSchema(meta, "{}").Misfits(whole) is { Count: > 0 } misfits) return new SchemaFlaw(misfits.MaxBy(misfit => misfit.Place.Count)!.Place, "what a JSON Schema can hold there");
        var references = new SchemaReferences(whole);
        if (references.Broken is { } broken) return new SchemaFlaw(broken, "a reference to a place in the same file");
        if (references.Endless is { } endless) return new SchemaFlaw(endless, "a reference that does not lead back to itself for the same value");
        return ReadOrNull(schema) is null ? new SchemaFlaw([], "a JSON Schema that can be used") : null;
    }

    internal static JsonNode? At(JsonNode? node, string pointer)
    {
        foreach (var step in StepsOf(pointer))
            node = node is JsonArray list && int.TryParse(step, CultureInfo.InvariantCulture, out var at) && at < list.Count ? list[at] : (node as JsonObject)?[step];
        return node;
    }

    internal static string[] StepsOf(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static ReadSchema? ReadOrNull(string schema)
    {
        try
        {
            return JsonNode.Parse(schema) is { } whole && new SchemaReferences(whole) is { Broken: null, Endless: null } ? new ReadSchema(JsonSchema.FromText(schema), schema) : null;
        }
        catch (Exception unusable) when (unusable is JsonException or ArgumentException)
        {
            return null;
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
