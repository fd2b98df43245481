using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>The characteristics of a product together, as one JSON object.</summary>
internal static class ConfigurationJson
{
    // A key that is there twice has two values, of which nobody can say which one is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object: numbers, booleans and objects as such, lists of values as lists. What has no value, or none of its type, is left out.</summary>
    public static JsonObject Of(ProductSpecification specification, IReadOnlyList<Characteristic> values)
    {
        var all = new JsonObject();
        foreach (var characteristic in specification.Characteristics)
            if (values.ValueOf(characteristic.Name) is { Length: > 0 } text && Whole(characteristic, text) is { } node)
                all[characteristic.Name] = node;
        return all;
    }

    /// <summary>The JSON that <paramref name="text"/> is.</summary>
    /// <exception cref="JsonException">It is none, or says a key twice.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Strict);

    private static JsonNode? Whole(CharacteristicSpecification characteristic, string text) => characteristic.MaximumCount == 1
        ? One(characteristic.Type, text)
        : new JsonArray([.. SeveralValues.Of(text).Where(part => part.Length > 0).Select(part => One(characteristic.Type, part))]);

    private static JsonNode? One(CharacteristicType type, string text) => type switch
    {
        CharacteristicType.Integer or CharacteristicType.Decimal =>
            PlainNumber.Of(text) is { } number ? number : null,
        CharacteristicType.Boolean => text is "true" or "false" ? text == "true" : null,
        CharacteristicType.Object => Nested(text),
        _ => text,
    };

    private static JsonNode? Nested(string text)
    {
        try
        {
            return Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
