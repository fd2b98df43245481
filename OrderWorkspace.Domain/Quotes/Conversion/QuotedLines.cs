using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Makes the lines of an order from lines of a quote. A line keeps its identity.</summary>
internal sealed class QuotedLines
{
    private readonly OpenQuote _open;
    private readonly Id<Order> _order;
    private readonly FieldSource _source;

    public QuotedLines(OpenQuote open, Id<Order> order)
    {
        (_open, _order, _source) = (open, order, new FieldSource(SourceKind.Quote, open.Quote.Number.Value));
        Whole = open.Lines.Select(line => KeyValuePair.Create(line.Id, All(line, line.ParentId))).ToImmutableSortedDictionary();
    }

    /// <summary>All of each line of the quote, without the prices that were agreed.</summary>
    public ImmutableSortedDictionary<LineId, OrderLine> Whole { get; }

    /// <summary>So many of the line as it was agreed; nothing may be charged for what was agreed to cost nothing, whatever its price is by now in <paramref name="prices"/>.</summary>
    public OrderLine Make(TakenLine taken, TodaysPrices prices)
    {
        var (line, quantity, parent) = taken;
        return (parent == line.ParentId ? Whole[line.Id] : All(_open.Alone(line), parent)) with
        {
            Quantity = quantity,
            AgreedCharges = line.Charges.Count > 0
                ? QuotedCharges.ForNext(quantity, line, _open)
                : [.. prices.Of(line).Select(c => new AgreedCharge(c.Label, c.Kind, c.Period, c.Unit, 0m, quantity, Money.Zero(_open.Quote.Currency), _open.Quote.Number.Value))],
        };
    }

    private OrderLine All(QuoteLine line, LineId? parent)
    {
        var (offering, product) = (_open.OfferingOf(line), _open.Context.ProductOf(line.SoldProductId));
        DateOnly? requestedOn = parent is null && line.Action == LineAction.Add && offering is { LeadTimeDays: > 0 and var days } ? _open.Context.Today.AddDays(days) : null;
        return new OrderLine
        {
            OrderId = _order,
            Id = line.Id,
            ParentId = parent,
            Position = line.Position,
            Action = line.Action,
            OfferingId = line.OfferingId,
            Name = line.Name,
            SpecificationId = product is null ? offering?.SpecificationId : product.SpecificationId,
            SoldProductId = line.SoldProductId,
            Quantity = line.Quantity,
            Characteristics = product is null ? line.Characteristics : Beside(product, line.Characteristics),
            LocationId = line.LocationId,
            RequestedOn = requestedOn,
            TermMonths = line.TermMonths,
            ContractId = product?.ContractId,
            QuoteLineId = line.Id,
            ReplacedCharges = product?.Charges ?? [],
            Sources = SourcesOf(line, requestedOn is null ? null : offering),
        };
    }

    internal static Characteristic[] Beside(SoldProduct product, IReadOnlyList<Characteristic> agreed) =>
        [.. agreed.Select(c => c with { OldValue = product.Characteristics.ValueOf(c.Name) })];

    private Dictionary<string, FieldSource> SourcesOf(QuoteLine line, ProductOffering? dated)
    {
        var sources = new Dictionary<string, FieldSource>(line.Characteristics.Count + 4) { [nameof(LineField.Quantity)] = _source };
        if (line.LocationId is not null) sources[nameof(LineField.Location)] = _source;
        if (line.TermMonths is not null) sources[nameof(LineField.TermMonths)] = _source;
        if (dated is not null) sources[nameof(LineField.RequestedOn)] = new FieldSource(SourceKind.Offering, dated.Name);
        foreach (var characteristic in line.Characteristics)
            if (characteristic.Value is not null)
                sources[characteristic.Name] = _source;
        return sources;
    }
}
