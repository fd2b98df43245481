using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Hosting;

/// <summary>Makes somebody who can sign in. The password comes by standard input: what is on a command line is seen by others.</summary>
public static class AddUser
{
    internal const string Name = "add-user";
    internal const string Usage = $"{Name} --email … --name … --role … [--account ACC…]";

    private const string Email = "email";
    private const string DisplayName = "name";
    private const string TheRole = "role";
    private const string Account = "account";
    private const int LongestName = 100;

    /// <exception cref="WrongSettingException">An argument or the password is missing or not fit; nobody was made.</exception>
    public static async Task RunAsync(IServiceProvider services, IConfiguration arguments, Func<string?> readPassword)
    {
        var person = new Person(Given(arguments, Email, "an e-mail address"), NameIn(arguments), RoleIn(arguments));
        await using var scope = services.CreateAsyncScope();
        var customer = person.Role == Role.Buyer ? (Id<Customer>?)await CustomerAsync(scope.ServiceProvider, arguments) : null;
        var added = await scope.ServiceProvider.GetRequiredService<UserDesk>().AddAsync(person, readPassword() ?? "", customer);
        if (added.Errors.ToList() is [var first, ..] wrong) throw Refused(person, first, wrong);
    }

    /// <summary>The next line of standard input; not shown where somebody types it.</summary>
    internal static string? ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine();
        Console.Write("Password: ");
        var typed = new Stack<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.TryPop(out _);
            else typed.Push(key.KeyChar);
        }
        Console.WriteLine();
        return new([.. typed.Reverse()]);
    }

    private static string Given(IConfiguration arguments, string name, string mayHold) =>
        arguments[name] is { } holds && !string.IsNullOrWhiteSpace(holds) ? holds.Trim() : throw new WrongSettingException($"--{name}", "nothing", mayHold);

    private static string NameIn(IConfiguration arguments)
    {
        var mayHold = $"the name that others see, of up to {LongestName} characters";
        var name = Given(arguments, DisplayName, mayHold);
        return name.Length <= LongestName ? name : throw new WrongSettingException($"--{DisplayName}", $"{name.Length} characters", mayHold);
    }

    private static Role RoleIn(IConfiguration arguments)
    {
        var names = Enum.GetNames<Role>();
        var holds = Given(arguments, TheRole, string.Join(", ", names));
        return names.Contains(holds, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<Role>(holds, ignoreCase: true)
            : throw new WrongSettingException($"--{TheRole}", $"'{holds}'", string.Join(", ", names));
    }

    private static async Task<Id<Customer>> CustomerAsync(IServiceProvider services, IConfiguration arguments)
    {
        const string mayHold = "the number of the account that the buyer orders for";
        var number = new Number<Customer>(Given(arguments, Account, mayHold));
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        return await db.Customers.Where(customer => customer.Number == number).Select(customer => (Id<Customer>?)customer.Id).SingleOrDefaultAsync()
            ?? throw new WrongSettingException($"--{Account}", $"'{number}'", mayHold);
    }

    // What was typed as a password is not repeated.
    private static WrongSettingException Refused(Person person, IdentityError first, List<IdentityError> wrong) =>
        first.Code.StartsWith("Password", StringComparison.Ordinal)
            ? new("password on standard input", "one that is refused", $"one that is not ({string.Join(' ', wrong.Select(error => error.Description))})")
            : new($"--{Email}", $"'{person.Email}'", $"an e-mail address that nobody has yet ({first.Description})");
}
