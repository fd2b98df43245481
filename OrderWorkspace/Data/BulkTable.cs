using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OrderWorkspace.Data;

/// <summary>A table as the model maps it, with what reads each column's value from an entity.</summary>
internal sealed class BulkTable(IEntityType entity)
{
    public string Name { get; } = entity.GetTableName()!;

    public IReadOnlyList<BulkColumn> Columns { get; } =
        [.. entity.GetFlattenedProperties().Select(property => new BulkColumn(property, entity))];
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
