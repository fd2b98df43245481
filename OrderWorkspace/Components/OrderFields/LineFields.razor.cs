using Microsoft.AspNetCore.Components;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;

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
        .. Only(IsAdd ? Terms.Count > 0 || Open.Order.TermOf(Line) is not null : FindingsAt(LineField.TermMonths).Count > 0 || Line.TermMonths is not null, LineField.TermMonths),
        .. Only(Open.Order.Kind.IsPriced(), LineField.Contract),
        .. Only(IsAdd && Open.Order.Kind.IsPriced(), LineField.Entitlement),
    ];

    private bool IsAdd => Line.Action == LineAction.Add;

    private IReadOnlyList<int> Terms => Open.TermsOf(Line);

    private FilledValue? FilledOf(LineField field) => IsAdd && CanEdit && Open.Context.Offerings.GetValueOrDefault(Line.OfferingId) is { } offering
        ? LinePreFill.Fill(Open.Order, Open.Context, offering, field, Line)
        : null;

    private IReadOnlyList<Alternative> AlternativesOf(LineField field) =>
        [.. FilledOf(field)?.Alternatives.Select(other => other with { Label = Text.Of(Open.Context, field, other.Value) ?? other.Label }) ?? []];

    // An empty field takes what is above it, which needs no mark unless there is something to choose.
    private FieldSource? SourceOf(LineField field) => Line.Read(field).Source ?? (FilledOf(field) is { Value: null, Alternatives.Count: > 0 } filled ? filled.Source : null);

    private FieldPath PathOf(LineField field) => FieldPath.Root.Line(Line.Id.Value).Field(field.ToString());

    private IReadOnlyList<Finding> FindingsAt(LineField field) => [.. Findings.Where(finding => finding.Path == PathOf(field))];

    private IReadOnlyList<Choice> ChoicesOf(LineField field) => field switch
    {
        LineField.Location => ValueWords.OpenLocations(Open.Context),
        LineField.SiteContact => ValueWords.Contacts(Open.Context),
        LineField.Contract => [.. Open.Context.Contracts.Where(c => c.IsRunningOn(Open.Context.Today)).Select(c => new Choice(c.Id.ToString(), ValueWords.Label(c)))],
        LineField.Entitlement => [.. Open.EntitlementsOf(Line).Select(e => new Choice(e.Id.ToString(), ValueWords.Label(e)))],
        _ => [.. Terms.Select(term => new Choice($"{term}", Text["Months", term]))],
    };

    /// <summary>What holds while the field is empty.</summary>
    private string Inherited(LineField field) => field switch
    {
        LineField.Location => AsAbove(field, HeaderField.DeliveryLocation),
        LineField.SiteContact => AsAbove(field, HeaderField.TechnicalContact),
        LineField.RequestedOn => AsAbove(field, HeaderField.RequestedCompletion),
        LineField.Contract => AsAbove(field, HeaderField.Contract),
        LineField.TermMonths => AsOnLine(field) ?? "–",
        _ => "–",
    };

    private string? HelpOf(LineField field) => field switch
    {
        LineField.RequestedOn when CanEdit && Line.RequestedOn is null && Open.Order.RequestedOn(Line) is not null => Inherited(field),
        _ => null,
    };

    private string? UnitOf(LineField field) => field == LineField.Quantity ? Open.Context.Offerings.GetValueOrDefault(Line.OfferingId)?.Unit : null;

    private string AsAbove(LineField field, HeaderField onOrder) => AsOnLine(field) ?? AsOnOrder(onOrder);

    private string? AsOnLine(LineField field)
    {
        for (var above = Open.Order.ParentOf(Line); above is not null; above = Open.Order.ParentOf(above))
            if (Text.Of(Open.Context, field, above.Read(field).Text) is { } value)
                return Text["AsOnLine", Open.Tree[above.Id].Number, value];
        return null;
    }

    private string AsOnOrder(HeaderField field) =>
        Text.Of(Open.Context, field, Open.Order.Read(field).Text) is { } value ? Text["AsOnOrder", value] : "–";

    private static IEnumerable<LineField> Only(bool isShown, LineField field) => isShown ? [field] : [];

    private Task SetAsync(LineField field, string? value) => Edited.InvokeAsync(new SetLineField(Line.Id, field, value));
}
