using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>The list of quotes; which page of it, and which filters, is in the address.</summary>
public sealed partial class QuotesPage
{
    private QuoteFilter? _asked;

    [Inject] private IState<QuotesState> List { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Text { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.Texts> Shared { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Customer { get; set; }

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.AfterKey)] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.BeforeKey)] private string? Before { get; set; }

    private QuoteFilter Asked => _asked!;

    private IEnumerable<(string, string)> StateWords => Enum.GetNames<QuoteState>().Select(name => (name, Shared[$"QuoteState{name}"].Value));

    protected override void OnParametersSet()
    {
        var asked = new QuoteFilter
        {
            CustomerText = Customer,
            State = Enum.TryParse<QuoteState>(State, out var state) ? state : null,
            ValidUntil = DateOnly.TryParseExact(Until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Page = PageRequest.From(After, Before),
        };
        if (Navigation.Path() != Urls.Quotes || asked == _asked) return;
        _asked = asked;
        Load();
    }

    private void Load() => Dispatcher.Dispatch(new LoadQuotes(Asked));

    private void Filter(string name, string? value, bool isTyping = false) => Navigation.NavigateTo(Navigation.FirstPageWith((name, value)), replace: isTyping);
}
