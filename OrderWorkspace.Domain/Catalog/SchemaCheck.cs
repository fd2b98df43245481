using System.Text.Json.Nodes;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>
/// Says all that does not fit a JSON Schema; null when the schema cannot be used. The domain knows no library for that: it is handed in with what else a decision needs.
/// </summary>
/// <param name="schema">The schema, draft-07 or 2020-12.</param>
/// <param name="configuration">The characteristics together, as an object.</param>
public delegate IReadOnlyList<Misfit>? SchemaCheck(string schema, JsonObject configuration);

/// <summary>One thing that does not fit a JSON Schema.</summary>
/// <param name="Place">Where in the configuration: keys, and in lists counts from 0; empty for all of it.</param>
/// <param name="Keyword">The keyword of the schema that does not hold, <c>minimum</c>; empty where nothing is allowed at all, <c>$ref</c> where the schema refers to what is not in it.</param>
/// <param name="Expected">What the schema says for the keyword; null when that cannot be told.</param>
public sealed record Misfit(IReadOnlyList<string> Place, string Keyword, JsonNode? Expected);
