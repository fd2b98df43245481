using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts;

internal static class Visible
{
    /// <summary>Those that <paramref name="by"/> may see: all, one, or none.</summary>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, User by) =>
        !by.May(Permission.SeeCustomers) ? customers.Where(_ => false)
        : by.CustomerId is { } only ? customers.Where(customer => customer.Id == only)
        : customers;
}
