using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Orders;

/// <summary>Loads what decisions about an order need to know. How many statements that takes does not depend on the number of lines.</summary>
internal static class OrderContexts
{
    // A customer of more orders in a week than this orders by machine; what it usually takes shows in the last few.
    private const int MostEarlierOrders = 25;
    private const int MostOrdersBefore = 10;
    private const int MostLinesBefore = 100;

    private static readonly LineState?[] Open = [.. Enum.GetValues<LineState>().Cast<LineState?>().Where(LineLife.IsOpen)];

    // Kept, since the runtime builds what is written in a method anew at each call.
    private static readonly Expression<Func<Order, EarlierOrder>> Earlier = o => new EarlierOrder
    {
        Id = o.Id,
        Number = o.Number,
        Kind = o.Kind,
        State = o.State,
        CreatedAt = o.CreatedAt,
        PurchaseOrderNumber = o.PurchaseOrderNumber,
        QuoteId = o.QuoteId,
        Likeness = o.Likeness,
        OrderingContactId = o.OrderingContactId,
        BillingContactId = o.BillingContactId,
        TechnicalContactId = o.TechnicalContactId,
        BillingLocationId = o.BillingLocationId,
        DeliveryLocationId = o.DeliveryLocationId,
    };

    /// <summary>All about the customer, nothing yet of offerings and sold products.</summary>
    public static async Task<OrderContext> OfCustomerAsync(
        this WorkspaceDb db, Customer customer, CatalogContexts catalog, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, today) = (customer.Id, customer.DayAt(now));
        var earlier = await db.EarlierOrdersAsync(id, now, cancellationToken);
        var (entitlements, draws) = await db.EntitlementsAsync(id, cancellationToken);
        return new OrderContext
        {
            Today = today,
            Customer = customer,
            Misfits = JsonSchemas.Misfits,
            Contacts = await db.Contacts.AsNoTracking().Where(c => c.CustomerId == id).OrderBy(c => c.Number).ToListAsync(cancellationToken),
            Locations = await db.Locations.AsNoTracking().Where(l => l.CustomerId == id).OrderBy(l => l.Name).ToListAsync(cancellationToken),
            Contracts = await db.Contracts.AsNoTracking().Where(c => c.CustomerId == id).OrderBy(c => c.Number).ToListAsync(cancellationToken),
            Entitlements = entitlements,
            OpenDraws = draws,
            Prices = await catalog.PricesForAsync(db, customer, customer.Currency, today, cancellationToken),
            Installed = await db.InstalledAsync(id, cancellationToken),
            EarlierOrders = earlier,
            TakenBefore = await db.TakenBeforeAsync(earlier.Where(o => o.State != OrderState.Draft).Take(MostOrdersBefore).Select(o => o.Id).ToList(), cancellationToken),
        };
    }

    /// <summary>The same context with these sold products of the customer, what they are parts of, and all the parts of that.</summary>
    public static async Task<OrderContext> WithProductsAsync(
        this OrderContext context, WorkspaceDb db, IEnumerable<Id<SoldProduct>> products, CancellationToken cancellationToken)
    {
        var ids = products.Where(id => !context.SoldProducts.ContainsKey(id)).Distinct().ToList();
        return ids.Count > 0 ? await context.WithNewProductsAsync(db, ids, cancellationToken) : context;
    }

    private static Task<List<EarlierOrder>> EarlierOrdersAsync(this WorkspaceDb db, Id<Customer> customer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-EarlierOrder.Days - 1); // a day more, since days are the customer's own
        return db.RealOrders
            .Where(o => o.CustomerId == customer && (o.State != OrderState.Draft || o.CreatedAt >= since))
            .OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Number)
            .Take(MostEarlierOrders)
            .Select(Earlier)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The customer's entitlements, and what open lines draw on them.</summary>
    private static async Task<(List<Entitlement> Entitlements, List<OpenDraw> Draws)> EntitlementsAsync(this WorkspaceDb db, Id<Customer> customer, CancellationToken cancellationToken)
    {
        var rows = await (
            from entitlement in db.Entitlements.AsNoTracking()
            join line in db.OrderLines.Where(l => l.Action == LineAction.Add && Open.Contains(l.State)) on entitlement.Id equals line.EntitlementId into drawing
            from line in drawing.DefaultIfEmpty()
            where entitlement.CustomerId == customer
            orderby entitlement.Number
            select new { Entitlement = entitlement, OrderId = (Id<Order>?)line!.OrderId, Quantity = line.Quantity ?? 0 }).ToListAsync(cancellationToken);
        return (
            [.. rows.Select(row => row.Entitlement).DistinctBy(entitlement => entitlement.Id)],
            [.. rows.Where(row => row.OrderId is not null).Select(row => new OpenDraw(row.OrderId!.Value, row.Entitlement.Id, row.Quantity))]);
    }

    private static Task<List<InstalledOffering>> InstalledAsync(this WorkspaceDb db, Id<Customer> customer, CancellationToken cancellationToken) => (
        from installed in db.SoldProducts
            .Where(p => p.CustomerId == customer && (p.State == SoldProductState.Active || p.State == SoldProductState.Suspended || p.State == SoldProductState.PendingActive))
            .GroupBy(p => p.OfferingId, (id, same) => new { Id = id, Count = same.Count() })
        join offering in db.Offerings on installed.Id equals offering.Id
        orderby offering.Code, offering.Revision
        select new InstalledOffering(offering.Id, offering.Code, offering.Name, installed.Count, offering.Relationships)).ToListAsync(cancellationToken);

    // Of more lines than are read those of the newest orders, as their identities tell, which begin with the time (SQL Server sorts them otherwise: there
    // those of any of these orders). To sort by a column of the orders would have the database read orders of everybody.
    private static async Task<IReadOnlyList<Taken>> TakenBeforeAsync(this WorkspaceDb db, List<Id<Order>> newestFirst, CancellationToken cancellationToken)
    {
        if (newestFirst.Count == 0) return [];
        var lines = await (
            from line in db.OrderLines.AsNoTracking()
            join offering in db.Offerings on line.OfferingId equals offering.Id
            where newestFirst.Contains(line.OrderId) && line.Action == LineAction.Add && line.State != LineState.Cancelled
            orderby line.OrderId descending, line.Id
            select new { line.OrderId, Taken = new Taken(offering.Code, line.Characteristics, line.TermMonths, line.LocationId, line.SiteContactId) }).Take(MostLinesBefore).ToListAsync(cancellationToken);
        return [.. lines.OrderBy(line => newestFirst.IndexOf(line.OrderId)).Select(line => line.Taken)];
    }

    private static List<Id<SoldProduct>> WholesOutside(List<SoldProduct> products) =>
        [.. products.Select(p => p.ParentId).OfType<Id<SoldProduct>>().Except(products.Select(p => p.Id))];

    private static async Task<OrderContext> WithNewProductsAsync(this OrderContext context, WorkspaceDb db, List<Id<SoldProduct>> ids, CancellationToken cancellationToken)
    {
        var customer = context.Customer.Id;
        var found = await db.SoldProducts.AsNoTracking().Where(p => p.CustomerId == customer && ids.Contains(p.Id)).ToListAsync(cancellationToken);
        while (WholesOutside(found) is { Count: > 0 } wholes)
        {
            var above = await db.SoldProducts.AsNoTracking().Where(p => p.CustomerId == customer && wholes.Contains(p.Id)).ToListAsync(cancellationToken);
            if (above.Count == 0) break;
            found.AddRange(above);
        }
        for (var level = found; level.Count > 0; found.AddRange(level))
        {
            var parents = level.ConvertAll(p => (Id<SoldProduct>?)p.Id);
            var seen = found.ConvertAll(p => p.Id);
            level = await db.SoldProducts.AsNoTracking()
                .Where(p => p.CustomerId == customer && parents.Contains(p.ParentId) && !seen.Contains(p.Id)).ToListAsync(cancellationToken);
        }

        var all = found.ConvertAll(p => (Id<SoldProduct>?)p.Id);
        var elsewhere = await (
            from line in db.OrderLines
            join order in db.RealOrders on line.OrderId equals order.Id
            where all.Contains(line.SoldProductId) && (line.Holds != null || order.State == OrderState.Draft)
            select new { Product = line.SoldProductId!.Value, order.Id, order.Number, IsDraft = order.State == OrderState.Draft }).ToListAsync(cancellationToken);
        return context with
        {
            SoldProducts = context.SoldProducts.SetItems(found.Select(p => KeyValuePair.Create(p.Id, p))),
            OnOtherOrders = context.OnOtherOrders.SetItems(elsewhere
                .Where(e => e.Id != context.OrderId).OrderByDescending(e => e.IsDraft)
                .Select(e => KeyValuePair.Create(e.Product, new OtherOrder(e.Number, e.IsDraft)))),
        };
    }
}
