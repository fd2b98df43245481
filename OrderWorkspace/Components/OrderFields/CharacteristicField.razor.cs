using System.Globalization;
using Microsoft.AspNetCore.Components;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Components.OrderFields;

public sealed partial class CharacteristicField
{
    [Parameter, EditorRequired] public OrderLine Line { get; set; } = null!;

    [Parameter, EditorRequired] public CharacteristicSpecification Specification { get; set; } = null!;

    [Parameter] public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>What pre-fill would say; null for a line that does not add anything.</summary>
    [Parameter] public FilledValue? Filled { get; set; }

    [Parameter] public bool CanEdit { get; set; }

    [Parameter] public EventCallback<OrderEdit> Edited { get; set; }

    [Parameter] public EventCallback<Finding> Mend { get; set; }

    private string Id => FieldPath.Root.Line(Line.Id.Value).Characteristic(Specification.Name).ElementId();

    private string Label => IsNeeded && CanEdit ? $"{Specification.Label} *" : Specification.Label;

    private bool IsNeeded => Specification.NeedsValue(Line.Characteristics);

    private FieldValue Held => Line.Read(Specification.Name);

    private FieldSource? Source => Held.Source ?? (CanEdit && Held.Text is null && Filled is { Value: null } filled && IsNeeded ? filled.Source : null);

    private IReadOnlyList<Alternative> Alternatives =>
        [.. Filled?.Alternatives.Select(other => other with { Label = Text.Of(Specification, other.Value) ?? other.Label }) ?? []];

    private Characteristic? Characteristic => Line.Characteristics.FirstOrDefault(c => c.Name == Specification.Name);

    private bool IsChange => Line.Action == LineAction.Change;

    private bool HasChanged => IsChange && Characteristic is { } c && !Specification.IsSame(c.Value, c.OldValue);

    private string? InvalidBecause => Findings.Count > 0 ? $"{Id}-findings" : null;

    private string? Help => !CanEdit ? null : Specification switch
    {
        { Type: CharacteristicType.String or CharacteristicType.Object, PatternHint: { } hint } => hint,
        { Type: CharacteristicType.String } => null,
        { MaximumCount: > 1, AllowedValues.Count: > 0 } => Text["SeveralOf", string.Join(" | ", Specification.AllowedValues.Select(SeveralValues.Written))],
        { Earliest: { } first, Latest: { } last } => Text["Between", Day(first), Day(last)],
        { Earliest: { } first } => Text["From", Day(first)],
        { Latest: { } last } => Text["AtMost", Day(last)],
        { Minimum: { } least, Maximum: { } most } => Text["Between", Number(least), Number(most)],
        { Minimum: { } least } => Text["AtLeast", Number(least)],
        { Maximum: { } most } => Text["AtMost", Number(most)],
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.CurrentCulture);

    private Task SetAsync(string? value) => Edited.InvokeAsync(new SetCharacteristic(Line.Id, Specification.Name, value));
}
