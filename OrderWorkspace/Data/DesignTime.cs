using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderWorkspace.Data;

/// <summary>What <c>dotnet ef</c> makes migrations from; nothing connects.</summary>
internal static class DesignTime
{
    internal sealed class Sqlite : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().Options);
    }

    internal sealed class SqlServer : IDesignTimeDbContextFactory<SqlServerDb>
    {
        public SqlServerDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer().Options);
    }

    internal sealed class PostgreSql : IDesignTimeDbContextFactory<PostgreSqlDb>
    {
        public PostgreSqlDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql().Options);
    }
}
