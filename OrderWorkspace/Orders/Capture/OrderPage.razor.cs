using Microsoft.AspNetCore.Components;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;

namespace OrderWorkspace.Orders.Capture;

public sealed partial class OrderPage
{
    private const string Add = "add";
    private const string Products = "products";
    private const string History = "history";

    private string? _shown;
    private bool _isDiscarding;

    private enum Side
    {
        None,
        Line,
        Add,
    }

    [Parameter] public string Number { get; set; } = "";

    /// <summary>Identity of the line that is shown beside the lines.</summary>
    [SupplyParameterFromQuery] public int? Line { get; set; }

    /// <summary>What is shown there else: <c>add</c>, <c>products</c>, <c>history</c>; nothing means what is still to be done.</summary>
    [SupplyParameterFromQuery] public string? Panel { get; set; }

    /// <summary>The earlier order that this draft was made from just now.</summary>
    [SupplyParameterFromQuery] public string? Again { get; set; }

    private Number<Order> Asked => new(Number.ToUpperInvariant());

    /// <summary>The quote whose lines are written here; null when it is an order.</summary>
    private Number<Quote>? Quote => QuoteWriting.WrittenOn(Asked);

    private bool CanEdit => State.Value.CanEdit;

    private int Errors => State.Value.Open!.Findings.All.Count(finding => finding.Severity == Severity.Error);

    private OrderLine? ShownLine => Line is { } id ? State.Value.Open!.Order.Lines.GetValueOrDefault(new LineId(id)) : null;

    private Side Aside => ShownLine is not null ? Side.Line : CanEdit && Panel is Add or Products ? Side.Add : Side.None;

    private string Holders => string.Join(", ", Permissions.Holders(State.Value.Open!.Order.Kind.ToEdit()).Select(role => Shared[$"Role{role}"].Value));

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<OrderDiscarded>(discarded => Navigation.NavigateTo(discarded.MadeOf is { } quote ? Urls.Quote(quote) : Urls.OrdersLike(discarded.Number)));
    }

    protected override void OnParametersSet()
    {
        if (_shown == Number) return;
        _shown = Number;
        Dispatcher.Dispatch(new ShowOrder(Asked));
    }

    private void Edit(OrderEdit edit) => Dispatcher.Dispatch(new Apply(edit));

    private void Mend(Finding finding)
    {
        if (State.Value.Open!.EditFor(finding) is { } edit) Edit(edit);
    }

    private string AddressOf(string? panel = null, LineId? line = null) =>
        line is { } id ? $"{Urls.Order(Asked)}?line={id}" : panel is null ? Urls.Order(Asked) : $"{Urls.Order(Asked)}?panel={panel}";
}
