using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts;

/// <summary>Lists of accounts and of consumers.</summary>
public sealed class CustomerListQueries(IDbContextFactory<WorkspaceDb> databases)
{
    public async Task<Page<CustomerRow>> RowsAsync(User by, CustomerFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var rows = await Sorted(Filtered(db, by, filter), filter)
            .Take(PageRequest.Read)
            .Select(c => new CustomerRow(c.Number, c.Name, c.Status, c.Segment, c.Country, c.Currency, c.PaymentTerms))
            .ToListAsync(cancellationToken);
        return filter.Page.Of(rows, row => Cursor.Of(filter.Sort == CustomerSort.Name ? row.Name : "", row.Number));
    }

    private static IQueryable<Customer> Filtered(WorkspaceDb db, User by, CustomerFilter filter)
    {
        IQueryable<Customer> customers = filter.Kind == CustomerKind.Account ? db.Customers.OfType<Account>() : db.Customers.OfType<Consumer>();
        customers = customers.VisibleTo(by).FoundBy(db, filter.Text);
        if (filter.Status is { } status) customers = customers.Where(customer => customer.Status == status);
        if (filter.Segment is { } segment) customers = customers.Where(customer => customer.Segment == segment);
        if (filter.Country is { } country) customers = customers.Where(customer => customer.Country == country);
        return customers;
    }

    private static IQueryable<Customer> Sorted(IQueryable<Customer> customers, CustomerFilter filter)
    {
        var descending = filter.IsDescending != filter.Page.IsBackwards;
        if (filter.Sort == CustomerSort.Name)
            return customers.Beyond(filter.Page.Place?.As<string, Customer>(), descending, customer => customer.Name, customer => customer.Number);

        // Every number of the kind begins alike, which keeps the other kind out of the range of the index.
        var prefix = (filter.Kind == CustomerKind.Account ? NumberSeries.Account : NumberSeries.Consumer).Prefix;
        return customers.WhereBegins(customer => customer.Number, prefix)
            .Beyond(filter.Page.Place?.AsNumber<Customer>(), descending, customer => customer.Number, customer => customer.Number);
    }
}
