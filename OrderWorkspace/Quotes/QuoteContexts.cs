using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Quotes;

/// <summary>Loads what the conversion of a quote is decided on. How many statements that takes does not depend on the number of lines.</summary>
internal sealed class QuoteContexts(ExpiredQuotes expired, TimeProvider clock)
{
    private readonly CatalogContexts _catalog = new(clock);

    /// <summary>Reads the catalogue anew from now on.</summary>
    public void Forget() => _catalog.Forget();

    /// <summary>The quote with its lines and its customer's state now.</summary>
    public async Task<OpenQuote> OpenAsync(WorkspaceDb db, Quote quote, CancellationToken cancellationToken)
    {
        var lines = await db.QuoteLines.AsNoTracking().Where(line => line.QuoteId == quote.Id).ToListAsync(cancellationToken);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == quote.CustomerId, cancellationToken);
        var context = await db.OfCustomerAsync(customer, _catalog, clock.GetUtcNow(), cancellationToken);
        context = context with { Prices = await _catalog.PricesForAsync(db, customer, quote.Currency, context.Today, cancellationToken) };
        context = await context.WithProductsAsync(db, lines.Select(line => line.SoldProductId).OfType<Id<SoldProduct>>(), cancellationToken);
        context = await WithCatalogAsync(context, db, lines, cancellationToken);
        var ledger = await db.QuoteConversions.AsNoTracking().Where(page => page.QuoteId == quote.Id).ToListAsync(cancellationToken);
        return new OpenQuote(quote, lines, context) { Ledger = ledger, ExpiredQuotes = expired };
    }

    private Task<OrderContext> WithCatalogAsync(OrderContext context, WorkspaceDb db, IReadOnlyList<QuoteLine> lines, CancellationToken cancellationToken)
    {
        var offerings = lines.Select(line => line.OfferingId).Concat(context.SoldProducts.Values.Select(product => product.OfferingId)).ToHashSet();
        var specifications = context.SoldProducts.Values.Select(product => product.SpecificationId).OfType<Id<ProductSpecification>>();
        return _catalog.AddToAsync(context, db, offerings, specifications, cancellationToken);
    }
}
