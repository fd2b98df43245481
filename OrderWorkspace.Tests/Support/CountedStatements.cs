using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Support;

/// <summary>The contexts of a database, with a count of the statements that are read through them.</summary>
internal sealed class CountedStatements(DatabaseSettings settings) : DbCommandInterceptor, IDbContextFactory<WorkspaceDb>
{
    private int _count;

    public int Count => _count;

    /// <summary>The statement read last.</summary>
    public string Last { get; private set; } = "";

    public WorkspaceDb CreateDbContext() => settings.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDb(Options<SqliteDb>(db => db.UseSqlite(settings.ConnectionString))),
        DatabaseProvider.PostgreSql => new PostgreSqlDb(Options<PostgreSqlDb>(db => db.UseNpgsql(settings.ConnectionString))),
        _ => new SqlServerDb(Options<SqlServerDb>(db => db.UseSqlServer(settings.ConnectionString))),
    };

    /// <summary>What happens before a statement is read, by somebody else; null when nothing does.</summary>
    public Func<string, Task>? Meanwhile { get; set; }

    /// <summary>How many statements <paramref name="read"/> takes.</summary>
    public async Task<int> DuringAsync(Func<Task> read)
    {
        var before = _count;
        await read();
        return _count - before;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        Last = command.CommandText;
        if (Meanwhile is not null) await Meanwhile(command.CommandText);
        return result;
    }

    private DbContextOptions<TDb> Options<TDb>(Action<DbContextOptionsBuilder> use)
        where TDb : DbContext
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        use(builder);
        builder.AddInterceptors(this);
        return builder.Options;
    }
}
