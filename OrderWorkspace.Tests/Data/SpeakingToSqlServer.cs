using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Tests.Data;

public sealed class SpeakingToSqlServer
{
    [Fact]
    public async Task The_migration_script_is_its_language()
    {
        await using var db = SqlServerOnPaper.CreateContext();
        SqlServerOnPaper.Parses(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public async Task Numbers_are_reserved_in_its_language()
    {
        var server = new SqlServerOnPaper();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new NumberBlocks(server.Contexts).NextAsync<Order>(NumberSeries.CustomerOrder, TestContext.Current.CancellationToken));
        server.EveryStatementParses();
    }

    [Fact]
    public async Task Writes_are_in_its_language()
    {
        var server = new SqlServerOnPaper();
        await using var db = await server.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;

        db.AddRange(OneOfEach.InOrder);
        db.Replace(Another, Another with { Version = 2, Notes = "new" });
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        server.EveryStatementParses();
    }

    private static readonly Order Another = OneOfEach.Order with { Id = Id<Order>.New(OneOfEach.Now) };

    [Fact]
    public void What_is_not_its_language_is_found() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SqlServerOnPaper.Parses("SELECT 1 LIMIT 50"));
}
