using OrderWorkspace;
using OrderWorkspace.Accounts;
using OrderWorkspace.Data;
using OrderWorkspace.Data.Seeding;
using OrderWorkspace.Home;
using OrderWorkspace.Hosting;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;
using OrderWorkspace.Shell;
using OrderWorkspace.SignIn;

try
{
    var builder = WebApplication.CreateBuilder(args);
    Settings.AddDevelopmentFile(builder.Configuration, builder.Environment);
    var settings = Settings.From(builder.Configuration, builder.Environment);
    builder.Services
        .AddSecurity(builder.Environment)
        .AddHealth()
        .AddData(settings.Database)
        .AddSignIn()
        .AddHome()
        .AddAccounts()
        .AddOrders()
        .AddQuotes(settings.Quotes)
        .AddShell();

    await using var app = builder.Build();
    if (await app.RunCommandAsync(args)) return 0;
    await app.PrepareAsync();

    app.UseSecurity();
    if (!app.Environment.IsDevelopment()) app.UseExceptionHandler(Urls.Broken, createScopeForErrors: true);
    app.UseRefusalPage();
    app.UseAuthentication();
    app.UseRequestLocalization();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapSignIn();
    app.MapShell<App>();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is WrongSettingException or BrokenSeedException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
