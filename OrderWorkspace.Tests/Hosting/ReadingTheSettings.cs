using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using OrderWorkspace.Data;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Hosting;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Hosting;

public sealed class ReadingTheSettings
{
    [Fact]
    public void Without_any_there_is_a_database_in_a_folder_that_is_not_checked_in()
    {
        var database = Read().Database;

        Assert.Equal(DatabaseProvider.Sqlite, database.Provider);
        Assert.Contains(Path.Combine(TestRun.Directory, ".data", "order-workspace.db"), database.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_may_be_written_in_any_case() =>
        Assert.Equal(DatabaseProvider.PostgreSql, Read((Settings.ProviderKey, "postgresql"), (Settings.ConnectionKey, "Host=db")).Database.Provider);

    [Theory]
    [InlineData("Oracle")]
    [InlineData("1")]
    public void A_provider_that_is_none_is_named_with_those_that_are(string provider) => Assert.Equal(
        $"The setting Database:Provider holds '{provider}'; it may hold Sqlite, SqlServer, PostgreSql.",
        Refusal((Settings.ProviderKey, provider)));

    [Theory]
    [InlineData("SqlServer", "'Server=db;")]
    [InlineData("PostgreSql", "'Host=db;")]
    public void A_server_needs_a_connection_string(string provider, string example)
    {
        var refusal = Refusal((Settings.ProviderKey, provider));

        Assert.StartsWith("The setting ConnectionStrings:OrderWorkspace holds nothing; it may hold", refusal, StringComparison.Ordinal);
        Assert.Contains(example, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void A_connection_string_that_is_none_is_refused_without_its_password(string provider)
    {
        var refusal = Refusal((Settings.ProviderKey, provider), (Settings.ConnectionKey, "Hots=db;Password=secret"));

        Assert.Contains("no connection string of this database", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Expired_quotes_are_refused_unless_the_setting_allows_them()
    {
        Assert.Equal(ExpiredQuotes.Refused, Read().Quotes.Expired);
        Assert.Equal(ExpiredQuotes.AllowedWithReason, Read((Settings.ExpiredQuotesKey, "true")).Quotes.Expired);
        Assert.Equal("The setting Quotes:ExpiredMayBeConverted holds 'perhaps'; it may hold true, false.", Refusal((Settings.ExpiredQuotesKey, "perhaps")));
    }

    [Fact]
    public void An_address_to_serve_that_is_none_is_named() =>
        Assert.StartsWith("The setting urls holds 'nonsense'; it may hold addresses such as", Refusal(("urls", "http://localhost:1;nonsense")), StringComparison.Ordinal);

    private static string Refusal(params (string Key, string Value)[] settings) =>
        Assert.Throws<WrongSettingException>(() => Read(settings)).Message;

    private static Settings Read(params (string Key, string Value)[] settings) => Settings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(),
        new Here());

    private sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = TestRun.Directory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
