using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

internal sealed partial class OrderLineBuilder
{
    private readonly Dictionary<string, decimal> _wanted = [];
    private readonly Dictionary<(Id<ProductOffering> Offering, string Characteristic), FilledValue> _usual = [];
    private readonly Dictionary<Id<ProductOffering>, OrderLine> _configured = [];

    /// <summary>A new line with what the customer usually takes.</summary>
    private OrderLine PreFilled(OrderLine line, ProductOffering offering)
    {
        line = Configured(line, offering);
        if (line.TermMonths is not null) line = WithValue(line, offering, LineField.TermMonths);
        return line.ParentId is null ? WithValue(line, offering, LineField.SiteContact) : line;
    }

    /// <summary>The line at the top goes where the customer usually has it, or where it and all that comes with it can be when that is not where the order goes.</summary>
    private OrderLine Located(OrderLine top, IEnumerable<OrderLine> lines)
    {
        if (top is not { ParentId: null, LocationId: null }) return top;
        var delivered = lines.Where(line => context.SpecificationOf(line)?.NeedsLocation == true).Select(line => context.Offerings[line.OfferingId]).ToList();
        return LinePreFill.Location(order, context, context.Offerings[top.OfferingId], delivered, DateRules.Coming(context, order.RequestedOn(top))) is { Value: { } value, Source: var source }
            ? top.Write(LineField.Location, new FieldValue(value, source))
            : top;
    }

    /// <summary>The line at the top with what the customer has a right to on the day it is asked for.</summary>
    private OrderLine Entitled(OrderLine top, ProductOffering offering)
    {
        if (context.Entitlements.Count == 0 || top.ParentId is not null) return top;
        var wanted = _wanted[offering.Code] = _wanted.GetValueOrDefault(offering.Code) + (top.Quantity ?? 0);
        return WithValue(top, offering, LineField.Entitlement, top with { Quantity = wanted });
    }

    /// <summary>The line with the values that any new line for the offering begins with.</summary>
    private OrderLine Configured(OrderLine line, ProductOffering offering)
    {
        if (context.SpecificationOf(line) is not { } specification || (context.TakenBefore.Count == 0 && specification.JsonSchema is null)) return line;
        if (!_configured.TryGetValue(offering.Id, out var like)) _configured.Add(offering.Id, like = AsTaken(line, WithHabits(line, offering, specification), specification));
        foreach (var characteristic in specification.Characteristics.Where(c => like.Read(c.Name) != line.Read(c.Name)))
            line = line.Write(characteristic.Name, like.Read(characteristic.Name));
        return line;
    }

    private OrderLine WithHabits(OrderLine line, ProductOffering offering, ProductSpecification specification)
    {
        foreach (var characteristic in specification.Characteristics.Where(c => c.IsAskedFor(line.Characteristics)))
            if (Usual(offering, specification, characteristic) is { Source.Kind: SourceKind.Habit } usual)
                line = line.Write(characteristic.Name, new FieldValue(usual.Value, usual.Source));
        return line;
    }

    /// <summary>Of a value that does not go with the others, as a schema may say, the default is left; of a default that does not, nothing.</summary>
    private OrderLine AsTaken(OrderLine defaults, OrderLine usual, ProductSpecification specification)
    {
        foreach (var name in CharacteristicCheck.Refused(specification, usual.Characteristics, context.Misfits)) usual = usual.Write(name, defaults.Read(name));
        foreach (var name in CharacteristicCheck.Refused(specification, usual.Characteristics, context.Misfits)) usual = usual.Write(name, default(FieldValue));
        return usual;
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
