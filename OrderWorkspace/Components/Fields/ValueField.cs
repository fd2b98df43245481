using Microsoft.AspNetCore.Components;

namespace OrderWorkspace.Components.Fields;

/// <summary>An editor of one value in its invariant text form. What was typed stays until another value comes back, so that a slow or refused save loses nothing.</summary>
public abstract class ValueField : ComponentBase
{
    private string? _value;
    private string? _typed;

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>Invariant text; null when empty.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>The accessible name where no visible label names the field.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Id of the element that says what is wrong; null when nothing is.</summary>
    [Parameter] public string? InvalidBecause { get; set; }

    protected string Shown => _typed ?? Format(Value) ?? "";

    protected string? IsInvalid => InvalidBecause is null ? null : "true";

    protected virtual string? Format(string? value) => value;

    protected virtual string? Parse(string? typed) => typed;

    protected override void OnParametersSet()
    {
        if (_value == Value) return;
        (_value, _typed) = (Value, null);
    }

    protected Task CommitAsync(string? typed)
    {
        var text = string.IsNullOrWhiteSpace(typed) ? null : Parse(typed.Trim());
        _typed = text == Value ? null : typed;
        return text == Value ? Task.CompletedTask : ValueChanged.InvokeAsync(text);
    }
}
