namespace OrderWorkspace.Data;

/// <summary>Where the data is. Checked by the host before anything connects.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString);

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
