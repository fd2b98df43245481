using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.QuickAdd;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Orders.AddLines;

/// <summary>What can be put on an order: what its customer may buy, and what it has.</summary>
public sealed class OfferingQueries(IDbContextFactory<WorkspaceDb> databases)
{
    private const int MostProducts = 1000;

    /// <summary>Everything that an order of <paramref name="kind"/> can give the customer today, where it is priced at a price in its currency, by category and name.</summary>
    public async Task<OfferingsSold> SoldToAsync(User by, OrderKind kind, OrderContext context, CancellationToken cancellationToken)
    {
        var (customer, today) = (context.Customer, context.Today);
        if (!by.May(kind.ToSee(), customer.Id)) return OfferingsSold.Nothing;

        await using var db = await databases.ConnectAsync(cancellationToken);
        var offerings = await db.Offerings.AsNoTracking()
            .Where(o => o.Lifecycle == OfferingLifecycle.Active && o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            .OrderBy(o => o.Category).ThenBy(o => o.Name).ToListAsync(cancellationToken);
        var specifications = await SpecificationsAsync(db, offerings.Select(o => o.SpecificationId), cancellationToken);
        offerings.RemoveAll(o => !o.IsFor(customer) || !Names(kind, o.SpecificationId, specifications));
        var lists = context.Prices.Lists.Select(list => list.Id).ToList();
        var prices = await db.Prices.AsNoTracking().Where(p => lists.Contains(p.PriceListId)).ToListAsync(cancellationToken);
        var bought = await db.SoldProducts.Where(p => p.CustomerId == customer.Id && p.ActivatedOn != null)
            .GroupBy(p => p.OfferingCode).Select(same => new { Code = same.Key, On = same.Max(p => p.ActivatedOn) })
            .ToDictionaryAsync(same => same.Code, same => same.On, cancellationToken);

        var book = context.Prices.In(customer.Currency).With(prices);
        List<OfferingRow> rows = [.. offerings.Select(o => Row(o, kind, book.For(o.Code, today), bought.GetValueOrDefault(o.Code))).OfType<OfferingRow>()];
        var sold = offerings.IntersectBy(rows.Select(row => row.Id), offering => offering.Id).ToList();
        return new(rows, new QuickAddCatalog(sold, specifications.Values, context.Locations.Where(location => location.IsOpenOn(today))));
    }

    /// <summary>What the customer has in use that an order of <paramref name="kind"/> can be about, by number; the first thousand of a customer with very many.</summary>
    public async Task<IReadOnlyList<ProductRow>> InUseAsync(User by, OrderKind kind, OrderContext context, CancellationToken cancellationToken)
    {
        var customer = context.Customer;
        if (!by.May(kind.ToSee(), customer.Id)) return [];

        await using var db = await databases.ConnectAsync(cancellationToken);
        var found = await db.SoldProducts.AsNoTracking()
            .Where(p => p.CustomerId == customer.Id && (p.State == SoldProductState.Active || p.State == SoldProductState.Suspended))
            .OrderBy(p => p.Number).Take(MostProducts).ToListAsync(cancellationToken);
        var specifications = await SpecificationsAsync(db, found.Select(p => p.SpecificationId), cancellationToken);
        found.RemoveAll(p => !Names(kind, p.SpecificationId, specifications));
        var on = await OpenOrdersOfAsync(db, found, cancellationToken);
        var wholes = found.Select(p => p.ParentId).ToHashSet();
        return [.. found.Select(p => Row(p, context, on.GetValueOrDefault(p.Id)) with { HasParts = wholes.Contains(p.Id) })];
    }

    /// <summary>What hangs on these products of the customer if they are changed or end today.</summary>
    public async Task<Impact> ImpactOfAsync(User by, OrderContext context, IReadOnlyList<Id<SoldProduct>> products, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.SeeOrders, context.Customer.Id)) return new Impact();
        await using var db = await databases.ConnectAsync(cancellationToken);
        return Impact.Of(await context.WithProductsAsync(db, products, cancellationToken), products, context.Today);
    }

    private static Task<Dictionary<Id<ProductSpecification>, ProductSpecification>> SpecificationsAsync(
        WorkspaceDb db, IEnumerable<Id<ProductSpecification>?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<Id<ProductSpecification>>().Distinct().ToList();
        return db.Specifications.AsNoTracking().Where(s => wanted.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
    }

    private static bool Names(OrderKind kind, Id<ProductSpecification>? specification, Dictionary<Id<ProductSpecification>, ProductSpecification> specifications) =>
        kind.Names(specification is { } id ? specifications.GetValueOrDefault(id) : null);

    private static async Task<Dictionary<Id<SoldProduct>, OtherOrder>> OpenOrdersOfAsync(WorkspaceDb db, List<SoldProduct> products, CancellationToken cancellationToken)
    {
        var ids = products.ConvertAll(p => (Id<SoldProduct>?)p.Id);
        var lines = await (
            from line in db.OrderLines
            join order in db.RealOrders on line.OrderId equals order.Id
            where ids.Contains(line.SoldProductId) && (line.Holds != null || order.State == OrderState.Draft)
            select new { Product = line.SoldProductId!.Value, order.Number, IsDraft = order.State == OrderState.Draft }).ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.Product)
            .ToDictionary(same => same.Key, same => same.OrderBy(line => line.IsDraft).Select(line => new OtherOrder(line.Number, line.IsDraft)).First());
    }

    // A bundle may be no more than its components; anything else needs a price to be sold.
    private static OfferingRow? Row(ProductOffering offering, OrderKind kind, ListedPrices? priced, DateOnly? lastBoughtOn)
    {
        if (priced is null && !offering.IsBundle && kind.IsPriced()) return null;
        return new(
            offering.Id, offering.Code, offering.Name, offering.Category, offering.Description, offering.IsBundle,
            Lowest(priced, ChargeKind.OneTime), Lowest(priced, ChargeKind.Recurring), lastBoughtOn);
    }

    private static Money? Lowest(ListedPrices? priced, ChargeKind kind)
    {
        if (priced is null) return null;
        var months = priced.Prices.All.Where(p => p.Kind == kind && p.InBundle is null)
            .Select(p => p.Tiers.Min(tier => tier.UnitPrice) / (p.Period is { } period ? (int)period : 1)).ToList();
        return months.Count == 0 ? null : (new Money(months.Min(), priced.Currency) * (priced.Rate?.Rate ?? 1)).Rounded();
    }

    private static ProductRow Row(SoldProduct product, OrderContext context, OtherOrder? on)
    {
        var monthly = product.Charges.Aggregate((Money?)null, (sum, charge) => sum is { } total ? total + charge.Monthly : charge.Monthly);
        return new(product.Id, product.Number, product.Name, product.State, product.Quantity, context.LocationOf(product.LocationId)?.Name, monthly, on);
    }
}
