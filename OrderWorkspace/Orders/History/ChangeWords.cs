using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders.Wording;

namespace OrderWorkspace.Orders.History;

/// <summary>A change in people's words.</summary>
/// <param name="What">What was changed: "Billing contact", "1.2 Fiber 500, Bandwidth".</param>
/// <param name="From">What it was; null when there is nothing to say.</param>
/// <param name="To">What it became; null when there is nothing to say.</param>
public sealed record ChangeWords(string What, string? From, string? To)
{
    public static ChangeWords Of(OrderChange change, OpenOrder open, IStringLocalizer<Texts> text, IStringLocalizer<Components.Texts> shared) => change switch
    {
        HeaderFieldChanged c => new(text.Place(open, c.Path), text.Of(open.Context, c.Field, c.From.Text), text.Of(open.Context, c.Field, c.To.Text)),
        LineFieldChanged c => new(text.Place(open, c.Path), text.Of(open.Context, c.Field, c.From.Text), text.Of(open.Context, c.Field, c.To.Text)),
        CharacteristicChanged c => new(text.Place(open, c.Path), text.Of(SpecificationOf(c, open), c.From.Text), text.Of(SpecificationOf(c, open), c.To.Text)),
        AdjustmentChanged c => new($"{text.Place(open, c.Path)}, {c.ChargeLabel}", Say(c.From, text), Say(c.To, text)),
        LineAdded c => new(text["LineWasAdded", shared[$"LineAction{c.Line.Action}"], c.Line.Name], null, null),
        LineRemoved c => new(text["LineWasRemoved", c.Line.Name], null, null),
        StateChanged c => new(text["State"], shared[$"OrderState{c.From.State}"], shared[$"OrderState{c.To.State}"]),
        _ => new(text.Place(open, change.Path), null, null),
    };

    private static CharacteristicSpecification? SpecificationOf(CharacteristicChanged change, OpenOrder open) =>
        open.Order.Lines.TryGetValue(change.Line, out var line)
            ? open.Context.SpecificationOf(line)?.Characteristics.FirstOrDefault(c => c.Name == change.Name)
            : null;

    private static string? Say(Adjustment? adjustment, IStringLocalizer<Texts> text) =>
        adjustment is null ? null : text[$"Adjusted{adjustment.Kind}", adjustment.Value.ToString("0.######", CultureInfo.CurrentCulture), adjustment.Reason].Value;
}
