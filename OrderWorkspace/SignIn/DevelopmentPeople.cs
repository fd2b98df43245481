using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.SignIn;

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
    /// <exception cref="InvalidOperationException">The settings under People make none of them.</exception>
    public async Task CreateAsync(UserDesk desk, Id<Customer>? buyersAccount)
    {
        foreach (var person in All)
        {
            if (await desk.HasAsync(person.Email)) continue;
            var added = await desk.AddAsync(person, Password!, person.Role == Role.Buyer ? buyersAccount : null);
            if (!added.Succeeded) throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Description)));
        }
    }
}
