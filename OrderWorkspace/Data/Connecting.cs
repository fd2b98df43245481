using Microsoft.EntityFrameworkCore;

namespace OrderWorkspace.Data;

public static class Connecting
{
    /// <summary>
    /// A context that keeps one connection until it is disposed. By itself a context takes a connection anew for every statement, which costs more than most of
    /// our statements do. While one is held no other is asked for: many at once that hold one and wait for a second would wait for each other.
    /// </summary>
    public static async Task<WorkspaceDb> ConnectAsync(this IDbContextFactory<WorkspaceDb> databases, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
