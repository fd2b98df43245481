using System.Text.Json;
using System.Text.Json.Nodes;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Tests.Domain.Orders;

/// <summary>All that an order says, as text that compares by content: without its version and the line id given last, which only ever rise.</summary>
internal static class Facts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(Order order)
    {
        var bare = order with { Version = 0, LastLineId = 0, Lines = order.Lines.Clear() };
        return string.Join('\n', [Text(bare), .. order.Lines.Values.Select(Text)]);
    }

    private static string Text<T>(T value) => Sorted(JsonSerializer.SerializeToNode(value))!.ToJsonString(Indented);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => v.GetValue<decimal>() / 1.0000000000000000000000000000m, // 50.0 is 50
        _ => node?.DeepClone(),
    };
}
