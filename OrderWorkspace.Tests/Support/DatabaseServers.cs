using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>Where test databases live.</summary>
internal interface IDatabaseServer
{
    /// <summary>Whether a database can be made as a copy of a migrated one, which is much faster than to migrate each.</summary>
    bool Copies => true;

    string ConnectionString(string database);

    /// <summary>A copy of <paramref name="template"/>, which nobody may be connected to; without a template it is empty.</summary>
    Task CreateAsync(string database, string? template);

    /// <summary>Closes the connections that are kept for reuse.</summary>
    void Release(string database);

    Task DropAsync(string database);
}

internal static class DatabaseServers
{
    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable("ORDERWORKSPACE_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    public static async Task<IDatabaseServer> OfAsync(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteFiles(),
        DatabaseProvider.PostgreSql => await PostgreSqlCluster.OfThisRunAsync(),
        DatabaseProvider.SqlServer when SqlServer is not null => new SqlServer(SqlServer),
        _ => throw new InvalidOperationException("ORDERWORKSPACE_TEST_SQLSERVER holds no connection string."),
    };
}

internal sealed class SqliteFiles : IDatabaseServer
{
    public string ConnectionString(string database) => $"Data Source={FileOf(database)}";

    public Task CreateAsync(string database, string? template)
    {
        if (template is not null) File.Copy(FileOf(template), FileOf(database));
        return Task.CompletedTask;
    }

    public void Release(string database)
    {
        using var connection = new SqliteConnection(ConnectionString(database));
        SqliteConnection.ClearPool(connection);
    }

    public Task DropAsync(string database)
    {
        foreach (var file in Directory.GetFiles(TestRun.Directory, $"{database}.db*")) File.Delete(file);
        return Task.CompletedTask;
    }

    private static string FileOf(string database) => Path.Combine(TestRun.Directory, $"{database}.db");
}

/// <summary>The SQL Server whose connection string CI hands in.</summary>
internal sealed class SqlServer(string given) : IDatabaseServer
{
    public bool Copies => false;

    public string ConnectionString(string database) => new SqlConnectionStringBuilder(given) { InitialCatalog = database }.ConnectionString;

    public Task CreateAsync(string database, string? template) => ExecuteAsync($"CREATE DATABASE [{database}]");

    public void Release(string database)
    {
        using var connection = new SqlConnection(ConnectionString(database));
        SqlConnection.ClearPool(connection);
    }

    public Task DropAsync(string database) =>
        ExecuteAsync($"ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}]");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(ConnectionString("master"));
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
