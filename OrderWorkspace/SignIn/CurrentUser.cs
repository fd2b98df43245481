using Microsoft.AspNetCore.Components.Authorization;
using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.SignIn;

/// <summary>Who is signed in on this circuit; for effects and application services.</summary>
public sealed class CurrentUser(AuthenticationStateProvider authentication)
{
    public async Task<User> GetAsync() => (await authentication.GetAuthenticationStateAsync()).User.ToUser();
}
