using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.Lists;

/// <summary>The list of orders of one kind; which page of which list is in the address.</summary>
public sealed partial class OrdersPage
{
    private OrderFilter? _asked;
    private bool _isCreating;

    [Inject] private IState<OrderListState> State { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Text { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.OrderFields.Texts> Words { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.Texts> Shared { get; set; } = null!;

    /// <summary>The user's, in which a day begins.</summary>
    [CascadingParameter] private TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    [Parameter] public OrderKind Kind { get; set; } = OrderKind.CustomerOrder;

    [SupplyParameterFromQuery] private string? Number { get; set; }

    [SupplyParameterFromQuery] private string? Customer { get; set; }

    [SupplyParameterFromQuery(Name = "state")] private string? OrderStateText { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? To { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.AfterKey)] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.BeforeKey)] private string? Before { get; set; }

    private OrderFilter Asked => _asked!;

    private string Title => Text[$"{Kind}s"];

    private string Url => Kind == OrderKind.ServiceOrder ? Urls.ServiceOrders : Urls.Orders;

    private DateOnly? CreatedFrom => IsoDay.Of(From);

    private DateOnly? CreatedTo => IsoDay.Of(To);

    private IEnumerable<(string, string)> States => Enum.GetNames<OrderState>().Select(name => (name, Shared[$"OrderState{name}"].Value));

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<OrderCreated>(created => Navigation.NavigateTo(Urls.Order(created.Number)));
    }

    protected override void OnParametersSet()
    {
        if (Navigation.Path() != Url) return; // already on the way to another page
        var asked = new OrderFilter
        {
            Kind = Kind,
            Number = Number,
            Customer = Customer,
            State = Enum.TryParse<OrderState>(OrderStateText, out var state) ? state : null,
            CreatedFrom = CreatedFrom is { } from ? Beginning(from) : null,
            CreatedBefore = CreatedTo is { } to ? Beginning(to.AddDays(1)) : null,
            Page = PageRequest.From(After, Before),
        };
        if (asked == _asked) return;
        _asked = asked;
        Load();
    }

    private DateTimeOffset Beginning(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Zone.GetUtcOffset(midnight));
    }

    private void Load() => Dispatcher.Dispatch(new LoadOrders(Asked));

    private void Filter(string name, string? value, bool isTyping = false) => Navigation.NavigateTo(Navigation.FirstPageWith((name, value)), replace: isTyping);
}
