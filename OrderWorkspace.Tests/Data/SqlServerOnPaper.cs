using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OrderWorkspace.Data;

namespace OrderWorkspace.Tests.Data;

/// <summary>
/// A SQL Server that is not there. It reads every statement as SQL Server would, answers with what it holds, which is one record of a kind, and says of every
/// write that it is done. A statement that is not its language ends the test.
/// </summary>
internal sealed class SqlServerOnPaper(params IEnumerable<object> records)
{
    private readonly Pen _pen = new(records);

    public IDbContextFactory<WorkspaceDb> Contexts => new Factory(_pen);

    /// <summary>What was said to it.</summary>
    public IReadOnlyList<string> Statements => _pen.Statements;

    public static SqlServerDb CreateContext(params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=none").ReplaceService<IDbContextTransactionManager, NoTransactions>().AddInterceptors(interceptors).Options);

    public static TSqlScript Parse(string sql)
    {
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")) + '\n' + sql);
        return (TSqlScript)script;
    }

    private sealed class Factory(Pen pen) : IDbContextFactory<WorkspaceDb>
    {
        public WorkspaceDb CreateDbContext()
        {
            var db = SqlServerOnPaper.CreateContext(pen, new NoConnection());
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never; // there is no connection that could begin one
            return db;
        }
    }

    private sealed class Pen(IEnumerable<object> records) : DbCommandInterceptor
    {
        private readonly SqlServerAnswers _answers = new(records);

        public List<string> Statements { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Statements.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(_answers.To(command.CommandText));
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Statements.Add(command.CommandText);
            Parse(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuting(command, eventData, result));
    }

    /// <summary>One that is begun holds nothing together, since there is no connection to begin it on.</summary>
    private sealed class NoTransactions : IDbContextTransactionManager, IDbContextTransaction
    {
        public IDbContextTransaction? CurrentTransaction => null;

        public Guid TransactionId => Guid.Empty;

        public IDbContextTransaction BeginTransaction() => this;

        public Task<IDbContextTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default) => Task.FromResult<IDbContextTransaction>(this);

        public void CommitTransaction() => Commit();

        public Task CommitTransactionAsync(CancellationToken cancellationToken = default) => CommitAsync(cancellationToken);

        public void RollbackTransaction() => Rollback();

        public Task RollbackTransactionAsync(CancellationToken cancellationToken = default) => RollbackAsync(cancellationToken);

        public void ResetState()
        {
        }

        public Task ResetStateAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Commit()
        {
        }

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Rollback()
        {
        }

        public Task RollbackAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
