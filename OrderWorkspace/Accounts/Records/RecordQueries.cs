using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Accounts.Records;

/// <summary>A contact, contract, entitlement or sold product of a customer, by its number.</summary>
public sealed class RecordQueries(IDbContextFactory<WorkspaceDb> databases)
{
    private const int MostProducts = 20;

    /// <summary>null when the customer has no such record, or is not for the user to see.</summary>
    public async Task<RecordView?> FindAsync(User by, Number<Customer> customer, string number, CancellationToken cancellationToken)
    {
        await using var db = await databases.ConnectAsync(cancellationToken);
        var owner = db.Customers.VisibleTo(by).Where(visible => visible.Number == customer).Select(visible => visible.Id);
        return Is(NumberSeries.SoldProduct) ? await ProductAsync(db, owner, new(number), cancellationToken)
            : Is(NumberSeries.Contract) ? await ContractAsync(db, owner, new(number), cancellationToken)
            : Is(NumberSeries.Entitlement) ? await EntitlementAsync(db, owner, new(number), cancellationToken)
            : Is(NumberSeries.Contact) ? await ContactAsync(db, owner, new(number), cancellationToken)
            : null;

        bool Is(NumberSeries series) => number.StartsWith(series.Prefix, StringComparison.Ordinal);
    }

    private static async Task<RecordView?> ProductAsync(
        WorkspaceDb db, IQueryable<Id<Customer>> owner, Number<SoldProduct> number, CancellationToken cancellationToken) => await (
        from product in db.SoldProducts.AsNoTracking()
        where product.Number == number && owner.Contains(product.CustomerId)
        join specification in db.Specifications on product.SpecificationId equals specification.Id into specifications
        from specification in specifications.DefaultIfEmpty()
        join location in db.Locations on product.LocationId equals location.Id into locations
        from location in locations.DefaultIfEmpty()
        join contract in db.Contracts on product.ContractId equals contract.Id into contracts
        from contract in contracts.DefaultIfEmpty()
        join parent in db.SoldProducts on product.ParentId equals parent.Id into parents
        from parent in parents.DefaultIfEmpty()
        select new ProductView
        {
            Number = product.Number.ToString(),
            Name = product.Name,
            State = product.State,
            Quantity = product.Quantity,
            Characteristics = product.Characteristics,
            Specification = specification == null ? Array.Empty<Domain.Catalog.CharacteristicSpecification>() : specification.Characteristics,
            Charges = product.Charges,
            Location = location == null ? null : new LocationRow(
                location.Name, location.Street, location.PostalCode, location.City, location.Country, location.IsBillingDefault, location.IsDeliveryDefault),
            Contract = contract == null ? null : new RecordLink(contract.Number.ToString(), contract.Name),
            Parent = parent == null ? null : new RecordLink(parent.Number.ToString(), parent.Name),
            Children = db.SoldProducts.Where(child => child.ParentId == product.Id).OrderBy(child => child.Number).Take(MostProducts)
                .Select(child => new RecordLink(child.Number.ToString(), child.Name)).ToList(),
            Order = db.Orders.Where(order => order.Id == product.OrderId).Select(order => (Number<Order>?)order.Number).FirstOrDefault(),
            ActivatedOn = product.ActivatedOn,
            TerminatedOn = product.TerminatedOn,
        }).SingleOrDefaultAsync(cancellationToken);

    private static async Task<RecordView?> ContractAsync(
        WorkspaceDb db, IQueryable<Id<Customer>> owner, Number<Contract> number, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().SingleOrDefaultAsync(found => found.Number == number && owner.Contains(found.CustomerId), cancellationToken);
        return contract is null ? null : new ContractView
        {
            Number = contract.Number.Value,
            Name = contract.Name,
            State = contract.State,
            From = contract.From,
            To = contract.To,
            RenewalMonths = contract.RenewalMonths,
            Terms = contract.Terms,
            Currency = contract.Currency,
            PriceList = await db.PriceLists.Where(list => list.Id == contract.PriceListId).Select(list => list.Name).SingleOrDefaultAsync(cancellationToken),
            RecurringAdjustmentPercent = contract.RecurringAdjustmentPercent,
            EarlyTerminationPercent = contract.EarlyTerminationPercent,
            NegotiatedPrices = await PricesAsync(db, contract, cancellationToken),
            Quote = await db.Quotes.Where(quote => quote.Id == contract.QuoteId).Select(quote => (Number<Quote>?)quote.Number).SingleOrDefaultAsync(cancellationToken),
            Bought = await BoughtAsync(db, contract, cancellationToken),
            Entitlements = await db.Entitlements.Where(entitlement => entitlement.ContractId == contract.Id).OrderBy(entitlement => entitlement.ValidTo)
                .Take(MostProducts).Select(EntitlementRow.Of).ToListAsync(cancellationToken),
            Products = await db.SoldProducts.Where(product => product.ContractId == contract.Id).OrderBy(product => product.Number)
                .Take(MostProducts).Select(product => new RecordLink(product.Number.ToString(), product.Name)).ToListAsync(cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<BoughtRow>> BoughtAsync(WorkspaceDb db, Contract contract, CancellationToken cancellationToken)
    {
        var first = contract.Lines.Take(MostProducts).ToList();
        var ids = first.Select(line => line.OrderId).Distinct().ToList();
        var orders = await db.Orders.Where(order => ids.Contains(order.Id)).Select(order => new { order.Id, order.Number }).ToDictionaryAsync(order => order.Id, order => order.Number, cancellationToken);
        return [.. first.Where(line => orders.ContainsKey(line.OrderId)).Select(line => new BoughtRow(line.OrderId, line.LineId, orders[line.OrderId], line.Name, line.Quantity))];
    }

    private static async Task<IReadOnlyList<NegotiatedPriceRow>> PricesAsync(WorkspaceDb db, Contract contract, CancellationToken cancellationToken)
    {
        var codes = contract.NegotiatedPrices.Select(price => price.OfferingCode).Distinct().ToList();
        var names = await db.Offerings.Where(offering => codes.Contains(offering.Code)).OrderBy(offering => offering.Revision)
            .Select(offering => new { offering.Code, offering.Name }).ToListAsync(cancellationToken);
        var newest = names.GroupBy(offering => offering.Code).ToDictionary(revisions => revisions.Key, revisions => revisions.Last().Name);
        return [.. contract.NegotiatedPrices.Select(price =>
            new NegotiatedPriceRow(newest.GetValueOrDefault(price.OfferingCode, price.OfferingCode), price.Label, price.UnitPrice))];
    }

    private static async Task<RecordView?> EntitlementAsync(
        WorkspaceDb db, IQueryable<Id<Customer>> owner, Number<Entitlement> number, CancellationToken cancellationToken) => await (
        from entitlement in db.Entitlements
        where entitlement.Number == number && owner.Contains(entitlement.CustomerId)
        join contract in db.Contracts on entitlement.ContractId equals contract.Id
        join product in db.SoldProducts on entitlement.SoldProductId equals product.Id into products
        from product in products.DefaultIfEmpty()
        select new EntitlementView
        {
            Number = entitlement.Number.ToString(),
            Name = entitlement.Name,
            Balance = new EntitlementRow(
                entitlement.Number, entitlement.Name, entitlement.Unit, entitlement.UnitsGranted, entitlement.UnitsUsed, entitlement.ValidFrom, entitlement.ValidTo),
            Contract = new RecordLink(contract.Number.ToString(), contract.Name),
            Offering = db.Offerings.Where(offering => offering.Code == entitlement.OfferingCode).OrderByDescending(offering => offering.Revision)
                .Select(offering => offering.Name).FirstOrDefault(),
            Product = product == null ? null : new RecordLink(product.Number.ToString(), product.Name),
        }).SingleOrDefaultAsync(cancellationToken);

    private static async Task<RecordView?> ContactAsync(
        WorkspaceDb db, IQueryable<Id<Customer>> owner, Number<Contact> number, CancellationToken cancellationToken) => await (
        from contact in db.Contacts
        where contact.Number == number && owner.Contains(contact.CustomerId)
        select new ContactView
        {
            Number = contact.Number.ToString(),
            Name = contact.Name,
            Email = contact.Email,
            Phone = contact.Phone,
            Roles = contact.Roles,
        }).SingleOrDefaultAsync(cancellationToken);
}
