using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Accounts.Account360;

/// <summary>The customer itself, with all that its heading says, in one statement.</summary>
public sealed class CustomerQueries(IDbContextFactory<WorkspaceDb> databases, TimeProvider clock)
{
    private const int MostContacts = 6;

    /// <summary>null when there is no such customer that the user may see.</summary>
    public async Task<CustomerView?> FindAsync(User by, Number<Customer> number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (quoteSoon, contractSoon) = (today.AddDays(Soon.Quote), today.AddDays(Soon.Contract));
        var openQuotes = db.Quotes.Where(quote => OpenQuotes.States.Contains(quote.State) && quote.ValidUntil >= today);
        var quotesEnding = openQuotes.Where(quote => quote.ValidUntil <= quoteSoon);
        var inForce = db.Contracts.Where(contract => contract.State == ContractState.Active);
        var contractsEnding = inForce.Where(contract => contract.To >= today && contract.To <= contractSoon);
        return await db.Customers.VisibleTo(by).Where(customer => customer.Number == number)
            .Select(customer => new CustomerView
            {
                Id = customer.Id,
                Number = customer.Number,
                Name = customer.Name,
                Status = customer.Status,
                Segment = customer.Segment,
                Country = customer.Country,
                Currency = customer.Currency,
                Language = customer.Language,
                TimeZone = customer.TimeZone,
                PaymentTerms = customer.PaymentTerms,
                RecurringAdjustmentPercent = customer.RecurringAdjustmentPercent,
                TaxNumber = customer.TaxNumber,
                NeedsPurchaseOrderNumber = customer.NeedsPurchaseOrderNumber,
                PriceList = db.PriceLists.Where(list => list.Id == customer.PriceListId).Select(list => list.Name).FirstOrDefault(),
                Parent = db.Customers.Where(parent => parent.Id == ((Account)customer).ParentId)
                    .Select(parent => new CustomerLink(parent.Number, parent.Name)).FirstOrDefault(),
                Industry = ((Account)customer).Industry,
                Contacts = db.Contacts.Where(contact => contact.CustomerId == customer.Id)
                    .OrderByDescending(contact => contact.Roles & ContactRoles.Ordering).ThenBy(contact => contact.Number).Take(MostContacts)
                    .Select(contact => new ContactRow(contact.Number, contact.Name, contact.Email, contact.Phone, contact.Roles)).ToList(),
                Counts = new CustomerCounts
                {
                    Quotes = db.Quotes.Count(quote => quote.CustomerId == customer.Id),
                    OpenQuotes = openQuotes.Count(quote => quote.CustomerId == customer.Id),
                    Contracts = db.Contracts.Count(contract => contract.CustomerId == customer.Id),
                    ContractsInForce = inForce.Count(contract => contract.CustomerId == customer.Id),
                    Entitlements = db.Entitlements.Count(entitlement => entitlement.CustomerId == customer.Id),
                    Products = db.SoldProducts.Count(product => product.CustomerId == customer.Id),
                    ProductsInUse = db.SoldProducts.Count(product =>
                        product.CustomerId == customer.Id && (product.State == SoldProductState.Active || product.State == SoldProductState.Suspended)),
                    Orders = db.RealOrders.Count(order => order.CustomerId == customer.Id),
                    Contacts = db.Contacts.Count(contact => contact.CustomerId == customer.Id),
                },
                Attention = new Attention
                {
                    OrdersHeld = db.RealOrders.Count(order => order.CustomerId == customer.Id && order.State == OrderState.Held),
                    OrdersRejected = db.RealOrders.Count(order => order.CustomerId == customer.Id && order.State == OrderState.Rejected),
                    OrdersPending = db.RealOrders.Count(order => order.CustomerId == customer.Id && order.State == OrderState.Pending),
                    QuotesEnding = quotesEnding.Count(quote => quote.CustomerId == customer.Id),
                    FirstQuoteEnds = quotesEnding.Where(quote => quote.CustomerId == customer.Id).Min(quote => (DateOnly?)quote.ValidUntil),
                    ContractsEnding = contractsEnding.Count(contract => contract.CustomerId == customer.Id),
                    FirstContractEnds = contractsEnding.Where(contract => contract.CustomerId == customer.Id).Min(contract => contract.To),
                    Today = today,
                },
            })
            .SingleOrDefaultAsync(cancellationToken);
    }
}
