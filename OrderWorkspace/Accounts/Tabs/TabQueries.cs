using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Accounts.Tabs;

/// <summary>A page of what a tab lists, in one statement.</summary>
public sealed class TabQueries(IDbContextFactory<WorkspaceDb> databases, OverviewQueries overview, QuoteQueries quotes)
{
    /// <param name="customer">A customer that the user may see, as <see cref="CustomerQueries"/> gave it.</param>
    public async Task<TabContent> OfAsync(User by, CustomerView customer, CustomerTab tab, PageRequest page, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        return tab switch
        {
            CustomerTab.Overview => await overview.OfAsync(by, customer, cancellationToken),
            CustomerTab.Quotes => new Rows<QuoteRow>(await quotes.RowsAsync(by, new QuoteFilter { CustomerId = customer.Id, Page = page }, cancellationToken)),
            CustomerTab.Contracts => new Rows<ContractRow>(await ContractsAsync(db, customer.Id, page, cancellationToken)),
            CustomerTab.Entitlements => new Rows<EntitlementRow>(await EntitlementsAsync(db, customer.Id, page, cancellationToken)),
            CustomerTab.Products => new Rows<ProductRow>(await ProductsAsync(db, customer.Id, page, cancellationToken)),
            CustomerTab.Orders => new Rows<OrderRow>(await OrdersAsync(db, customer.Id, page, cancellationToken)),
            _ => new Rows<ContactRow>(await ContactsAsync(db, customer.Id, page, cancellationToken)),
        };
    }

    private static async Task<Page<OrderRow>> OrdersAsync(WorkspaceDb db, Id<Customer> customer, PageRequest page, CancellationToken cancellationToken) => page.Of(
        await db.RealOrders.Where(order => order.CustomerId == customer)
            .Beyond(page.Place?.As<DateTimeOffset, Order>(), descending: !page.IsBackwards, order => order.CreatedAt, order => order.Number)
            .Take(PageRequest.Read).Select(OrderRow.Of).ToListAsync(cancellationToken),
        row => Cursor.Of(row.CreatedAt, row.Number));

    private static async Task<Page<ContractRow>> ContractsAsync(WorkspaceDb db, Id<Customer> customer, PageRequest page, CancellationToken cancellationToken) => page.Of(
        await db.Contracts.Where(contract => contract.CustomerId == customer)
            .Beyond(page.Place?.As<DateOnly, Contract>(), descending: !page.IsBackwards, contract => contract.From, contract => contract.Number)
            .Take(PageRequest.Read)
            .Select(contract => new ContractRow(contract.Number, contract.Name, contract.State, contract.From, contract.To, contract.RenewalMonths))
            .ToListAsync(cancellationToken),
        row => Cursor.Of(row.From, row.Number));

    private static async Task<Page<EntitlementRow>> EntitlementsAsync(
        WorkspaceDb db, Id<Customer> customer, PageRequest page, CancellationToken cancellationToken) => page.Of(
        await db.Entitlements.Where(entitlement => entitlement.CustomerId == customer)
            .Beyond(page.Place?.As<DateOnly, Entitlement>(), descending: !page.IsBackwards, entitlement => entitlement.ValidTo, entitlement => entitlement.Number)
            .Take(PageRequest.Read).Select(EntitlementRow.Of).ToListAsync(cancellationToken),
        row => Cursor.Of(row.ValidTo, row.Number));

    private static async Task<Page<ProductRow>> ProductsAsync(WorkspaceDb db, Id<Customer> customer, PageRequest page, CancellationToken cancellationToken) => page.Of(
        await db.SoldProducts.Where(product => product.CustomerId == customer)
            .Beyond(page.Place?.As<string, SoldProduct>(), descending: page.IsBackwards, product => product.Name, product => product.Number)
            .Take(PageRequest.Read)
            .Select(product => new ProductRow(
                product.Number, product.Name, product.State, product.Quantity,
                db.Locations.Where(location => location.Id == product.LocationId).Select(location => location.Name).FirstOrDefault(),
                product.Charges, product.ActivatedOn))
            .ToListAsync(cancellationToken),
        row => Cursor.Of(row.Name, row.Number));

    private static async Task<Page<ContactRow>> ContactsAsync(WorkspaceDb db, Id<Customer> customer, PageRequest page, CancellationToken cancellationToken) => page.Of(
        await db.Contacts.Where(contact => contact.CustomerId == customer)
            .Beyond(page.Place?.As<string, Contact>(), descending: page.IsBackwards, contact => contact.Name, contact => contact.Number)
            .Take(PageRequest.Read)
            .Select(contact => new ContactRow(contact.Number, contact.Name, contact.Email, contact.Phone, contact.Roles))
            .ToListAsync(cancellationToken),
        row => Cursor.Of(row.Name, row.Number));
}
