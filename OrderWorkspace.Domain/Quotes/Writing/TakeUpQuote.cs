using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Quotes.Writing;

/// <summary>Puts what a quote says on paper, to go on writing it; what it does not say of the header is filled as for an order.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Lines">Its lines as those of an order, parents before their children.</param>
public sealed record TakeUpQuote(Quote Quote, IReadOnlyList<OrderLine> Lines) : OrderEdit
{
    /// <inheritdoc/>
    public override bool IsUndoable => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Id<ProductOffering>> Offerings => [.. Lines.Select(line => line.OfferingId).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Id<SoldProduct>> SoldProducts => [.. Lines.Select(line => line.SoldProductId).OfType<Id<SoldProduct>>()];

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var quoted = new FieldSource(SourceKind.Quote, Quote.Number.Value);
        var header = HeaderPreFill.Fill(open.Context, OrderKind.Quote).Select(filled => filled.Field switch
        {
            HeaderField.OrderingContact when Quote.ContactId is { } contact => (filled.Field, new FieldValue(contact.ToString(), quoted)),
            HeaderField.Contract => (filled.Field, new FieldValue(Quote.ContractId?.ToString(), quoted)),
            _ => (filled.Field, new FieldValue(filled.Value, filled.Source)),
        });
        return Changes(
        [
            .. header.Where(field => field.Item2.Text is not null).Select(field => new HeaderFieldChanged(field.Field, open.Order.Read(field.Field), field.Item2)),
            .. Lines.Select(line => new LineAdded(line)),
        ]);
    }
}
