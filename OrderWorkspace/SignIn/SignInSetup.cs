using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.SignIn;

public static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<WorkspaceUser>(Identify)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<WorkspaceDb>()
            .AddClaimsPrincipalFactory<WorkspaceClaims>()
            .AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = Urls.SignIn;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToAccessDenied = Refuse;
        });
        services.AddAuthorization(Authorize);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthentication>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<UserDesk>();
        return services.AddSingleton<DevelopmentPeople>();
    }

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost(Urls.SignOut, async ([FromForm] IFormCollection form, SignInDesk desk) => // taking the form is what checks its token
        {
            await desk.SignOutAsync();
            return TypedResults.LocalRedirect(Urls.SignIn);
        });
        app.MapPost(Urls.Profile, async (
            [FromForm] string? culture, [FromForm] string? theme, [FromForm] string? timeZone, [FromForm] string? returnUrl, HttpContext http, SignInDesk desk) =>
        {
            await desk.ChooseAsync(http.User, culture, theme, timeZone);
            return TypedResults.LocalRedirect(Urls.Local(returnUrl));
        });
    }

    /// <summary>Makes the people of Development who are missing.</summary>
    public static async Task CreateDevelopmentPeopleAsync(this IServiceProvider services, Id<Customer>? buyersAccount)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DevelopmentPeople>().CreateAsync(scope.ServiceProvider.GetRequiredService<UserDesk>(), buyersAccount);
    }

    private static void Identify(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Authorize(AuthorizationOptions authorization)
    {
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var permission in Enum.GetValues<Permission>())
            authorization.AddPolicy(permission.ToString(), policy => policy.RequireRole(Permissions.Holders(permission).Select(role => role.ToString())));
    }

    /// <summary>The answer to who is signed in but may not is 403 at the address itself; the page there says which role may.</summary>
    private static Task Refuse<TOptions>(Microsoft.AspNetCore.Authentication.RedirectContext<TOptions> refused)
        where TOptions : Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions
    {
        refused.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
