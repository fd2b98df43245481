using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OrderWorkspace.Data;

namespace OrderWorkspace.SignIn;

/// <summary>Lets people in and out, and keeps what they chose for themselves.</summary>
public sealed class SignInDesk(SignInManager<WorkspaceUser> signIn)
{
    public Task<SignInResult> SignInAsync(string email, string password) =>
        signIn.PasswordSignInAsync(email.Trim(), password, isPersistent: false, lockoutOnFailure: true);

    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Keeps the choices and renews the cookie that carries them; null leaves a choice as it is, what is not on offer is not taken.</summary>
    /// <param name="principal">Whose.</param>
    /// <param name="culture">A language of <see cref="Languages"/>.</param>
    /// <param name="theme">Light, dark, or anything else for the system's.</param>
    /// <param name="timeZone">IANA name; empty for the browser's.</param>
    public async Task ChooseAsync(ClaimsPrincipal principal, string? culture, string? theme, string? timeZone)
    {
        if (await signIn.UserManager.GetUserAsync(principal) is not { } user) return;
        if (Languages.All.Any(language => language.Culture == culture)) user.Culture = culture!;
        if (theme is not null) user.Theme = theme switch { WorkspaceClaims.Dark => ThemeChoice.Dark, WorkspaceClaims.Light => ThemeChoice.Light, _ => null };
        if (timeZone is "" || TimeZones.Has(timeZone)) user.TimeZoneId = timeZone is "" ? null : timeZone;
        await signIn.UserManager.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
    }
}
