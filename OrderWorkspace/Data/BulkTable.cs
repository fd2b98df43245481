using System.Collections.Concurrent;
using System.Data.Common;
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

    public static BulkTable Of(Type type, IModel model) => Known.GetOrAdd(model.FindEntityType(type)!, entity => new BulkTable(entity));
}

internal sealed class BulkColumn
{
    private readonly RelationalTypeMapping _mapping;
    private readonly Func<object, object?> _read;

    public BulkColumn(IProperty property, IEntityType entity)
    {
        Name = property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!))!;
        _mapping = property.GetRelationalTypeMapping();
        var convert = _mapping.Converter?.ConvertToProvider ?? (value => value);
        if (property.IsShadowProperty())
        {
            var kind = entity.GetDiscriminatorValue();
            _read = _ => kind;
        }
        else
        {
            var getter = property.GetGetter();
            _read = row => convert(getter.GetClrValueUsingContainingEntity(row));
        }
    }

    public string Name { get; }

    /// <summary>What the database calls the type, without length and precision.</summary>
    public string StoreType => _mapping.StoreTypeNameBase;

    /// <summary>The type of <see cref="ValueOf"/>.</summary>
    public Type Type => Nullable.GetUnderlyingType(_mapping.Converter?.ProviderClrType ?? _mapping.ClrType) ?? _mapping.Converter?.ProviderClrType ?? _mapping.ClrType;

    /// <summary>What the database is given for an entity.</summary>
    public object? ValueOf(object row) => _read(row);

    public DbParameter Parameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, nullable: true);
}
