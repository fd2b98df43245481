using Microsoft.AspNetCore.Components;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Components.OrderFields;

public sealed partial class HeaderFieldView
{
    private enum ValueKind { Text, Day, Choice }

    [Parameter, EditorRequired] public OpenOrder Open { get; set; } = null!;

    [Parameter, EditorRequired] public HeaderField Field { get; set; }

    /// <summary>What pre-fill would say; null for a field that it does not know.</summary>
    [Parameter] public FilledField? Filled { get; set; }

    [Parameter] public bool CanEdit { get; set; }

    [Parameter] public EventCallback<OrderEdit> Edited { get; set; }

    [Parameter] public EventCallback<Finding> Mend { get; set; }

    private FieldPath Path => FieldPath.Root.Field(Field.ToString());

    private string Id => Path.ElementId();

    private FieldValue Held => Open.Order.Read(Field);

    private IReadOnlyList<Finding> Findings => [.. Open.Findings.Header.Where(finding => finding.Path == Path)];

    private string? InvalidBecause => Findings.Count > 0 ? $"{Id}-findings" : null;

    private IReadOnlyList<Alternative> Alternatives =>
        [.. Filled?.Alternatives.Select(other => other with { Label = Text.Of(Open.Context, Field, other.Value) ?? other.Label }) ?? []];

    private IReadOnlyList<Choice> Choices => [.. Alternatives.Select(other => new Choice(other.Value, other.Label))];

    private ValueKind Kind => Field switch
    {
        HeaderField.PurchaseOrderNumber or HeaderField.PaymentTerms or HeaderField.Notes or HeaderField.ExternalId => ValueKind.Text,
        HeaderField.RequestedStart or HeaderField.RequestedCompletion => ValueKind.Day,
        _ => ValueKind.Choice,
    };

    private Task SetAsync(string? value) => Edited.InvokeAsync(new SetHeaderField(Field, value));
}
