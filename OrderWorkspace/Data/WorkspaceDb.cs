using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace OrderWorkspace.Data;

/// <summary>Everything that is stored. One class derives from it per database, since each has its own migrations.</summary>
public abstract class WorkspaceDb(DbContextOptions options) : IdentityDbContext<WorkspaceUser, IdentityRole<Guid>, Guid>(options);

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WorkspaceDb(options);

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : WorkspaceDb(options);

public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : WorkspaceDb(options);
