using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

internal sealed partial class OrderLineBuilder
{
    private readonly Dictionary<string, decimal> _wanted = [];
    private readonly Dictionary<(Id<ProductOffering> Offering, string Characteristic), FilledValue> _usual = [];

    /// <summary>A new line with what the customer usually takes.</summary>
    private OrderLine PreFilled(OrderLine line, ProductOffering offering)
    {
        line = WithHabits(line, offering);
        if (line.TermMonths is not null) line = WithValue(line, offering, LineField.TermMonths);
        if (line.ParentId is not null) return line;
        return WithValue(line.LocationId is null ? WithValue(line, offering, LineField.Location) : line, offering, LineField.SiteContact);
    }

    /// <summary>The line at the top with what the customer has a right to on the day it is asked for.</summary>
    private OrderLine Entitled(OrderLine top, ProductOffering offering)
    {
        if (context.Entitlements.Count == 0 || top.ParentId is not null) return top;
        var wanted = _wanted[offering.Code] = _wanted.GetValueOrDefault(offering.Code) + (top.Quantity ?? 0);
        return WithValue(top, offering, LineField.Entitlement, top with { Quantity = wanted });
    }

    private OrderLine WithHabits(OrderLine line, ProductOffering offering)
    {
        if (context.TakenBefore.Count == 0 || context.SpecificationOf(line) is not { } specification) return line;
        foreach (var characteristic in specification.Characteristics.Where(c => c.IsAskedFor(line.Characteristics)))
            if (Usual(offering, specification, characteristic) is { Source.Kind: SourceKind.Habit } usual)
                line = line.Write(characteristic.Name, new FieldValue(usual.Value, usual.Source));
        return line;
    }

    private FilledValue Usual(ProductOffering offering, ProductSpecification specification, CharacteristicSpecification characteristic)
    {
        if (!_usual.TryGetValue((offering.Id, characteristic.Name), out var usual))
            _usual.Add((offering.Id, characteristic.Name), usual = LinePreFill.Fill(context, offering, specification, characteristic));
        return usual;
    }

    private OrderLine WithValue(OrderLine line, ProductOffering offering, LineField field, OrderLine? asIf = null) =>
        LinePreFill.Fill(order, context, offering, field, asIf ?? line) is { Value: { } value, Source: var source } ? line.Write(field, new FieldValue(value, source)) : line;

    /// <summary>The line at the top is asked for on the first day that leaves time for all that comes with it.</summary>
    private OrderLine InTime(OrderLine top, IEnumerable<OrderLine> lines)
    {
        var slowest = lines.Select(line => context.Offerings[line.OfferingId]).MaxBy(offering => offering.LeadTimeDays)!;
        return top.RequestedOn is null || top.RequestedOn >= context.Today.AddDays(slowest.LeadTimeDays)
            ? top
            : WithValue(top, slowest, LineField.RequestedOn);
    }
}
