using Microsoft.AspNetCore.Identity;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.SignIn;

/// <summary>Somebody who can sign in.</summary>
public sealed record Person(string Email, string Name, Role Role);

/// <summary>Makes the people who can sign in.</summary>
public sealed class UserDesk(UserManager<WorkspaceUser> users, RoleManager<IdentityRole<Guid>> roles, TimeProvider clock)
{
    public async Task<bool> HasAsync(string email) => await users.FindByEmailAsync(email) is not null;

    /// <param name="person">Who.</param>
    /// <param name="password">What is asked for when they sign in.</param>
    /// <param name="customer">The only customer they may see; null for the company's own people.</param>
    /// <returns>What is wrong with the address or the password; then nobody was made.</returns>
    public async Task<IdentityResult> AddAsync(Person person, string password, Id<Customer>? customer)
    {
        var (role, now) = (person.Role.ToString(), clock.GetUtcNow());
        if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new(role) { Id = Guid.CreateVersion7(now) });
        var user = new WorkspaceUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = person.Email,
            Email = person.Email,
            EmailConfirmed = true,
            DisplayName = person.Name,
            CustomerId = customer?.Value,
        };
        var created = await users.CreateAsync(user, password);
        return created.Succeeded ? await users.AddToRoleAsync(user, role) : created;
    }
}
