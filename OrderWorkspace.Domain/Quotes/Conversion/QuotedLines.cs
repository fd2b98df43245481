using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Makes the lines of an order from lines of a quote. A line keeps its identity.</summary>
internal sealed class QuotedLines(OpenQuote open, TodaysPrices prices)
{
    private readonly FieldSource _quoted = new(SourceKind.Quote, open.Quote.Number.Value);

    /// <summary>So many of the line as it was agreed, on <paramref name="order"/>.</summary>
    public OrderLine Make(TakenLine taken, Id<Order> order)
    {
        var (line, quantity, parent) = taken;
        var (offering, product) = (open.OfferingOf(line), open.Context.ProductOf(line.SoldProductId));
        DateOnly? requestedOn = parent is null && line.Action == LineAction.Add && offering is { LeadTimeDays: > 0 and var days } ? open.Context.Today.AddDays(days) : null;
        return new OrderLine
        {
            OrderId = order,
            Id = line.Id,
            ParentId = parent,
            Position = line.Position,
            Action = line.Action,
            OfferingId = line.OfferingId,
            Name = line.Name,
            SpecificationId = product is null ? offering?.SpecificationId : product.SpecificationId,
            SoldProductId = line.SoldProductId,
            Quantity = quantity,
            Characteristics = product is null ? line.Characteristics : Beside(product, line.Characteristics),
            LocationId = line.LocationId,
            RequestedOn = requestedOn,
            TermMonths = line.TermMonths,
            ContractId = product?.ContractId,
            QuoteLineId = line.Id,
            AgreedCharges = Charges(line, quantity),
            ReplacedCharges = product?.Charges ?? [],
            Sources = SourcesOf(line, requestedOn is null ? null : offering),
        };
    }

    /// <summary>Nothing may be charged for what was agreed to cost nothing, whatever its price is by now.</summary>
    private IReadOnlyList<AgreedCharge> Charges(QuoteLine line, decimal quantity) => line.Charges.Count > 0
        ? QuotedCharges.ForNext(quantity, line, open.Quote.Number)
        : [.. prices.Of(line).Select(c => new AgreedCharge(c.Label, c.Kind, c.Period, c.Unit, 0m, quantity, Money.Zero(open.Quote.Currency), open.Quote.Number.Value))];

    internal static Characteristic[] Beside(SoldProduct product, IReadOnlyList<Characteristic> agreed) =>
        [.. agreed.Select(c => c with { OldValue = product.Characteristics.ValueOf(c.Name) })];

    private Dictionary<string, FieldSource> SourcesOf(QuoteLine line, ProductOffering? dated)
    {
        var sources = new Dictionary<string, FieldSource>(line.Characteristics.Count + 4) { [nameof(LineField.Quantity)] = _quoted };
        if (line.LocationId is not null) sources[nameof(LineField.Location)] = _quoted;
        if (line.TermMonths is not null) sources[nameof(LineField.TermMonths)] = _quoted;
        if (dated is not null) sources[nameof(LineField.RequestedOn)] = new FieldSource(SourceKind.Offering, dated.Name);
        foreach (var characteristic in line.Characteristics)
            if (characteristic.Value is not null)
                sources[characteristic.Name] = _quoted;
        return sources;
    }
}
