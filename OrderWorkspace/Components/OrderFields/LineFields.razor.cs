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

    private IReadOnlyList<LineField> Shown =>
    [
        LineField.Quantity,
        LineField.Location,
        .. Only(Open.Order.Kind != OrderKind.Quote, LineField.SiteContact), // whom to meet is said when it is ordered
        LineField.RequestedOn,
        .. Only(IsAdd ? Open.TermsOf(Line).Count > 0 || Open.Order.TermOf(Line) is not null : FindingsAt(LineField.TermMonths).Count > 0 || Line.TermMonths is not null, LineField.TermMonths),
        .. Only(Open.Order.Kind.IsPriced(), LineField.Contract),
        .. Only(IsAdd && Open.Order.Kind.IsPriced(), LineField.Entitlement),
    ];

    private bool IsAdd => Line.Action == LineAction.Add;

    private static IEnumerable<LineField> Only(bool isShown, LineField field) => isShown ? [field] : [];

    private IReadOnlyList<Finding> FindingsAt(LineField field) => [.. Findings.Where(finding => finding.Path == FieldPath.Root.Line(Line.Id.Value).Field(field.ToString()))];
}
