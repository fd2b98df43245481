using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts;

/// <summary>The list of accounts and the list of consumers; which page of which list is in the address.</summary>
public sealed partial class CustomersPage
{
    private readonly List<(string, string)> _countries = [.. Countries.All];
    private CustomerFilter? _asked;

    [Inject] private IState<CustomerListState> State { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Text { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.Texts> Shared { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? TypedText { get; set; }

    [SupplyParameterFromQuery] private string? Status { get; set; }

    [SupplyParameterFromQuery] private string? Segment { get; set; }

    [SupplyParameterFromQuery] private string? Country { get; set; }

    [SupplyParameterFromQuery] private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.AfterKey)] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.BeforeKey)] private string? Before { get; set; }

    private CustomerFilter Asked => _asked!;

    private string Heading => Asked.Kind == CustomerKind.Account ? "Accounts" : "Consumers";

    protected override void OnParametersSet()
    {
        if (Navigation.Path() is not (Urls.Accounts or Urls.Consumers)) return; // already on the way to another page
        var asked = new CustomerFilter(Navigation.Path() == Urls.Accounts ? CustomerKind.Account : CustomerKind.Consumer)
        {
            Text = TypedText,
            Status = Enum.TryParse<CustomerStatus>(Status, out var status) ? status : null,
            Segment = Enum.TryParse<Segment>(Segment, out var segment) ? segment : null,
            Country = Country,
            Sort = Enum.TryParse<CustomerSort>(Sort?.TrimStart('-'), out var sort) ? sort : CustomerSort.Name,
            IsDescending = Sort is ['-', ..],
            Page = PageRequest.From(After, Before),
        };
        if (asked == _asked) return;
        _asked = asked;
        Load();
    }

    private void Load() => Dispatcher.Dispatch(new LoadCustomers(Asked));

    private void Filter(string name, string? value, bool isTyping = false) => Navigation.NavigateTo(Navigation.FirstPageWith((name, value)), replace: isTyping);

    private string SortedBy(CustomerSort sort) =>
        Navigation.FirstPageWith(("sort", sort == Asked.Sort && !Asked.IsDescending ? $"-{sort}" : sort.ToString()));

    private IEnumerable<(string, string)> Words<TEnum>()
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Select(name => (name, Shared[$"{typeof(TEnum).Name}{name}"].Value));
}
