using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OrderWorkspace.Data;

/// <summary>A table as the model maps it, with what reads each column's value from an entity.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    private BulkTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        Columns = [.. entity.GetFlattenedProperties().Select(property => new BulkColumn(property, entity))];
        var columns = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
        PositionalInsert = $"INSERT INTO \"{Name}\" ({columns}) VALUES ({string.Join(", ", Columns.Index().Select(column => $"${column.Index + 1}"))})";
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>The statement that inserts a row, its parameters <c>$1</c>, <c>$2</c> … in the order of <see cref="Columns"/>.</summary>
    public string PositionalInsert { get; }

    /// <summary>Rows as a JSON array of arrays of values, in the order of <see cref="Columns"/>.</summary>
    public string Json(IEnumerable<object> rows)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                foreach (var column in Columns) column.Write(writer, row);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    public static BulkTable Of(Type type, IModel model) => Known.GetOrAdd(model.FindEntityType(type)!, entity => new BulkTable(entity));
}

internal sealed class BulkColumn
{
    private readonly RelationalTypeMapping _mapping;
    private readonly Func<object, object?> _read;
    private readonly Func<object, object?> _convert;

    public BulkColumn(IProperty property, IEntityType entity)
    {
        Name = property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!))!;
        _mapping = property.GetRelationalTypeMapping();
        _convert = _mapping.Converter?.ConvertToProvider ?? (value => value);
        if (property.IsShadowProperty())
        {
            var kind = entity.GetDiscriminatorValue();
            _read = _ => kind;
        }
        else
        {
            var getter = property.GetGetter();
            _read = getter.GetClrValueUsingContainingEntity;
        }
    }

    public string Name { get; }

    /// <summary>What the database calls the type, without length and precision.</summary>
    public string StoreType => _mapping.StoreTypeNameBase;

    /// <summary>The type of <see cref="ValueOf"/>.</summary>
    public Type Type => Nullable.GetUnderlyingType(_mapping.Converter?.ProviderClrType ?? _mapping.ClrType) ?? _mapping.Converter?.ProviderClrType ?? _mapping.ClrType;

    /// <summary>What the database is given for an entity.</summary>
    public object? ValueOf(object row) => _read(row) is { } value ? _convert(value) : null;

    /// <summary>The same as JSON, written so that the database compares it with what it has in the column.</summary>
    public void Write(Utf8JsonWriter json, object row)
    {
        if (_read(row) is { } value) _mapping.JsonValueReaderWriter!.ToJson(json, value);
        else json.WriteNullValue();
    }
}
