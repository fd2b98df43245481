using Microsoft.AspNetCore.Identity;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.SignIn;

/// <summary>Somebody who can sign in in Development.</summary>
public sealed record Person(string Email, string Name, Role Role);

/// <summary>One person per role, so that a clone can be tried at once. They do not exist outside Development.</summary>
public sealed class DevelopmentPeople(IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>The account of the seed data that the buyer orders for.</summary>
    public static readonly Number<Customer> BuyersAccount = new("ACC0000002");

    private static readonly (string Mailbox, string Name, Role Role)[] Roles =
    [
        ("order.agent", "Olivia Anders", Role.OrderAgent),
        ("sales.agent", "Samuel Ortiz", Role.SalesAgent),
        ("service.agent", "Sofia Engel", Role.ServiceAgent),
        ("fulfilment.agent", "Felix Amari", Role.FulfilmentAgent),
        ("admin", "Ada Novak", Role.Administrator),
        ("buyer", "Bruno Keller", Role.Buyer),
    ];

    public IReadOnlyList<Person> All { get; } = environment.IsDevelopment()
        ? [.. Roles.Select(role => new Person($"{role.Mailbox}@{configuration["People:Domain"]}", role.Name, role.Role))]
        : [];

    public string? Password { get; } = environment.IsDevelopment() ? configuration["People:Password"] : null;

    /// <summary>Makes those who are missing; leaves the others as they are.</summary>
    public async Task CreateAsync(UserManager<WorkspaceUser> users, RoleManager<IdentityRole<Guid>> roles, Id<Customer>? buyersAccount, DateTimeOffset now)
    {
        foreach (var person in All)
        {
            if (await users.FindByEmailAsync(person.Email) is not null) continue;
            var role = person.Role.ToString();
            if (!await roles.RoleExistsAsync(role)) Ensure(await roles.CreateAsync(new(role) { Id = Guid.CreateVersion7(now) }));
            var user = new WorkspaceUser
            {
                Id = Guid.CreateVersion7(now),
                UserName = person.Email,
                Email = person.Email,
                EmailConfirmed = true,
                DisplayName = person.Name,
                CustomerId = person.Role == Role.Buyer ? buyersAccount?.Value : null,
            };
            Ensure(await users.CreateAsync(user, Password!));
            Ensure(await users.AddToRoleAsync(user, role));
        }
    }

    private static void Ensure(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
