using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Hosting;

/// <summary>What the program does instead of serving, by the first word of its command line.</summary>
public static class Commands
{
    /// <summary>In Development the first start makes everything that is needed to try it; elsewhere a deployment migrates first.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        await MigrateAsync(app.Services);
        await app.Services.CreateDevelopmentPeopleAsync();
    }

    private static async Task MigrateAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }
}
