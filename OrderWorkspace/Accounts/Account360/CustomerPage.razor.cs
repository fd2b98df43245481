using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Components;
using OrderWorkspace.Components.Findings;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts.Account360;

/// <summary>All about one account or consumer. The tab, its page and the record in the panel are in the address.</summary>
public sealed partial class CustomerPage
{
    private OpenCustomer? _asked;
    private OpenRecord? _askedRecord;

    [Inject] private IState<CustomerPageState> State { get; set; } = null!;

    [Inject] private IState<RecordState> RecordState { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Text { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.Texts> Shared { get; set; } = null!;

    [Inject] private IStringLocalizer<FindingTexts> Sentences { get; set; } = null!;

    [CascadingParameter] public User User { get; set; } = null!;

    [Parameter] public string Number { get; set; } = "";

    [Parameter] public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.AfterKey)] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.BeforeKey)] private string? Before { get; set; }

    [SupplyParameterFromQuery] private string? Record { get; set; }

    private Number<Customer> CustomerNumber => new(Number.ToUpperInvariant());

    private CustomerTab OpenTab => Enum.TryParse<CustomerTab>(Tab, ignoreCase: true, out var tab) ? tab : CustomerTab.Overview;

    // What the state holds may still be another page's.
    private CustomerView? Customer => State.Value.Customer is { } customer && customer.Number == CustomerNumber ? customer : null;

    private RecordView? OpenedRecord => RecordState.Value.Record is { } record && record.Number == Record ? record : null;

    private string Refusal => string.Join(' ', State.Value.Refusal.Select(finding => Sentences.Say(finding, Shared)));

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<QuoteCreated>(created => Navigation.NavigateTo(Urls.WriteQuote(created.Number)));
        SubscribeToAction<OrderCreated>(created => Navigation.NavigateTo(
            created.Earlier is { } earlier ? Urls.OrderAgain(created.Number, earlier) : Urls.Order(created.Number)));
    }

    protected override void OnParametersSet()
    {
        if (!Navigation.Path().StartsWith(Urls.Customer(CustomerNumber), StringComparison.OrdinalIgnoreCase)) return; // already on the way to another page
        var asked = new OpenCustomer(CustomerNumber, OpenTab, PageRequest.From(After, Before));
        if (asked != _asked)
        {
            _asked = asked;
            Load();
        }

        var record = Record is null ? null : new OpenRecord(CustomerNumber, Record);
        if (record == _askedRecord) return;
        _askedRecord = record;
        if (record is not null) LoadRecord();
    }

    private EventCallback<Number<Domain.Orders.Order>> OrderAgain => User.May(Permission.EditOrders) && !State.Value.IsCreatingOrder
        ? EventCallback.Factory.Create<Number<Domain.Orders.Order>>(this, earlier => Dispatcher.Dispatch(new OrderAgain(earlier)))
        : default;

    private void Load() => Dispatcher.Dispatch(_asked!);

    private void LoadRecord() => Dispatcher.Dispatch(_askedRecord!);

    private string TabHref(CustomerTab tab) =>
        tab == CustomerTab.Overview ? Urls.Customer(CustomerNumber) : $"{Urls.Customer(CustomerNumber)}/{tab.ToString().ToLowerInvariant()}";

    private string RecordHref(string? number) => Navigation.GetUriWithQueryParameter("record", number);
}
