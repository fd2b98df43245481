using Microsoft.AspNetCore.Components;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Components.OrderFields;

public sealed partial class LineFields
{
    [Parameter, EditorRequired] public OpenOrder Open { get; set; } = null!;

    [Parameter, EditorRequired] public OrderLine Line { get; set; } = null!;

    /// <summary>Those of the line.</summary>
    [Parameter] public IReadOnlyList<Finding> Findings { get; set; } = [];

    [Parameter] public bool CanEdit { get; set; }

    [Parameter] public EventCallback<OrderEdit> Edited { get; set; }

    [Parameter] public EventCallback<Finding> Mend { get; set; }

    private IReadOnlyList<LineField> Shown => Line.Action == LineAction.Add
        ? [LineField.Quantity, LineField.Location, LineField.RequestedOn, .. Open.TermsOf(Line).Count > 0 || Open.Order.TermOf(Line) is not null ? [LineField.TermMonths] : Array.Empty<LineField>(), LineField.Contract, LineField.Entitlement]
        : [LineField.Quantity, LineField.Location, LineField.RequestedOn, .. FindingsAt(LineField.TermMonths).Count > 0 || Line.TermMonths is not null ? [LineField.TermMonths] : Array.Empty<LineField>(), LineField.Contract];

    private IReadOnlyList<Finding> FindingsAt(LineField field) => [.. Findings.Where(finding => finding.Path == FieldPath.Root.Line(Line.Id.Value).Field(field.ToString()))];
}
