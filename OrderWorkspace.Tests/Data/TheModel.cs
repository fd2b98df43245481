using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Mapping;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Data;

public sealed class TheModel
{
    public static TheoryData<WorkspaceDb> EveryDatabase =>
    [
        new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().Options),
        SqlServerOnPaper.CreateContext(),
        new PostgreSqlDb(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql().Options),
    ];

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Has_no_change_without_a_migration(WorkspaceDb db) => Assert.False(db.Database.HasPendingModelChanges());

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Guards_every_root_with_its_version(WorkspaceDb db) => Assert.DoesNotContain(Ours(db), entity => entity.ClrType.GetProperty("Version") is not null && entity.FindProperty("Version")?.IsConcurrencyToken != true);

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Gives_every_text_a_length_but_JSON(WorkspaceDb db) => Assert.DoesNotContain(
        Ours(db).SelectMany(entity => entity.GetFlattenedProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string)),
        property => property.GetMaxLength() is null or <= 0 && !property.IsJson() && property.Name != nameof(OutboxEvent.Payload));

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Gives_every_number_with_decimals_a_precision(WorkspaceDb db) => Assert.All(
        Ours(db).SelectMany(entity => entity.GetFlattenedProperties()).Where(property => property.ClrType == typeof(decimal)),
        property => Assert.Equal((28, property.DeclaringType.ClrType == typeof(ExchangeRate) ? 8 : 6), (property.GetPrecision(), property.GetScale())));

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Has_an_index_for_every_foreign_key(WorkspaceDb db) => Assert.All(
        Ours(db).SelectMany(entity => entity.GetForeignKeys()),
        key => Assert.Contains(Indexed(key.DeclaringEntityType), index => index.Take(key.Properties.Count).SequenceEqual(key.Properties)));

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Leaves_ids_to_whoever_makes_the_record(WorkspaceDb db) => Assert.All(
        Ours(db).SelectMany(entity => entity.GetProperties()), property => Assert.Equal(ValueGenerated.Never, property.ValueGenerated));

    [Theory, MemberData(nameof(EveryDatabase))]
    public void Has_no_navigations(WorkspaceDb db) => Assert.Empty(Ours(db).SelectMany(entity => entity.GetNavigations()));

    [Fact]
    public void Is_the_same_for_every_database_but_for_types()
    {
        var models = EveryDatabase.Select(row => Describe(row.Data)).ToList();
        Assert.All(models, model => Assert.Equal(models[0], model));
    }

    private static List<string> Describe(WorkspaceDb db) =>
    [
        .. Ours(db).SelectMany(entity => (IEnumerable<string>)
        [
            .. entity.GetFlattenedProperties().Select(property => $"{entity.Name}.{property.Name} {property.ClrType} {property.IsNullable} {property.GetMaxLength()}"),
            .. entity.GetForeignKeys().Select(key => key.ToString()!),
            .. entity.GetIndexes().Select(index => index.ToString()!),
        ]),
    ];

    private static IEnumerable<IReadOnlyList<IReadOnlyProperty>> Indexed(IReadOnlyEntityType entity) =>
        [.. entity.GetIndexes().Select(index => index.Properties), .. entity.GetKeys().Select(key => key.Properties)];

    private static IEnumerable<IEntityType> Ours(WorkspaceDb db) =>
        db.Model.GetEntityTypes().Where(entity => entity.ClrType != typeof(WorkspaceUser) && entity.ClrType.Namespace!.StartsWith(nameof(OrderWorkspace), StringComparison.Ordinal));
}
