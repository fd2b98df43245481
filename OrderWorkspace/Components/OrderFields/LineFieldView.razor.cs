using Microsoft.AspNetCore.Components;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Components.OrderFields;

/// <summary>A field of a line with where its value comes from and what else it may be.</summary>
public sealed partial class LineFieldView
{
    private FilledValue? _filled;

    [Parameter, EditorRequired] public OpenOrder Open { get; set; } = null!;

    [Parameter, EditorRequired] public OrderLine Line { get; set; } = null!;

    [Parameter, EditorRequired] public LineField Field { get; set; }

    /// <summary>What names it where the field's name stands elsewhere, as over a column; null shows the field's name.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Those of the field.</summary>
    [Parameter] public IReadOnlyList<Finding> Findings { get; set; } = [];

    [Parameter] public bool CanEdit { get; set; }

    [Parameter] public EventCallback<OrderEdit> Edited { get; set; }

    [Parameter] public EventCallback<Finding> Mend { get; set; }

    private bool IsOpen => CanEdit && Line.Action.Takes(Field);

    private FieldValue Held => Line.Read(Field);

    private string Id => FieldPath.Root.Line(Line.Id.Value).Field(Field.ToString()).ElementId();

    private string? InvalidBecause => Findings.Count > 0 ? $"{Id}-findings" : null;

    private IReadOnlyList<int> Terms => Open.TermsOf(Line);

    // An empty field takes what is above it, which needs no mark unless there is something to choose.
    private FieldSource? Source => Held.Source ?? (_filled is { Value: null, Alternatives.Count: > 0 } ? _filled.Source : null);

    private IReadOnlyList<Alternative> Alternatives =>
        [.. _filled?.Alternatives.Select(other => other with { Label = Text.Of(Open.Context, Field, other.Value) ?? other.Label }) ?? []];

    private IReadOnlyList<Choice> Choices => Field switch
    {
        LineField.Location => ValueWords.OpenLocations(Open.Context),
        LineField.SiteContact => ValueWords.Contacts(Open.Context),
        LineField.Contract => [.. Open.Context.Contracts.Where(c => c.IsRunningOn(Open.Context.Today)).Select(c => new Choice(c.Id.ToString(), ValueWords.Label(c)))],
        LineField.Entitlement => [.. Open.EntitlementsOf(Line).Select(e => new Choice(e.Id.ToString(), ValueWords.Label(e)))],
        _ => [.. Terms.Select(term => new Choice($"{term}", Text["Months", term]))],
    };

    /// <summary>What holds while the field is empty.</summary>
    private string Inherited => Field switch
    {
        LineField.Location => AsAbove(HeaderField.DeliveryLocation),
        LineField.SiteContact => AsAbove(HeaderField.TechnicalContact),
        LineField.RequestedOn => AsAbove(HeaderField.RequestedCompletion),
        LineField.Contract => AsAbove(HeaderField.Contract),
        LineField.TermMonths => AsOnLine() ?? "–",
        _ => "–",
    };

    private string? Help => Field == LineField.RequestedOn && CanEdit && Label is null && Line.RequestedOn is null && Open.Order.RequestedOn(Line) is not null ? Inherited : null;

    private string? Unit => Field == LineField.Quantity ? Open.Context.Offerings.GetValueOrDefault(Line.OfferingId)?.Unit : null;

    protected override void OnParametersSet() =>
        _filled = Line.Action == LineAction.Add && CanEdit && Open.Context.Offerings.GetValueOrDefault(Line.OfferingId) is { } offering
            ? LinePreFill.Fill(Open.Order, Open.Context, offering, Field, Line)
            : null;

    private string AsAbove(HeaderField onOrder) =>
        AsOnLine() ?? (Text.Of(Open.Context, onOrder, Open.Order.Read(onOrder).Text) is { } value ? Text["AsOnOrder", value] : "–");

    private string? AsOnLine()
    {
        for (var above = Open.Order.ParentOf(Line); above is not null; above = Open.Order.ParentOf(above))
            if (Text.Of(Open.Context, Field, above.Read(Field).Text) is { } value)
                return Text["AsOnLine", Open.Tree[above.Id].Number, value];
        return null;
    }

    private Task SetAsync(string? value) => Edited.InvokeAsync(new SetLineField(Line.Id, Field, value));
}
