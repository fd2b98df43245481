using Microsoft.AspNetCore.Components;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes.Convert;

/// <summary>The way from a quote to an order, in steps that each have an address. What is decided is kept as it is decided.</summary>
public sealed partial class ConvertPage
{
    private string? _shown;

    [Parameter] public string Number { get; set; } = "";

    /// <summary>Name of a <see cref="ConvertStep"/>; null and anything else is the first.</summary>
    [Parameter] public string? Step { get; set; }

    private Number<Quote> Asked => new(Number.ToUpperInvariant());

    private ConvertStep Current => Enum.TryParse<ConvertStep>(Step, ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : ConvertStep.Check;

    private bool CanConvert => State.Value is { IsConverting: false, Waiting.IsEmpty: true, View.Plan.CanBeConfirmed: true };

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<QuoteConverted>(converted =>
        {
            if (converted.Number == Asked) Navigation.NavigateTo(Urls.Order(converted.Order));
        });
    }

    protected override void OnParametersSet()
    {
        if (_shown == Number) return;
        _shown = Number;
        Dispatcher.Dispatch(new ShowConversion(Asked));
    }

    private void Keep(ConversionEdit edit) => Dispatcher.Dispatch(new ChangeConversion(edit));

    private void Go(ConvertStep step) => Navigation.NavigateTo(AddressOf(step));

    private string AddressOf(ConvertStep step) => step == ConvertStep.Check ? Urls.Convert(Asked) : $"{Urls.Convert(Asked)}/{step.ToString().ToLowerInvariant()}";
}
