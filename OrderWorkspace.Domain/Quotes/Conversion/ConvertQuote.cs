using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Begins an order with what was agreed in a quote; what the quote does not say of the header is filled as for any other order. Made by a <see cref="ConversionPlan"/>.</summary>
public sealed record ConvertQuote : OrderEdit
{
    /// <summary>The quote.</summary>
    public required Quote Quote { get; init; }

    /// <summary>The contract the order is under; null when none.</summary>
    public Id<Contract>? ContractId { get; init; }

    /// <summary>The day work may begin; null when nobody said.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The lines, parents before their children.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <inheritdoc/>
    public override bool IsUndoable => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. Lines.Select(line => line.OfferingId).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Id<SoldProduct>> SoldProducts => [.. Lines.Select(line => line.SoldProductId).OfType<Id<SoldProduct>>()];

    /// <summary>An order without lines in the quote's currency, at its rate and price list.</summary>
    internal static OpenOrder Begin(Quote quote, OrderContext context, Editor by, DateTimeOffset now)
    {
        var open = OpenOrder.New(new Number<Order>(quote.Number.Value), context, by, now);
        return open with
        {
            Order = open.Order with
            {
                Channel = Channel.Quote,
                QuoteId = quote.Id,
                Currency = quote.Currency,
                PriceListId = quote.PriceListId,
                Rate = quote.Rate,
                Totals = Totals.None(quote.Currency),
            },
        };
    }

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by) => Changes(
    [
        .. Header(open.Context, by)
            .Where(field => field.Text is not null)
            .Select(field => new HeaderFieldChanged(field.Field, open.Order.Read(field.Field), new FieldValue(field.Text, field.Source))),
        .. Lines.Select(line => new LineAdded(line)),
    ]);

    private IEnumerable<(HeaderField Field, string? Text, FieldSource Source)> Header(OrderContext context, Editor by)
    {
        var quoted = new FieldSource(SourceKind.Quote, Quote.Number.Value);
        var contact = Quote.ContactId is { } id && context.Contacts.Any(c => c.Id == id) ? Quote.ContactId : null;
        foreach (var filled in HeaderPreFill.Fill(context, OrderKind.CustomerOrder))
            yield return filled.Field switch
            {
                HeaderField.OrderingContact when contact is not null => (filled.Field, contact.ToString(), quoted),
                HeaderField.Contract => (filled.Field, ContractId?.ToString(), quoted),
                _ => (filled.Field, filled.Value, filled.Source),
            };
        yield return (HeaderField.RequestedStart, StartsOn is { } start ? IsoDay.Text(start) : null, new FieldSource(SourceKind.Entered, by.Name));
    }
}
