using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Orders.Capture;

public static class Mending
{
    /// <summary>The edit that does what the fix of <paramref name="finding"/> says; null when the field or offering is not there any more.</summary>
    public static OrderEdit? EditFor(this OpenOrder open, Finding finding) => (finding.Fix, finding.Path.LineOf()) switch
    {
        ({ Kind: FixKind.AddOffering, Value: { } code }, _) => open.Context.OfferingOf(code) is { } offering ? new AddOffering(offering.Id) : null,
        ({ Kind: FixKind.AddComponent, Value: { } code }, { } bundle) => new AddComponent(bundle, code),
        ({ Kind: FixKind.RemoveLine }, { } line) => new RemoveLines([line]),
        ({ Kind: FixKind.SetValue } fix, { } line) => InLine(finding.Path, line, fix.Value),
        ({ Kind: FixKind.SetValue } fix, null) when Enum.TryParse<HeaderField>(finding.Path.Value, ignoreCase: true, out var field) => new SetHeaderField(field, fix.Value),
        _ => null,
    };

    private static OrderEdit? InLine(FieldPath path, LineId line, string? value) =>
        path.CharacteristicName is { } name ? new SetCharacteristic(line, name, value)
        : path.LineFieldOf() is { } field ? new SetLineField(line, field, value)
        : null;
}
