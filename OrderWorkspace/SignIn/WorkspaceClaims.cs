using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.SignIn;

/// <summary>What the cookie says of somebody, so that no request has to look it up.</summary>
public sealed class WorkspaceClaims(UserManager<WorkspaceUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<WorkspaceUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string DisplayName = "display_name";
    public const string Culture = "culture";
    public const string TimeZone = "time_zone";
    public const string Theme = "theme";
    public const string Dark = "dark";
    public const string Light = "light";
    public const string CustomerId = "customer_id";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(WorkspaceUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        Add(DisplayName, user.DisplayName);
        Add(Culture, user.Culture);
        Add(TimeZone, user.TimeZoneId);
        Add(Theme, user.Theme switch { ThemeChoice.Dark => Dark, ThemeChoice.Light => Light, _ => null });
        Add(CustomerId, user.CustomerId?.ToString());
        return identity;

        void Add(string type, string? value)
        {
            if (value is not null) identity.AddClaim(new(type, value));
        }
    }
}

public static class WorkspaceClaimsExtensions
{
    /// <summary>The domain's view of who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is, or a claim is missing: the caller did not ask for a signed-in user first.</exception>
    public static User ToUser(this ClaimsPrincipal principal) => new(
        new(Guid.Parse(principal.Required(ClaimTypes.NameIdentifier))),
        principal.Required(WorkspaceClaims.DisplayName),
        Enum.Parse<Role>(principal.Required(ClaimTypes.Role)),
        Id<Customer>.From(principal.FindFirstValue(WorkspaceClaims.CustomerId)));

    private static string Required(this ClaimsPrincipal principal, string type) =>
        principal.FindFirstValue(type) ?? throw new InvalidOperationException($"Nobody is signed in who has the claim {type}.");
}
