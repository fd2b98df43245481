using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace OrderWorkspace.Data;

/// <summary>Inserts rows the fastest way the database has, as the model maps them.</summary>
public static class Bulk
{
    /// <summary>Inserts a few rows of any tables, in their order, all or none.</summary>
    public static async Task InsertTogetherAsync(this WorkspaceDb db, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection connection)
        {
            await InsertAsync(connection, db.Model, rows, cancellationToken);
            return;
        }
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Inserts many rows of one table in the transaction that is open.</summary>
    public static async Task InsertAsync<T>(this WorkspaceDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var table = BulkTable.Of(typeof(T), db.Model);
            var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await (db.Database.GetDbConnection() switch
            {
                NpgsqlConnection connection => CopyAsync(connection, table, rows, cancellationToken),
                SqlConnection connection => CopyAsync(connection, (SqlTransaction?)transaction, table, rows, cancellationToken),
                _ => InsertFromJsonAsync(db, table, rows, cancellationToken),
            });
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // One round trip, one transaction; statements that are the same text every time are prepared once per connection.
    private static async Task InsertAsync(NpgsqlConnection connection, IModel model, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var row in rows)
        {
            var table = BulkTable.Of(row.GetType(), model);
            var insert = new NpgsqlBatchCommand(table.PositionalInsert);
            foreach (var column in table.Columns) insert.Parameters.Add(new NpgsqlParameter { Value = column.ValueOf(row) ?? DBNull.Value, DataTypeName = column.StoreType });
            batch.BatchCommands.Add(insert);
        }
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, BulkTable table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row) is { } value) await copy.WriteAsync(value, column.StoreType, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }
        }
        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task CopyAsync<T>(
        SqlConnection connection, SqlTransaction? transaction, BulkTable table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction) { DestinationTableName = $"[{table.Name}]" };
        foreach (var column in table.Columns) copy.ColumnMappings.Add(column.Name, column.Name);
        foreach (var chunk in rows.Chunk(1000))
        {
            using var data = new DataTable();
            foreach (var column in table.Columns) data.Columns.Add(column.Name, column.Type);
            foreach (var row in chunk) data.Rows.Add([.. table.Columns.Select(column => column.ValueOf(row) ?? DBNull.Value)]);
            await copy.WriteToServerAsync(data, cancellationToken);
        }
    }

    // One statement, however many rows: they are handed over as arrays of values in one parameter, written as the columns have them.
    private static Task<int> InsertFromJsonAsync<T>(WorkspaceDb db, BulkTable table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", table.Columns.Index().Select(column => $"value ->> {column.Index}"));
        var insert = $"INSERT INTO \"{table.Name}\" ({columns}) SELECT {values} FROM json_each(@rows)";
        return db.Database.ExecuteSqlRawAsync(insert, [new SqliteParameter("@rows", table.Json(rows))], cancellationToken);
    }
}
