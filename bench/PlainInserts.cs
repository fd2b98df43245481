using System.Text.RegularExpressions;
using Npgsql;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Bench;

/// <summary>The rows of an order as they were stored, inserted again with new keys by plain SQL, one batch, one transaction.</summary>
internal sealed class PlainInserts
{
    private static readonly (string Table, string Key)[] Tables =
        [("Orders", "Id"), ("OrderLines", "OrderId"), ("OrderJournal", "OrderId"), ("Outbox", "AggregateId")];

    private readonly List<(string Sql, string Key, List<(string Column, string Type, object Value)> Values)> _rows = [];
    private int _count;

    private PlainInserts()
    {
    }

    public static async Task<PlainInserts> LikeAsync(NpgsqlDataSource source, Order example)
    {
        var inserts = new PlainInserts();
        foreach (var (table, key) in Tables) await inserts.ReadAsync(source, table, key, example.Id.Value);
        return inserts;
    }

    public async Task RunAsync(NpgsqlConnection connection)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, key, values) in _rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var (column, type, value) in values)
                command.Parameters.Add(new NpgsqlParameter { Value = Renewed(key, column, value, id), DataTypeName = type });
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync();
    }

    private object Renewed(string key, string column, object value, Guid id) =>
        column == key ? id
        : column == "Id" && value is Guid ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow())
        : column == "Number" && key == "Id" ? $"ORD9{++_count:D8}"
        : value;

    // "timestamp(6) with time zone" is no name that a parameter takes.
    private static string TypeWithoutFacets(string type) => Regex.Replace(type, @"\([^)]*\)", "");

    private async Task ReadAsync(NpgsqlDataSource source, string table, string key, Guid id)
    {
        await using var command = source.CreateCommand($"SELECT * FROM \"{table}\" WHERE \"{key}\" = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(i => $"\"{reader.GetName(i)}\""))}) VALUES ({string.Join(", ", columns.Select(i => $"${i + 1}"))})";
        while (await reader.ReadAsync())
            _rows.Add((sql, key, [.. columns.Select(i => (reader.GetName(i), TypeWithoutFacets(reader.GetDataTypeName(i)), reader.GetValue(i)))]));
    }
}
