using Microsoft.AspNetCore.Components;
using OrderWorkspace.Components.OrderFields;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders.Life;

namespace OrderWorkspace.Orders.Lines;

public sealed partial class LineRow
{
    private Look _look;
    private bool _hasChanged = true;
    private string _summary = "";
    private string? _reason;
    private Totals? _totals;

    [Parameter, EditorRequired] public OrderLine Line { get; set; } = null!;

    /// <summary>Where it is; null in a draft.</summary>
    [Parameter] public LineState? State { get; set; }

    [Parameter, EditorRequired] public LinePlace Place { get; set; }

    [Parameter, EditorRequired] public OrderContext Context { get; set; } = null!;

    /// <summary>What its amounts are in; null where it is not priced.</summary>
    [Parameter, EditorRequired] public Currency? Currency { get; set; }

    /// <summary>Where it goes, in words.</summary>
    [Parameter] public string Location { get; set; } = "";

    /// <summary>The weightiest of its findings; null when it has none.</summary>
    [Parameter] public Severity? Worst { get; set; }

    /// <summary>How many it has.</summary>
    [Parameter] public int Findings { get; set; }

    /// <summary>The address that shows the line beside the lines.</summary>
    [Parameter, EditorRequired] public string Href { get; set; } = "";

    /// <summary>Whether it is the line shown there now.</summary>
    [Parameter] public bool IsOpen { get; set; }

    [Parameter] public bool CanEdit { get; set; }

    [Parameter] public EventCallback<OrderEdit> Edited { get; set; }

    private string RowId => $"line-{Line.Id}";

    // Lines are immutable: the same line, at the same place, looks as it did. This is what keeps a key press from rendering a thousand rows.
    protected override void OnParametersSet()
    {
        var look = new Look(Line, State, Place, Location, Worst, Findings, Href, IsOpen, CanEdit);
        if (!(_hasChanged = look != _look)) return;
        _look = look;
        _summary = Words.Summary(Line, Context.SpecificationOf(Line));
        _reason = Text.Reason(Line.StateReason);
        _totals = Currency is { } currency ? Line.TotalsIn(currency) : null;
    }

    protected override bool ShouldRender() => _hasChanged;

    private Task SetQuantityAsync(string? value) => Edited.InvokeAsync(new SetLineField(Line.Id, LineField.Quantity, value));

    private Task RemoveAsync() => Edited.InvokeAsync(new RemoveLines([Line.Id]));

    private readonly record struct Look(
        OrderLine? Line, LineState? State, LinePlace Place, string Location, Severity? Worst, int Findings, string Href, bool IsOpen, bool CanEdit);
}
