using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Domain.Access;

/// <summary>Somebody who is signed in.</summary>
/// <param name="Id">The user's identity.</param>
/// <param name="Name">The name colleagues know.</param>
/// <param name="Role">What the user is here for.</param>
/// <param name="CustomerId">The only customer whose things the user may see or touch; null for the company's own people. A buyer without one may nothing.</param>
public sealed record User(Id<User> Id, string Name, Role Role, Id<Customer>? CustomerId = null)
{
    /// <summary>Whether the user's role has <paramref name="permission"/>.</summary>
    public bool May(Permission permission) => Permissions.Holders(permission).Contains(Role);

    /// <summary>Whether the user has <paramref name="permission"/> and may use it for <paramref name="customer"/>.</summary>
    public bool May(Permission permission, Id<Customer> customer) => May(permission) && (CustomerId == customer || (CustomerId is null && Role != Role.Buyer));
}
