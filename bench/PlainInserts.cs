using System.Text.RegularExpressions;
using Npgsql;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Bench;

/// <summary>The floor: the rows of an order as they were stored, inserted again with new keys by plain SQL, one batch, one transaction.</summary>
internal sealed class PlainInserts : IAsyncDisposable
{
    private static readonly (string Table, string Key)[] Tables =
        [("Orders", "Id"), ("OrderLines", "OrderId"), ("OrderJournal", "OrderId"), ("Outbox", "AggregateId")];

    private readonly NpgsqlDataSource _source;
    private readonly List<(string Sql, string Key, List<(string Column, string Type, object Value)> Values)> _rows = [];
    private int _count;

    private PlainInserts(NpgsqlDataSource source) => _source = source;

    public static async Task<PlainInserts> LikeAsync(string connectionString, Order example)
    {
        var inserts = new PlainInserts(NpgsqlDataSource.Create(connectionString));
        foreach (var (table, key) in Tables) await inserts.ReadAsync(table, key, example.Id.Value);
        return inserts;
    }

    public async Task RunAsync()
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await using var connection = await _source.OpenConnectionAsync();
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

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private object Renewed(string key, string column, object value, Guid id) =>
        column == key ? id
        : column == "Id" && value is Guid ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow())
        : column == "Number" && key == "Id" ? $"ORD9{++_count:D8}"
        : value;

    // "timestamp(6) with time zone" is no name that a parameter takes.
    private static string TypeWithoutFacets(string type) => Regex.Replace(type, @"\([^)]*\)", "");

    private async Task ReadAsync(string table, string key, Guid id)
    {
        await using var command = _source.CreateCommand($"SELECT * FROM \"{table}\" WHERE \"{key}\" = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(i => $"\"{reader.GetName(i)}\""))}) VALUES ({string.Join(", ", columns.Select(i => $"${i + 1}"))})";
        while (await reader.ReadAsync())
            _rows.Add((sql, key, [.. columns.Select(i => (reader.GetName(i), TypeWithoutFacets(reader.GetDataTypeName(i)), reader.GetValue(i)))]));
    }
}
