using System.Reflection;
using OrderWorkspace.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace OrderWorkspace.Tests.Support;

/// <summary>
/// Runs a theory on every database: SQLite, PostgreSQL, and SQL Server where ORDERWORKSPACE_TEST_SQLSERVER holds a connection string.
/// The test takes a <see cref="DatabaseProvider"/> and makes its own <see cref="TestDatabase"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseDataAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql),
            .. DatabaseServers.SqlServer is null ? [] : new[] { new TheoryDataRow<DatabaseProvider>(DatabaseProvider.SqlServer) },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
