using System.Globalization;
using Npgsql;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Bench;

/// <summary>
/// The floor of a conversion: the quote and its lines are read, and the rows that an earlier one stored are written again with new keys: each table by one COPY, the quote
/// and its lines by one UPDATE each, in one transaction.
/// </summary>
internal sealed class PlainConversion : IAsyncDisposable
{
    private static readonly (string Table, string Rows)[] Tables =
    [
        ("Contracts", "\"QuoteId\" = '{1}'"),
        ("Orders", "\"Id\" = '{0}'"), ("OrderJournal", "\"OrderId\" = '{0}'"), ("QuoteConversions", "\"OrderId\" = '{0}'"), ("Outbox", "\"AggregateId\" = '{0}'"), ("OrderLines", "\"OrderId\" = '{0}'"),
    ];

    private readonly NpgsqlDataSource _source;
    private readonly List<(string Table, string Rows)> _copies = [];
    private readonly List<string> _keys = [];
    private int _count;

    private PlainConversion(NpgsqlDataSource source) => _source = source;

    public static async Task<PlainConversion> LikeAsync(string connectionString, Number<Order> order, Id<Quote> quote)
    {
        var floor = new PlainConversion(NpgsqlDataSource.Create(connectionString));
        await using var connection = await floor._source.OpenConnectionAsync();
        var id = await TextAsync($"SELECT \"Id\"::text FROM \"Orders\" WHERE \"Number\" = '{order}'");
        foreach (var (table, rows) in Tables)
        {
            using var reader = await connection.BeginTextExportAsync(string.Format(CultureInfo.InvariantCulture, $"COPY (SELECT * FROM \"{table}\" WHERE {rows}) TO STDOUT", id, quote));
            if (await reader.ReadToEndAsync() is { Length: > 0 } text) floor._copies.Add((table, text));
        }
        floor._keys.AddRange([id, quote.ToString(), await TextAsync($"SELECT \"Id\"::text FROM \"Outbox\" WHERE \"AggregateId\" = '{id}'"), await TextAsync($"SELECT \"EditId\"::text FROM \"OrderJournal\" WHERE \"OrderId\" = '{id}'"), order.Value]);
        if (floor._copies.Exists(copy => copy.Table == "Contracts"))
            floor._keys.AddRange([await TextAsync($"SELECT \"ContractId\"::text FROM \"Orders\" WHERE \"Id\" = '{id}'"), await TextAsync($"SELECT c.\"Number\" FROM \"Contracts\" c JOIN \"Orders\" o ON o.\"ContractId\" = c.\"Id\" WHERE o.\"Id\" = '{id}'")]);
        return floor;

        async Task<string> TextAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (string)(await command.ExecuteScalarAsync())!;
        }
    }

    public async Task RunAsync(Guid quote, long version)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await ReadAsync(connection, "SELECT * FROM \"Quotes\" WHERE \"Id\" = $1", quote);
        await ReadAsync(connection, "SELECT * FROM \"QuoteLines\" WHERE \"QuoteId\" = $1", quote);
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "UPDATE \"Quotes\" SET \"State\" = 'Converted', \"Version\" = \"Version\" + 1 WHERE \"Id\" = $1 AND \"Version\" = $2", quote, version);
        var renewed = _keys.ConvertAll(key => (Old: key, New: key == _keys[1] ? quote.ToString() : key.Length == 36 ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString() : $"{key[..3]}9{++_count:D6}"));
        foreach (var (table, rows) in _copies)
        {
            await using var writer = await connection.BeginTextImportAsync($"COPY \"{table}\" FROM STDIN");
            await writer.WriteAsync(renewed.Aggregate(rows, (text, key) => text.Replace(key.Old, key.New, StringComparison.Ordinal)));
        }
        await ExecuteAsync(connection, "UPDATE \"QuoteLines\" SET \"QuantityConverted\" = \"Quantity\" WHERE \"QuoteId\" = $1", quote);
        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task ReadAsync(NpgsqlConnection connection, string sql, Guid quote)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = quote } } };
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync()) reader.GetValues(values);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
