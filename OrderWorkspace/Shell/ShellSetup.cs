using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using OrderWorkspace.Shell.Search;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Shell;

public static class ShellSetup
{
    // In bytes. What is pasted comes in one message: thousands of rows, where the framework's own limit of 32 KB would end the connection.
    private const int LongestMessage = 1024 * 1024;

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddFluxor(fluxor => fluxor.ScanAssemblies(typeof(ShellSetup).Assembly));
        services.AddMudServices();
        services.AddLocalization();
        services.AddSingleton<SearchQueries>();
        return services.Configure<RequestLocalizationOptions>(Localize);
    }

    /// <summary>An answer that refuses is a page too; what was sent is not sent on to it.</summary>
    public static void UseRefusalPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(Urls.NotFound, createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) http.Request.Method = HttpMethods.Get;
            return next(http);
        });
    }

    public static void MapShell<TApp>(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<TApp>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null); // Security says it
    }

    private static void Localize(RequestLocalizationOptions localization)
    {
        localization.DefaultRequestCulture = new(Languages.Cultures[0]);
        localization.SupportedCultures = localization.SupportedUICultures = Languages.Cultures;
        localization.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Task.FromResult(CultureOf(http) is { } culture ? new ProviderCultureResult(culture) : null)),
        ];
    }

    /// <summary>The user's choice; before anybody is signed in, the first of the browser's languages that there are texts for.</summary>
    private static string? CultureOf(HttpContext http) =>
        http.User.FindFirst(WorkspaceClaims.Culture)?.Value
        ?? http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Languages.Spoken(accepted.Value.ToString())?.Culture)
            .FirstOrDefault(culture => culture is not null);
}
