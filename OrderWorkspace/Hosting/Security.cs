using Microsoft.AspNetCore.Antiforgery;

namespace OrderWorkspace.Hosting;

/// <summary>What every answer says to the browser about what it may do.</summary>
public static class Security
{
    // MudBlazor sets widths and positions in style attributes and writes its theme in a style element; scripts are files of ours, always.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.Configure<AntiforgeryOptions>(antiforgery => Restrict(antiforgery.Cookie, "OrderWorkspace.Antiforgery"));
        services.ConfigureApplicationCookie(signIn =>
        {
            Restrict(signIn.Cookie, "OrderWorkspace.SignIn");
            if (!environment.IsDevelopment()) signIn.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false); // what cannot be read is answered, in Development too
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    public static void UseSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return next(context);
        });
    }

    /// <summary>Not readable by scripts, not sent by other sites' forms, and over TLS only if it came by TLS.</summary>
    private static void Restrict(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
