using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>The contexts of a database, with a count of the statements that are said through them. Several may be sent at once; rows that PostgreSQL copies in are one more.</summary>
internal sealed class CountedStatements(DatabaseSettings settings) : DbCommandInterceptor, IDbContextFactory<WorkspaceDb>
{
    private readonly AsyncLocal<bool> _isCounting = new();

    private int _count;

    /// <summary>The statement read last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>How SQLite reads the statement read last, a line for each table.</summary>
    public async Task<string> PlanOfLastAsync()
    {
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {Last}";
        foreach (var name in Regex.Matches(Last, "@\\w+").Select(match => match.Value).Distinct()) explain.Parameters.AddWithValue(name, 1);
        await using var plan = await explain.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await plan.ReadAsync()) lines.Add(plan.GetString(3));
        return string.Join('\n', lines);
    }

    public WorkspaceDb CreateDbContext() => settings.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDb(Options<SqliteDb>(db => db.UseSqlite(settings.ConnectionString))),
        DatabaseProvider.PostgreSql => new PostgreSqlDb(Options<PostgreSqlDb>(db => db.UseNpgsql(settings.ConnectionString))),
        _ => new SqlServerDb(Options<SqlServerDb>(db => db.UseSqlServer(settings.ConnectionString))),
    };

    /// <summary>What happens before a statement is read, by somebody else; null when nothing does.</summary>
    public Func<string, Task>? Meanwhile { get; set; }

    /// <summary>How many statements <paramref name="act"/> takes.</summary>
    public async Task<int> DuringAsync(Func<Task> act)
    {
        var before = _count;
        using var copies = CountCopies();
        _isCounting.Value = true;
        await act();
        return _count - before;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        Last = command.CommandText;
        if (Meanwhile is not null) await Meanwhile(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return ValueTask.FromResult(result);
    }

    // Copying does not go through commands, of which alone contexts tell.
    private ActivityListener CountCopies()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => _isCounting.Value ? ActivitySamplingResult.PropagationData : ActivitySamplingResult.None,
            ActivityStarted = started =>
            {
                if (_isCounting.Value && started.DisplayName.StartsWith("COPY", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private void Count(DbCommand command) => Interlocked.Add(ref _count, command.CommandText.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length);

    private DbContextOptions<TDb> Options<TDb>(Action<DbContextOptionsBuilder> use)
        where TDb : DbContext
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        use(builder);
        builder.AddInterceptors(this);
        return builder.Options;
    }
}
