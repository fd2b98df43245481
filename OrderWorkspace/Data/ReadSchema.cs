using System.Text.Json.Nodes;
using Json.Schema;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Data;

/// <summary>A JSON Schema that was read, with the references in its text; null where nobody asks what it says.</summary>
internal sealed class ReadSchema(JsonSchema schema, SchemaReferences? references = null)
{
    private static readonly string[] NotDemanded = ["if", "not", "contains"];
    private static readonly string[] Branching = ["oneOf", "anyOf"];

    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };
    private readonly Lock _one = new(); // what the library remembers of a schema is not for several at once

    /// <summary>All that does not fit; null when a reference leads nowhere.</summary>
    public IReadOnlyList<Misfit>? Misfits(JsonNode instance)
    {
        try
        {
            lock (_one) return [.. Misfits(schema.Evaluate(instance, _options)).DistinctBy(misfit => (string.Join('/', misfit.Place), misfit.Keyword))];
        }
        catch (RefResolutionException)
        {
            return null;
        }
    }

    private IEnumerable<Misfit> Misfits(EvaluationResults results)
    {
        if (results.IsValid) return [];
        var below = results.Details.Where(part => !part.IsValid).ToLookup(part => KeywordOf(results, part));
        var ofBranches = Branching.Where(keyword => below[keyword].Any()).ToList();
        var own = (results.Errors ?? new Dictionary<string, string>()).Keys
            .Where(keyword => !ofBranches.Contains(keyword) || results.Details.Any(part => part.IsValid && KeywordOf(results, part) == keyword))
            .Select(keyword => new Misfit(Steps(results), keyword, Expected(results, keyword)));
        var demanded = below.Where(parts => !NotDemanded.Contains(parts.Key) && !Branching.Contains(parts.Key)).SelectMany(parts => parts).SelectMany(Misfits);
        return [.. own, .. demanded, .. ofBranches.SelectMany(keyword => LikeliestOf(results, below[keyword], keyword))];
    }

    /// <summary>Of several possibilities of which none fits the one that was meant: where what tells them apart is right, and least is wrong.</summary>
    private List<Misfit> LikeliestOf(EvaluationResults whole, IEnumerable<EvaluationResults> branches, string keyword) =>
        whole.Details.Any(part => part.IsValid && KeywordOf(whole, part) == keyword)
            ? [] // more than one fits, which is told as such
            : branches.Select(branch => Misfits(branch).ToList()).OrderBy(misfits => misfits.Count(m => m.Keyword is "const" or "enum" or "type")).ThenBy(misfits => misfits.Count).First();

    /// <summary>The keyword by which <paramref name="part"/> comes under <paramref name="whole"/>.</summary>
    private static string KeywordOf(EvaluationResults whole, EvaluationResults part) =>
        part.EvaluationPath.ToString()[whole.EvaluationPath.ToString().Length..].Split('/') is [_, var keyword, ..] ? keyword : "";

    private static string[] Steps(EvaluationResults results) => JsonSchemas.StepsOf(results.InstanceLocation.ToString());

    private JsonNode? Expected(EvaluationResults results, string keyword) =>
        (references?.At(JsonSchemas.StepsOf(results.EvaluationPath.ToString())) as JsonObject)?[keyword];
}
