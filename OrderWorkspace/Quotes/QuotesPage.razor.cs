using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>The list of quotes; which page of it, and which filters, is in the address.</summary>
public sealed partial class QuotesPage
{
    private const decimal LargestAmount = 1_000_000_000_000m;

    private QuoteFilter? _asked;
    private bool _isCreating;

    [Inject] private IState<QuotesState> List { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Text { get; set; } = null!;

    [Inject] private IStringLocalizer<Components.Texts> Shared { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Customer { get; set; }

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? Owner { get; set; }

    [SupplyParameterFromQuery(Name = "currency")] private string? CurrencyCode { get; set; }

    [SupplyParameterFromQuery] private string? Least { get; set; }

    [SupplyParameterFromQuery] private string? Most { get; set; }

    [SupplyParameterFromQuery] private string? OnceLeast { get; set; }

    [SupplyParameterFromQuery] private string? OnceMost { get; set; }

    [SupplyParameterFromQuery] private string? From { get; set; }

    [SupplyParameterFromQuery] private string? Until { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.AfterKey)] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageRequest.BeforeKey)] private string? Before { get; set; }

    private QuoteFilter Asked => _asked!;

    private IEnumerable<(string, string)> StateWords => Enum.GetNames<QuoteState>().Select(name => (name, Shared[$"QuoteState{name}"].Value));

    // One that the address names, though there is none, can be seen and taken away.
    private IEnumerable<(string, string)> CurrencyCodes =>
        List.Value.Currencies.Union(Asked.Currency is { } asked ? [asked] : []).Select(currency => currency.Code).Select(code => (code, code));

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<QuoteCreated>(created => Navigation.NavigateTo(Urls.WriteQuote(created.Number)));
    }

    protected override void OnParametersSet()
    {
        var asked = new QuoteFilter
        {
            CustomerText = Customer,
            State = Enum.TryParse<QuoteState>(State, out var state) ? state : null,
            OwnerText = Owner,
            Currency = AskedCurrency,
            MonthlyAtLeast = Amount(Least),
            MonthlyAtMost = Amount(Most),
            OneTimeAtLeast = Amount(OnceLeast),
            OneTimeAtMost = Amount(OnceMost),
            ValidFrom = IsoDay.Of(From),
            ValidUntil = IsoDay.Of(Until),
            Page = PageRequest.From(After, Before),
        };
        if (Navigation.Path() != Urls.Quotes || asked == _asked) return;
        _asked = asked;
        Load();
    }

    private Currency? AskedCurrency => CurrencyCode is { Length: 3 } code && code.All(char.IsAsciiLetter) ? new Currency(code.ToUpperInvariant()) : null;

    // Amounts of several currencies do not compare.
    private Money? Amount(string? text) =>
        AskedCurrency is { } currency && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= LargestAmount
            ? new Money(amount, currency)
            : null;

    private void FilterByCurrency(string? code) => Navigation.NavigateTo(code is null
        ? Navigation.FirstPageWith(("currency", null), ("least", null), ("most", null), ("onceLeast", null), ("onceMost", null))
        : Navigation.FirstPageWith(("currency", code)));

    private void Load() => Dispatcher.Dispatch(new LoadQuotes(Asked));

    private void Filter(string name, string? value, bool isTyping = false) => Navigation.NavigateTo(Navigation.FirstPageWith((name, value)), replace: isTyping);
}
