using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration.Json;
using Npgsql;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Hosting;

/// <summary>What the configuration says, checked once at the start.</summary>
public sealed record Settings(DatabaseSettings Database, QuoteSettings Quotes)
{
    public const string ProviderKey = "Database:Provider";
    public const string ConnectionKey = "ConnectionStrings:OrderWorkspace";
    public const string ExpiredQuotesKey = "Quotes:ExpiredMayBeConverted";

    public const string DiscountLimitKey = "Quotes:DiscountLimitPercent";

    private const string DevelopmentFile = "appsettings.Development.json";

    /// <exception cref="WrongSettingException">A setting holds what it may not hold.</exception>
    public static Settings From(IConfiguration configuration, IHostEnvironment environment)
    {
        CheckUrls(configuration[WebHostDefaults.ServerUrlsKey]);
        var provider = Provider(configuration[ProviderKey]);
        return new(
            new DatabaseSettings(provider, Connection(provider, configuration[ConnectionKey], environment.ContentRootPath)),
            new QuoteSettings(ExpiredQuotes(configuration[ExpiredQuotesKey]), DiscountLimit(configuration[DiscountLimitKey])));
    }

    /// <summary>The file lies at the root of the repository and is copied beside the program; environment and command line still win.</summary>
    public static void AddDevelopmentFile(ConfigurationManager configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment()) return;
        var source = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, DevelopmentFile), Optional = true };
        source.ResolveFileProvider();
        var settingsFiles = configuration.Sources.OfType<JsonConfigurationSource>().Last();
        configuration.Sources.Insert(configuration.Sources.IndexOf(settingsFiles) + 1, source);
    }

    private static DatabaseProvider Provider(string? holds) =>
        string.IsNullOrEmpty(holds) ? DatabaseProvider.Sqlite
        : Enum.GetNames<DatabaseProvider>().Contains(holds, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DatabaseProvider>(holds, ignoreCase: true)
        : throw new WrongSettingException(ProviderKey, $"'{holds}'", string.Join(", ", Enum.GetNames<DatabaseProvider>()));

    private static ExpiredQuotes ExpiredQuotes(string? holds) => holds?.ToUpperInvariant() switch
    {
        null or "" or "FALSE" => Domain.Quotes.Conversion.ExpiredQuotes.Refused,
        "TRUE" => Domain.Quotes.Conversion.ExpiredQuotes.AllowedWithReason,
        _ => throw new WrongSettingException(ExpiredQuotesKey, $"'{holds}'", "true, false"),
    };

    private static decimal DiscountLimit(string? holds) =>
        string.IsNullOrEmpty(holds) ? 10
        : decimal.TryParse(holds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent
        : throw new WrongSettingException(DiscountLimitKey, $"'{holds}'", "a number from 0 to 100");

    private static string Connection(DatabaseProvider provider, string? holds, string contentRoot)
    {
        if (string.IsNullOrWhiteSpace(holds) && provider == DatabaseProvider.Sqlite) return EmbeddedFile(contentRoot);
        try
        {
            DbConnectionStringBuilder connection = provider switch
            {
                DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(holds),
                DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(holds),
                _ => new SqliteConnectionStringBuilder(holds),
            };
            return connection.Count > 0 ? connection.ConnectionString : throw new ArgumentException("It is empty.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What it holds is not repeated: it may hold a password.
            throw new WrongSettingException(ConnectionKey, string.IsNullOrWhiteSpace(holds) ? "nothing" : "no connection string of this database", Example(provider));
        }
    }

    private static string Example(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => "one such as 'Server=db;Database=OrderWorkspace;User Id=…;Password=…'",
        DatabaseProvider.PostgreSql => "one such as 'Host=db;Database=order_workspace;Username=…;Password=…'",
        _ => "nothing, or one such as 'Data Source=/var/lib/order-workspace/order-workspace.db'",
    };

    private static string EmbeddedFile(string contentRoot)
    {
        var folder = Directory.CreateDirectory(Path.Combine(contentRoot, ".data"));
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "order-workspace.db") }.ConnectionString;
    }

    private static void CheckUrls(string? holds)
    {
        foreach (var url in holds?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            try
            {
                _ = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new WrongSettingException(WebHostDefaults.ServerUrlsKey, $"'{url}'", "addresses such as 'http://localhost:5080', with ';' between them");
            }
        }
    }
}

/// <summary>Stops the start with its message alone.</summary>
public sealed class WrongSettingException(string setting, string holds, string mayHold)
    : Exception($"The setting {setting} holds {holds}; it may hold {mayHold}.");
