using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Data;

/// <summary>
/// A SQL Server that is not there: it takes down every statement and answers with nothing. What a class of queries says to SQL Server is checked by
/// running it on <see cref="Contexts"/> and then <see cref="EveryStatementParses"/>.
/// </summary>
internal sealed class SqlServerOnPaper
{
    private readonly Pen _pen = new();

    public IDbContextFactory<WorkspaceDb> Contexts => new Factory(_pen);

    public IReadOnlyList<string> Statements => _pen.Statements;

    public static SqlServerDb CreateContext(params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=none").AddInterceptors(interceptors).Options);

    public void EveryStatementParses()
    {
        Assert.NotEmpty(Statements);
        Assert.All(Statements, Parses);
    }

    public static void Parses(string sql)
    {
        _ = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")) + '\n' + sql);
    }

    private sealed class Factory(Pen pen) : IDbContextFactory<WorkspaceDb>
    {
        public WorkspaceDb CreateDbContext() => SqlServerOnPaper.CreateContext(pen, new NoConnection());
    }

    private sealed class Pen : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Statements.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            Statements.Add(command.CommandText);
            return InterceptionResult<object>.SuppressWithResult(0);
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Statements.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ScalarExecuting(command, eventData, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuting(command, eventData, result));
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
