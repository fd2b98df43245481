using System.Text;
using System.Text.Json;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Reads a list in JSON with the lines on which its values stand.</summary>
internal ref struct SeedJson
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private SeedJson(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes);
    }

    public static List<SeedField> Read(SeedPlace start, ReadOnlySpan<byte> bytes) => ReadOne(start, bytes).Items;

    /// <summary>All of a file as one field.</summary>
    public static SeedField ReadOne(SeedPlace start, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = new SeedJson(bytes);
            json.Next();
            var whole = json.Value(start);
            json._reader.Read(); // nothing is to follow
            return whole;
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            throw new BrokenSeedException(start with { Line = line }, "text that is no JSON", "JSON");
        }
    }

    private SeedField Value(SeedPlace place)
    {
        place = place with { Line = _line };
        return _reader.TokenType switch
        {
            JsonTokenType.StartArray => List(place),
            JsonTokenType.StartObject => Fields(place),
            JsonTokenType.String => new SeedField(place) { Text = _reader.GetString() },
            JsonTokenType.Null => new SeedField(place),
            _ => new SeedField(place) { Text = Encoding.UTF8.GetString(_reader.ValueSpan) },
        };
    }

    private SeedField List(SeedPlace place)
    {
        var list = new SeedField(place);
        for (Next(); _reader.TokenType != JsonTokenType.EndArray; Next())
            list.Items.Add(Value(place.Field.Length == 0 ? place : place with { Field = $"{place.Field}[{list.Items.Count}]" }));
        return list;
    }

    private SeedField Fields(SeedPlace place)
    {
        var fields = new SeedField(place);
        for (Next(); _reader.TokenType != JsonTokenType.EndObject; Next())
        {
            var name = _reader.GetString()!;
            Next();
            fields.Add(name, Value(place.At(name, _line)));
        }
        return fields;
    }

    private void Next()
    {
        _reader.Read();
        var at = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..at].Count((byte)'\n');
        _counted = at;
    }
}
