using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SqliteException = Microsoft.Data.Sqlite.SqliteException;

namespace OrderWorkspace.Data;

/// <summary>Writes that failed because somebody else wrote at the same time.</summary>
public static class Conflicts
{
    // https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueKey = 2627;

    /// <summary>Whether what is decided anew on what is stored by now may be written: a version is not the one that was read, a key is taken, or transactions stood in each other's way.</summary>
    public static bool IsConflict(this Exception failure) => failure is DbUpdateConcurrencyException || failure.GetBaseException() switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } or SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique } => true,
        SqlException { Number: SqlServerDeadlock or SqlServerUniqueIndex or SqlServerUniqueKey } => true,
        _ => false,
    };
}
