using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Makes a line as it is now where somebody chose that instead of what was agreed.</summary>
internal static class AnsweredLine
{
    /// <summary>The line with what is true now, or with the value that was given.</summary>
    public static OrderLine Taking(this OrderLine line, ConversionDifference difference, string? value, OrderContext context, Editor by) => difference switch
    {
        OfferingSuperseded { Now: var now } => line.SoldBy(now, context),
        PriceMoved => line with { AgreedCharges = [] },
        NotOrderable found => line.With(found, value is null ? Usual(found) : Entered(value, by), context),
        _ => line,
    };

    /// <summary>The newer version of an offering; values that it does not know go.</summary>
    private static OrderLine SoldBy(this OrderLine line, ProductOffering now, OrderContext context)
    {
        var specification = now.SpecificationId is { } id ? context.Specifications.GetValueOrDefault(id) : null;
        return line with
        {
            OfferingId = now.Id,
            Name = now.Name,
            SpecificationId = now.SpecificationId,
            Characteristics = [.. (specification?.Characteristics ?? []).Select(c =>
                new Characteristic(c.Name, specification.Carried(new(c.Name, line.Characteristics.ValueOf(c.Name)), context.SpecificationOf(line)) ?? c.Default))],
        };
    }

    private static OrderLine With(this OrderLine line, NotOrderable found, FieldValue value, OrderContext context)
    {
        var path = found.Finding.Path;
        if (path.LineFieldOf() is { } field) return line.Write(field, value);
        if (path.CharacteristicName is not { } name) return line;
        if (found.Finding.Kind == CharacteristicFindings.Unknown)
            return line with { Characteristics = [.. line.Characteristics.Where(c => c.Name != name)] };
        if (value.Text is null && path != path.Edited()) return line; // what is wrong inside a value is not mended by having none
        var specification = context.SpecificationOf(line)?.Characteristics.FirstOrDefault(c => c.Name == name);
        return line.Write(name, value with { Text = specification?.InUsualForm(value.Text) ?? value.Text });
    }

    private static FieldValue Usual(NotOrderable found) => new(found.Now, found.Now is null ? null : new FieldSource(SourceKind.Specification));

    /// <summary>What <paramref name="by"/> says of a field.</summary>
    public static FieldValue Entered(string? value, Editor by) => new(value, new FieldSource(SourceKind.Entered, by.Name));
}
